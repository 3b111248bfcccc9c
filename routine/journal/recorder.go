// Package journal holds the events of the session that runs, or was left, on
// disk: one process writes them, under a lock, and any can read them. When the
// session has ended, its record goes into the diary and the journal goes.
package journal

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"strings"

	"github.com/gofrs/flock"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/routine/disk"
)

// Folders is where a diary is kept.
type Folders struct {
	State string // of this machine: the running session
	Diary string // of all machines: the records
}

func (f Folders) journal() string { return f.file("session.jsonl") }

// Recorder keeps the sessions of one process. Each event is on the disk before
// Keep returns; when a session has ended, its record is written, and only then
// its journal goes. Where that fails, the session goes on unkept, and Trouble
// says why. A nil Keeper keeps nothing, as for a rehearsal.
type Recorder struct {
	folders Folders
	disk    disk.Disk
	lock    *flock.Flock
	device  string

	file       *disk.Appender // nil: there is no place for one
	saved      SavedSession
	problems   []diary.Problem // of the journal as it was found
	journalErr error           // why the journal is not written
	recordErr  error           // why the record will not be
}

// Open opens the diary to keep a session in it. What the last session left
// unwritten is written first. The error is a BusyError when another process
// keeps one; whatever else is wrong is the keeper's Trouble.
func Open(f Folders, d disk.Disk, by Holder) (*Recorder, error) {
	k := &Recorder{folders: f, disk: d}
	k.journalErr = disk.MakeFolder(d, f.State)
	if k.journalErr == nil {
		k.lock, k.journalErr = f.lock(by)
	}
	if busy := (*BusyError)(nil); errors.As(k.journalErr, &busy) {
		return nil, busy
	}
	k.device = diary.DeviceName(d, f.State)
	if k.journalErr == nil {
		k.journalErr = k.find()
	}
	k.recordErr = disk.MakeFolder(d, f.Diary)
	return k, nil
}

// find reads the journal, and settles a session that has ended.
func (k *Recorder) find() error {
	j, err := read(k.disk, k.folders.journal())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	k.saved, k.problems = j.saved, j.problems
	k.file = disk.NewAppender(k.disk, k.folders.journal(), j.torn)
	switch {
	case k.saved.Session.Ended():
		return k.finish()
	case !k.saved.begun() && len(k.problems) > 0:
		if err := k.setAside(); err != nil {
			k.file = nil
			return err
		}
	}
	return nil
}

func read(d disk.Disk, path string) (contents, error) {
	f, err := d.Open(path)
	if err != nil {
		return contents{}, err
	}
	defer f.Close()
	return replay(f, path)
}

// Found is the session that was left, if one was.
func (k *Recorder) Found() (SavedSession, bool) {
	if k == nil || !k.saved.begun() || k.saved.Session.Ended() {
		return SavedSession{}, false
	}
	return k.saved, true
}

// RecordError says that a session is kept, but cannot become a record yet.
type RecordError struct{ Err error }

// Error is the cause.
func (e *RecordError) Error() string { return e.Err.Error() }

// Unwrap is the cause.
func (e *RecordError) Unwrap() error { return e.Err }

// Err says why the session is not kept, or with a LaterError why it is not
// in the diary when it ends; nil: all is well.
func (k *Recorder) Err() error {
	switch {
	case k == nil:
		return nil
	case k.journalErr == nil && k.recordErr != nil:
		return &RecordError{k.recordErr}
	}
	return k.journalErr
}

// Keep writes down events, which have made the session what it is now. The
// first of a new session is its start.
func (k *Recorder) Keep(c clock.Clock, s routine.Session, events []routine.Event) {
	if k == nil || len(events) == 0 {
		return
	}
	var text []byte
	for _, e := range events {
		l := newLine(k.saved.events+1, e, c.Stamp(e.At))
		l.ID = k.saved.ID
		if e.Kind == routine.Started {
			l.Number, l.ID, l.Routine = 1, diary.NewID(l.Wall), store(s.Routine())
		}
		encoded, err := l.encode()
		if err == nil {
			err = k.saved.add(l)
		}
		if err != nil {
			k.journalErr, k.file = err, nil
			return
		}
		text = append(text, encoded...)
	}
	if k.file != nil { // else the trouble is known
		k.journalErr = k.file.Append(text)
	}
}

// End ends a session that was found, as it stands at the clock's now.
func (k *Recorder) End(c clock.Clock) error {
	if s := k.saved.Session; k.saved.Resumable(c.Now()) {
		k.Keep(c, s, s.Drop(c.Now()))
	}
	k.journalErr = k.finish()
	return k.journalErr
}

// Close ends the keeping. The record of a session that has ended is written;
// one that has not stays to be gone back to. The error is that of Trouble.
func (k *Recorder) Close() error {
	if k == nil {
		return nil
	}
	if k.file != nil && k.saved.begun() {
		k.journalErr = k.file.Flush()
		defer k.file.Close()
	}
	if k.lock != nil {
		defer k.lock.Close()
	}
	if !k.saved.Session.Ended() {
		k.recordErr = nil
		return k.journalErr
	}
	journaled := k.journalErr == nil && k.file != nil
	switch err := k.finish(); {
	case err != nil && journaled:
		return &RecordError{err}
	default:
		return err
	}
}

// finish writes the record of the session that has ended, and removes its
// journal. Done twice, it writes one record. Where it fails, the journal stays
// as it is, and there is no place for another.
func (k *Recorder) finish() error {
	err := diary.Write(k.disk, k.folders.Diary, k.saved.record(k.device))
	if err == nil && k.file != nil {
		err = k.clear()
	}
	if err != nil {
		k.file = nil
		return err
	}
	k.saved = SavedSession{}
	return nil
}

// clear makes room for another journal: it removes this one, or sets it aside
// where it has lines that could not be read.
func (k *Recorder) clear() error {
	k.file.Close()
	if len(k.problems) > 0 {
		return k.setAside()
	}
	if err := k.disk.Remove(k.folders.journal()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	k.file = disk.NewAppender(k.disk, k.folders.journal(), false)
	return k.disk.SyncFolder(k.folders.State)
}

// asidePrefix is how the names of journals begin that were set aside.
const asidePrefix = "unread-"

// setAside gives the journal another name: it has lines that nobody could
// read, and that are not ours to delete.
func (k *Recorder) setAside() error {
	name := asidePrefix + strings.ToLower(rand.Text()[:8]) + ".jsonl"
	if err := k.disk.Rename(k.folders.journal(), k.folders.file(name)); err != nil {
		return err
	}
	k.problems = nil
	k.file = disk.NewAppender(k.disk, k.folders.journal(), false)
	return k.disk.SyncFolder(k.folders.State)
}
