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

// Keeper keeps the sessions of one process. Each event is on the disk before
// Keep returns; when a session has ended, its record is written, and only then
// its journal goes. Where that fails, the session goes on unkept, and Trouble
// says why. A nil Keeper keeps nothing, as for a rehearsal.
type Keeper struct {
	folders Folders
	disk    disk.Disk
	lock    *flock.Flock
	device  string

	journal  *disk.Appender // nil: there is no place for one
	sitting  Sitting
	problems []diary.Problem // of the journal as it was found
	trouble  error           // why the journal is not written
	later    error           // why the record will not be
}

// Open opens the diary to keep a session in it. What the last session left
// unwritten is written first. The error is a BusyError when another process
// keeps one; whatever else is wrong is the keeper's Trouble.
func Open(f Folders, d disk.Disk, by Holder) (*Keeper, error) {
	k := &Keeper{folders: f, disk: d}
	k.trouble = disk.MakeFolder(d, f.State)
	if k.trouble == nil {
		k.lock, k.trouble = f.lock(by)
	}
	if busy := (*BusyError)(nil); errors.As(k.trouble, &busy) {
		return nil, busy
	}
	k.device = diary.DeviceName(d, f.State)
	if k.trouble == nil {
		k.trouble = k.find()
	}
	k.later = disk.MakeFolder(d, f.Diary)
	return k, nil
}

// find reads the journal, and settles a session that has ended.
func (k *Keeper) find() error {
	j, err := readJournal(k.disk, k.folders.journal())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	k.sitting, k.problems = j.Sitting, j.Problems
	k.journal = disk.NewAppender(k.disk, k.folders.journal(), j.torn)
	switch {
	case k.sitting.Session.Ended():
		return k.settle()
	case !k.sitting.begun() && len(k.problems) > 0:
		if err := k.setAside(); err != nil {
			k.journal = nil
			return err
		}
	}
	return nil
}

func readJournal(d disk.Disk, path string) (Journal, error) {
	f, err := d.Open(path)
	if err != nil {
		return Journal{}, err
	}
	defer f.Close()
	return replay(f, path)
}

// Found is the session that was left, if one was.
func (k *Keeper) Found() (Sitting, bool) {
	if k == nil || !k.sitting.begun() || k.sitting.Session.Ended() {
		return Sitting{}, false
	}
	return k.sitting, true
}

// LaterError says that a session is kept, but cannot become a record yet.
type LaterError struct{ Err error }

// Error is the cause.
func (e *LaterError) Error() string { return e.Err.Error() }

// Unwrap is the cause.
func (e *LaterError) Unwrap() error { return e.Err }

// Trouble says why the session is not kept, or with a LaterError why it is not
// in the diary when it ends; nil: all is well.
func (k *Keeper) Trouble() error {
	switch {
	case k == nil:
		return nil
	case k.trouble == nil && k.later != nil:
		return &LaterError{k.later}
	}
	return k.trouble
}

// Keep writes down events, which have made the session what it is now. The
// first of a new session is its start.
func (k *Keeper) Keep(c clock.Clock, s routine.Session, events []routine.Event) {
	if k == nil || len(events) == 0 {
		return
	}
	var text []byte
	for _, e := range events {
		l := newLine(k.sitting.events+1, e, c.Stamp(e.At))
		l.ID = k.sitting.ID
		if e.Kind == routine.Started {
			l.Number, l.ID, l.Routine = 1, diary.NewID(l.Wall), planOf(s.Routine())
		}
		encoded, err := l.encode()
		if err == nil {
			err = k.sitting.add(l)
		}
		if err != nil {
			k.trouble, k.journal = err, nil
			return
		}
		text = append(text, encoded...)
	}
	if k.journal != nil { // else the trouble is known
		k.trouble = k.journal.Append(text)
	}
}

// End ends a session that was found, as it stands at the clock's now.
func (k *Keeper) End(c clock.Clock) error {
	if s := k.sitting.Session; k.sitting.Resumable(c.Now()) {
		k.Keep(c, s, s.Drop(c.Now()))
	}
	k.trouble = k.settle()
	return k.trouble
}

// Close ends the keeping. The record of a session that has ended is written;
// one that has not stays to be gone back to. The error is that of Trouble.
func (k *Keeper) Close() error {
	if k == nil {
		return nil
	}
	if k.journal != nil && k.sitting.begun() {
		k.trouble = k.journal.Flush()
		defer k.journal.Close()
	}
	if k.lock != nil {
		defer k.lock.Close()
	}
	if !k.sitting.Session.Ended() {
		k.later = nil
		return k.trouble
	}
	journaled := k.trouble == nil && k.journal != nil
	switch err := k.settle(); {
	case err != nil && journaled:
		return &LaterError{err}
	default:
		return err
	}
}

// settle writes the record of the session that has ended, and removes its
// journal. Done twice, it writes one record. Where it fails, the journal stays
// as it is, and there is no place for another.
func (k *Keeper) settle() error {
	err := diary.Write(k.disk, k.folders.Diary, k.sitting.record(k.device))
	if err == nil && k.journal != nil {
		err = k.clear()
	}
	if err != nil {
		k.journal = nil
		return err
	}
	k.sitting = Sitting{}
	return nil
}

// clear makes room for another journal: it removes this one, or sets it aside
// where it has lines that could not be read.
func (k *Keeper) clear() error {
	k.journal.Close()
	if len(k.problems) > 0 {
		return k.setAside()
	}
	if err := k.disk.Remove(k.folders.journal()); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	k.journal = disk.NewAppender(k.disk, k.folders.journal(), false)
	return k.disk.SyncFolder(k.folders.State)
}

// aside is how the names of journals begin that were set aside.
const aside = "unread-"

// setAside gives the journal another name: it has lines that nobody could
// read, and that are not ours to delete.
func (k *Keeper) setAside() error {
	name := aside + strings.ToLower(rand.Text()[:8]) + ".jsonl"
	if err := k.disk.Rename(k.folders.journal(), k.folders.file(name)); err != nil {
		return err
	}
	k.problems = nil
	k.journal = disk.NewAppender(k.disk, k.folders.journal(), false)
	return k.disk.SyncFolder(k.folders.State)
}
