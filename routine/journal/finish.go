package journal

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"strings"

	"skintime/routine/diary"
	"skintime/routine/disk"
)

// Close writes the record of a session that has ended; one that has not can be
// resumed. A RecordError says that the record is not written yet, a plain error
// that the session is not recorded.
func (r *Recorder) Close() error {
	if r.file != nil && r.saved.begun() && !r.written {
		r.journalErr = r.file.Flush()
		defer r.file.Close()
	}
	if r.lock != nil {
		defer r.lock.Close()
	}
	if r.written || !r.saved.Session.Ended() {
		return r.journalErr
	}
	journaled := r.Recorded()
	err := r.finish()
	if err != nil && journaled {
		return &RecordError{err}
	}
	return err
}

// finish writes the record of the session, and removes its journal. Done twice,
// it writes one record. Where it fails, the journal stays as it is.
func (r *Recorder) finish() error {
	if r.unrecorded || r.written {
		return nil
	}
	if err := diary.Write(r.disk, r.folders.Diary, r.saved.record(r.device)); err != nil {
		return err
	}
	r.written = true
	if r.file == nil {
		return nil
	}
	err := r.clear()
	if err != nil {
		r.file = nil
	}
	return err
}

// clear makes room for another journal: it removes this one, or sets it aside
// where it has lines that could not be read.
func (r *Recorder) clear() error {
	r.file.Close()
	if len(r.problems) > 0 {
		return r.setAside()
	}
	if err := r.disk.Remove(r.folders.journal()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	r.file = disk.NewAppender(r.disk, r.folders.journal(), false)
	return r.disk.SyncFolder(r.folders.State)
}

// asidePrefix is how the names of journals begin that were set aside.
const asidePrefix = "unread-"

// setAside gives the journal another name: it has lines that nobody could
// read, and that are not ours to delete.
func (r *Recorder) setAside() error {
	name := asidePrefix + strings.ToLower(rand.Text()[:8]) + ".jsonl"
	if err := r.disk.Rename(r.folders.journal(), r.folders.file(name)); err != nil {
		return err
	}
	r.problems = nil
	r.file = disk.NewAppender(r.disk, r.folders.journal(), false)
	return r.disk.SyncFolder(r.folders.State)
}
