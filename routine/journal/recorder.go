// Package journal has the events of the session that is not yet a record on disk: one
// process writes them, under a lock, and any process can read them. When the session
// has ended, its record is written into the diary, and the journal is removed.
package journal

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/routine/disk"
)

// Folders are where a session is recorded.
type Folders struct {
	State string // of this machine: the running session
	Diary string // of all machines: the records
}

func (f Folders) journal() string { return f.file("session.jsonl") }

// Recorder records the session of one process. Each event is on the disk before the
// call that adds it returns; when a session has ended, its record is written, and
// then its journal removed. Where that fails, the session continues, and Err says why
// it is not recorded. A Recorder is for one goroutine.
type Recorder struct {
	folders    Folders
	disk       disk.Disk
	lock       *lock
	device     string   // its name, once it is needed
	unsynced   []string // folders with a new name in them, which may not be on the disk
	unrecorded bool     // a rehearsal: nothing is written

	file          *disk.Appender // nil: there is no place for a journal
	lines         []byte         // of the whole journal
	incomplete    bool           // the file may lack some of lines
	saved         SavedSession
	found         bool            // saved was left, and is not resumed
	written       bool            // saved is a record
	foundProblems []diary.Problem // of the journal as it was found
	unreadable    bool            // the journal that was found had no session, and was set aside
	journalErr    error           // why the journal is not written
	recordErr     error           // why the record cannot be written yet
}

// Unrecorded returns a Recorder for a rehearsal, which writes nothing.
func Unrecorded() *Recorder { return &Recorder{unrecorded: true} }

// Open returns a Recorder, after it has written the record of a session that ended before. The
// error is a BusyError when another process has one; all else is in Err.
func Open(f Folders, d disk.Disk, by Holder) (*Recorder, error) {
	r := &Recorder{folders: f, disk: d}
	r.journalErr = r.prepare(f.State)
	if r.journalErr == nil {
		r.lock, r.journalErr = f.lock(by, lockTimeout)
	}
	if busy := (*BusyError)(nil); errors.As(r.journalErr, &busy) {
		return nil, busy
	}
	if r.journalErr == nil {
		r.journalErr = r.find()
	}
	r.recordErr = r.prepare(f.Diary)
	return r, nil
}

// prepare makes a folder. Its name is on the disk with the first event.
func (r *Recorder) prepare(folder string) error {
	changed, err := disk.PrepareFolder(r.disk, folder)
	r.unsynced = append(r.unsynced, changed...)
	return err
}

// syncFolders returns when the names of all folders that were made are on the disk.
func (r *Recorder) syncFolders() error {
	for ; len(r.unsynced) > 0; r.unsynced = r.unsynced[1:] {
		if err := r.disk.SyncFolder(r.unsynced[0]); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// record is the record of the session so far, of this device.
func (r *Recorder) record() diary.Record {
	if r.device == "" {
		r.device = diary.DeviceName(r.disk, r.folders.State)
	}
	return r.saved.record(r.device)
}

// find reads the journal, and writes the record of a session that has ended.
func (r *Recorder) find() error {
	j, err := read(r.disk, r.folders.journal())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	r.saved, r.foundProblems, r.found = j.saved, j.problems.List(r.folders.journal()), j.saved.begun()
	r.file, r.lines = disk.NewAppender(r.disk, r.folders.journal(), j.torn), j.lines
	r.file.Expect(j.info)
	switch {
	case r.saved.Session.Ended():
		return errors.Unwrap(r.finish())
	case !r.found && len(r.foundProblems) > 0:
		if err := r.setAside(); err != nil {
			r.file = nil
			return err
		}
		r.unreadable = true
	}
	return nil
}

// Unreadable reports whether Open set aside a journal without a readable session. Check says why.
func (r *Recorder) Unreadable() bool { return r.unreadable }

func read(d disk.Disk, path string) (contents, error) {
	f, err := d.Open(path)
	if err != nil {
		return contents{}, err
	}
	defer f.Close()
	j, err := replay(f, path)
	if err != nil {
		return j, err
	}
	j.info, err = f.Stat()
	return j, err
}

// Found returns the session that was left, until another begins or it is resumed.
func (r *Recorder) Found() (SavedSession, bool) {
	if !r.found || r.saved.Session.Ended() {
		return SavedSession{}, false
	}
	return r.saved, true
}

// Current returns the session that runs, or was found, with what its record needs.
func (r *Recorder) Current() SavedSession { return r.saved }

// Session returns what the events add up to; the zero session until Begin, Resume or End.
func (r *Recorder) Session() routine.Session {
	if r.found {
		return routine.Session{}
	}
	return r.saved.Session
}

// Err returns why the session is not recorded; a RecordError when only its record is missing.
func (r *Recorder) Err() error {
	if r.journalErr == nil && r.recordErr != nil {
		return &RecordError{r.recordErr}
	}
	return r.journalErr
}

// Recorded reports whether the session can be resumed after it was left.
func (r *Recorder) Recorded() bool { return !r.unrecorded && r.journalErr == nil }

// Begin starts a session at c.Now, and returns its events; none for a routine without
// steps. It first ends and records a session that was found or has not ended.
func (r *Recorder) Begin(rt routine.Routine, c clock.Clock) []routine.Event {
	return r.begin(routine.NewSession(rt), routine.NewSession(rt).Start(c.Now()), c)
}

// BeginIn is Begin for a session in step i, whose time began at since.
func (r *Recorder) BeginIn(rt routine.Routine, c clock.Clock, i int, since time.Time) []routine.Event {
	return r.begin(routine.NewSession(rt), routine.NewSession(rt).StartIn(i, since), c)
}

// begin starts a session with its first events.
func (r *Recorder) begin(session routine.Session, events []routine.Event, c clock.Clock) []routine.Event {
	if r.saved.begun() && !r.written {
		last := c
		if r.found {
			last = c.After(r.saved.Last)
		}
		if err := r.End(last); err != nil { // its journal has to stay
			r.file, r.journalErr = nil, cmp.Or(errors.Unwrap(err), err)
		}
	}
	if len(events) > 0 {
		first := newLine(1, events[0], c.Stamp(events[0].At))
		r.saved, r.found, r.written = SavedSession{ID: diary.NewID(first.Wall), Session: session, Started: first.Wall}, false, false
		r.lines, r.incomplete = nil, false
		stored := newStoredRoutine(session.Routine())
		if err := checkStart(first, stored); err != nil {
			r.journalErr, r.file = err, nil
		}
		r.write(c, events, stored)
	}
	return events
}

// checkStart returns why a session could not be read again.
func checkStart(first line, rt *storedRoutine) error {
	if !readable(first.At) {
		return fmt.Errorf("the clock shows the year %d; set it right and start again", first.At.Year())
	}
	_, err := rt.routine()
	return err
}

// Resume resumes the session that was found, by its clock, and returns the events.
func (r *Recorder) Resume(c clock.Clock) []routine.Event {
	r.found = false
	events := r.saved.Session.Resume(c.Now())
	r.Append(c, events)
	return events
}

// Append adds events to the session, and returns when they are on the disk.
func (r *Recorder) Append(c clock.Clock, events []routine.Event) {
	events = slices.DeleteFunc(slices.Clone(events), func(e routine.Event) bool { return e.Kind == routine.EventStarted })
	if r.saved.begun() {
		r.write(c, events, nil)
	}
}

// write adds events to the session and its journal, the routine with the first event.
func (r *Recorder) write(c clock.Clock, events []routine.Event, rt *storedRoutine) {
	var text []byte
	for _, e := range events {
		l := newLine(r.saved.lastNumber+1, e, c.Stamp(e.At))
		l.ID, l.Routine = r.saved.ID, rt
		rt = nil
		encoded, err := l.encode()
		if err != nil {
			r.journalErr, r.file = err, nil
		}
		text = append(text, encoded...)
		r.saved.add(e, l)
	}
	if len(text) > 0 && r.file != nil { // else journalErr says why
		r.journalErr = r.append(text)
	}
}

// End drops the session at c.Now, and writes its record. A session that was left too
// long ago to be resumed is recorded as left.
func (r *Recorder) End(c clock.Clock) error {
	events := r.saved.Session.Drop(c.Now())
	if r.saved.Resumable(c.Now()) {
		r.Append(c, events)
	}
	r.journalErr = r.finish()
	r.found, r.saved.Session = false, r.saved.Session.Apply(events...)
	return r.journalErr
}
