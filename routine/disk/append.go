package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Appender writes lines at the end of a file, each on the disk before the call
// returns. What could not be written waits, and is tried again together with
// what comes next: the lines come in order, or not at all.
type Appender struct {
	disk    Disk
	path    string
	file    File
	torn    bool // the last line of the file may have no end
	pending []byte

	info fs.FileInfo // of the file as it was found or opened; nil: there was none
	size int64       // it should have
}

// NewAppender is an appender to a file whose last line is torn or not.
func NewAppender(d Disk, path string, torn bool) *Appender {
	return &Appender{disk: d, path: path, torn: torn}
}

// Found says what path led to when it was last read: info is nil where there was
// nothing.
func (a *Appender) Expect(info fs.FileInfo) {
	if a.info, a.size = info, 0; info != nil {
		a.size = info.Size()
	}
}

// Intact reports whether path still leads to the file that was found or opened,
// with no more and no less in it than was written.
func (a *Appender) Intact() bool {
	now, err := a.disk.Stat(a.path)
	if a.info == nil {
		return errors.Is(err, fs.ErrNotExist) || err == nil && now.Mode().IsRegular() && now.Size() == 0
	}
	return err == nil && os.SameFile(a.info, now) && now.Size() == a.size
}

// Append writes lines, each with its end.
func (a *Appender) Append(lines []byte) error {
	a.pending = append(a.pending, lines...)
	return a.Flush()
}

// Flush writes what waits.
func (a *Appender) Flush() error {
	if len(a.pending) == 0 {
		return nil
	}
	if err := a.write(); err != nil {
		a.Close()
		return err
	}
	a.pending = nil
	return nil
}

func (a *Appender) write() error {
	if err := a.open(); err != nil {
		return err
	}
	text := a.pending
	if a.torn {
		text = append([]byte("\n"), text...)
	}
	a.torn = true
	n, err := a.file.Write(text)
	a.size += int64(n)
	if err == nil && n < len(text) {
		err = io.ErrShortWrite
	}
	if err != nil {
		return err
	}
	if err := a.file.Sync(); err != nil {
		return err
	}
	a.torn = false
	return nil
}

// Sync makes sure that what the file holds is on the disk.
func (a *Appender) Sync() error {
	if err := a.open(); err != nil {
		return err
	}
	return a.file.Sync()
}

// open opens the file, in a folder that exists, and makes sure that its name lasts as long as what is
// in it.
func (a *Appender) open() (err error) {
	if a.file != nil {
		return nil
	}
	if a.file, err = a.disk.Append(a.path); err != nil {
		a.file = nil
		return err
	}
	info, err := a.file.Stat()
	if err != nil {
		return err
	}
	a.Expect(info)
	return a.disk.SyncFolder(filepath.Dir(a.path))
}

// Close closes the file. What is synced is on the disk, whatever closing says.
func (a *Appender) Close() {
	if a.file != nil {
		a.file.Close()
		a.file = nil
	}
}
