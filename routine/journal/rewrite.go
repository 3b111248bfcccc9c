package journal

import (
	"bytes"
	"errors"
	"io"
	"io/fs"

	"skintime/routine/diary"
	"skintime/routine/disk"
)

func (r *Recorder) append(lines []byte) error {
	r.lines = append(r.lines, lines...)
	return r.flush(lines)
}

// flush writes lines, and those still pending. If the journal or the lock's file was removed,
// cut or replaced, it takes the lock and writes the journal again.
func (r *Recorder) flush(lines []byte) error {
	if err := r.syncFolders(); err != nil {
		r.incomplete = true
		return err
	}
	if r.incomplete || !r.lock.fileExists() || !r.file.Intact() {
		return r.rewrite()
	}
	err := r.file.Append(lines)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !r.file.Intact() {
		return r.rewrite()
	}
	return err
}

// CheckLock takes the lock again where its file was removed. If another process has
// taken it meanwhile, Err says so. Without it, that is noticed with the next event.
func (r *Recorder) CheckLock() {
	if r.file != nil && r.journalErr == nil && r.saved.begun() && !r.lock.fileExists() {
		r.journalErr = r.rewrite()
	}
}

// rewrite adds to the journal what was cut off, or all of it where it was removed.
// Another file in its path is set aside, since it is not ours to delete.
func (r *Recorder) rewrite() error {
	r.incomplete = true
	r.file.Close()
	if err := disk.MakeFolder(r.disk, r.folders.State); err != nil {
		return err
	}
	if err := r.relock(); err != nil {
		return err
	}
	there, info, err := r.journalOnDisk()
	if err != nil {
		return err
	}
	r.foundProblems, r.file = nil, disk.NewAppender(r.disk, r.folders.journal(), false)
	r.file.Expect(info)
	err = r.file.Append(r.lines[len(there):])
	r.incomplete = err != nil
	return err
}

// journalOnDisk returns the lines that the journal still has, and its file, if they
// begin r.lines. It sets aside anything else in its path.
func (r *Recorder) journalOnDisk() ([]byte, fs.FileInfo, error) {
	text, info, err := r.readBack()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, nil
	case err != nil || !bytes.HasPrefix(r.lines, text):
		return nil, nil, r.setAside()
	}
	return text, info, nil
}

// readBack reads the journal, but not much more than it should have.
func (r *Recorder) readBack() ([]byte, fs.FileInfo, error) {
	f, err := r.disk.Open(r.folders.journal())
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, int64(len(r.lines))+1))
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	return text, info, err
}

// errTakenOver: while the lock's file was missing, another process recorded the session.
var errTakenOver = errors.New("another skintime has ended this session")

// relock takes the lock again where its file was removed.
func (r *Recorder) relock() error {
	if r.lock.fileExists() {
		return nil
	}
	l, err := r.folders.lock(r.lock.by, relockTimeout)
	if err != nil {
		return err
	}
	r.lock.Close()
	r.lock = l
	if diary.Written(r.disk, r.folders.Diary, r.record()) {
		r.written, r.file = true, nil
		return errTakenOver
	}
	return nil
}
