package disk

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Appender writes lines at the end of a file, and returns when they are on the disk. What
// fails stays pending, and is written with the next lines, in order.
type Appender struct {
	disk    Disk
	path    string
	file    File
	torn    bool // the last line of the file may lack its end
	pending []byte

	info fs.FileInfo // of the expected file; nil: none
	size int64       // expected, in bytes
}

// NewAppender returns an appender to the file at path, whose last line may lack its end if torn.
func NewAppender(d Disk, path string, torn bool) *Appender {
	return &Appender{disk: d, path: path, torn: torn}
}

// Expect sets the file that path leads to; nil if there is none.
func (a *Appender) Expect(info fs.FileInfo) {
	if a.info, a.size = info, 0; info != nil {
		a.size = info.Size()
	}
}

// Intact reports whether path still leads to the expected file, with the expected size.
func (a *Appender) Intact() bool {
	now, err := a.disk.Stat(a.path)
	if a.info == nil {
		return errors.Is(err, fs.ErrNotExist) || err == nil && now.Mode().IsRegular() && now.Size() == 0
	}
	return err == nil && os.SameFile(a.info, now) && now.Size() == a.size
}

// Append writes whole lines.
func (a *Appender) Append(lines []byte) error {
	a.pending = append(a.pending, lines...)
	return a.Flush()
}

// Flush writes pending lines.
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

// Sync returns when all of the file is on the disk.
func (a *Appender) Sync() error {
	if err := a.open(); err != nil {
		return err
	}
	return a.file.Sync()
}

// open opens the file and has its name on the disk, too. Its folder has to exist.
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

// Close closes the file. All of it is synced already, so nothing can be lost.
func (a *Appender) Close() {
	if a.file != nil {
		a.file.Close()
		a.file = nil
	}
}
