package journal

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"strings"

	"skintime/routine/diary"
	"skintime/routine/disk"
)

// Close writes the record of a session that has ended; any other session can be
// resumed. A RecordError says that the record is not written yet, a LeftoverError
// that only its journal is still there, any other error that the session is lost.
func (r *Recorder) Close() error {
	if r.file != nil && r.saved.begun() && !r.written {
		r.journalErr = r.flush(nil)
		if r.file != nil { // else another process has taken the session over
			defer r.file.Close()
		}
	}
	if r.lock != nil {
		defer r.lock.Close()
	}
	if r.written || !r.saved.Session.Ended() {
		return r.journalErr
	}
	return r.finish()
}

// finish writes the record once, and removes the journal. The error is a RecordError or a
// LeftoverError, with the journal still there, unless there was none.
func (r *Recorder) finish() error {
	if r.unrecorded || r.written {
		return nil
	}
	err := r.syncFolders()
	if err == nil {
		err = diary.Write(r.disk, r.folders.Diary, r.record())
	}
	switch {
	case err != nil && r.Recorded():
		return &RecordError{err}
	case err != nil:
		return err
	}
	r.written = true
	if r.file == nil {
		return nil
	}
	if err := r.clear(); err != nil {
		r.file = nil
		return &LeftoverError{err}
	}
	return nil
}

// clear removes the journal, or sets it aside where lines of it could not be read.
func (r *Recorder) clear() error {
	r.file.Close()
	if r.file.Intact() { // else something else has taken its path
		if len(r.foundProblems) > 0 {
			return r.setAside()
		}
		if err := r.disk.Remove(r.folders.journal()); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	r.file = disk.NewAppender(r.disk, r.folders.journal(), false)
	if err := r.disk.SyncFolder(r.folders.State); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return nil
}

// asidePrefix begins the names of journals that were set aside.
const asidePrefix = "unread-"

// setAside renames the journal: its lines that could not be read are not ours to delete.
func (r *Recorder) setAside() error {
	name := asidePrefix + strings.ToLower(rand.Text()[:8]) + ".jsonl"
	if err := r.disk.Rename(r.folders.journal(), r.folders.file(name)); err != nil {
		return err
	}
	r.foundProblems = nil
	r.file = disk.NewAppender(r.disk, r.folders.journal(), false)
	return r.disk.SyncFolder(r.folders.State)
}
