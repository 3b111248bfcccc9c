package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/disk"
)

// faulty is the real disk, on which an operation fails, or all from one on.
type faulty struct {
	disk.Disk
	at  int // the operation that fails, from 1
	on  bool
	err error // errShort: half of what is written is
	// failing is the name of the operations that fail, whichever they are.
	failing string
	count   int
	done    []string // what was done, in order
}

var errShort = errors.New("short write")

func (d *faulty) fails(op string) error {
	d.count++
	d.done = append(d.done, op)
	if d.count == d.at || d.on && d.count > d.at || op == d.failing {
		return d.err
	}
	return nil
}

func (d *faulty) path(op, path string) error {
	if err := d.fails(op); err != nil && err != errShort {
		return &fs.PathError{Op: op, Path: path, Err: err}
	}
	return nil
}

func (d *faulty) MakeFolder(path string) ([]string, error) {
	changed, err := d.Disk.MakeFolder(path)
	return changed, errors.Join(d.path("mkdir", path), err)
}

func (d *faulty) Open(path string) (fs.File, error) {
	if err := d.path("open", path); err != nil {
		return nil, err
	}
	return d.Disk.Open(path)
}

func (d *faulty) Stat(path string) (fs.FileInfo, error) {
	if err := d.path("stat", path); err != nil {
		return nil, err
	}
	return d.Disk.Stat(path)
}

func (d *faulty) Append(path string) (disk.File, error) {
	if err := d.path("append", path); err != nil {
		return nil, err
	}
	f, err := d.Disk.Append(path)
	return &badFile{f, d}, err
}

func (d *faulty) Rename(from, to string) error {
	if err := d.path("rename", from); err != nil {
		return err
	}
	return d.Disk.Rename(from, to)
}

func (d *faulty) Remove(path string) error {
	if err := d.path("remove", path); err != nil {
		return err
	}
	return d.Disk.Remove(path)
}

func (d *faulty) SyncFolder(path string) error {
	return errors.Join(d.path("sync folder", path), d.Disk.SyncFolder(path))
}

type badFile struct {
	disk.File
	disk *faulty
}

func (f *badFile) Write(text []byte) (int, error) {
	switch err := f.disk.fails("write"); {
	case err == errShort:
		return f.File.Write(text[:len(text)/2])
	case err != nil:
		return 0, &fs.PathError{Op: "write", Path: "it", Err: err}
	}
	return f.File.Write(text)
}

func (f *badFile) Sync() error { return errors.Join(f.disk.path("sync", "it"), f.File.Sync()) }

func (f *badFile) Close() error { return errors.Join(f.File.Close(), f.disk.path("close", "it")) }

// leftBefore is what a disk holds before the session: a session left in its mask,
// and a record.
func leftBefore(t *testing.T, f Folders) {
	t.Helper()
	w := newRun(t, f, disk.System(), newTestClock())
	w.start()
	w.finish()
	w.r.Close()
	w = newRun(t, f, disk.System(), newTestClock())
	w.start()
	w.next(time.Minute)
	w.leave()
	if err := w.r.Close(); err != nil {
		t.Fatal(err)
	}
}

// filesOf are the files of a diary that hold what is not to be lost.
func filesOf(t *testing.T, f Folders) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for _, pattern := range []string{f.journal(), filepath.Join(f.Diary, "*")} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if all[name], err = os.ReadFile(name); err != nil {
				t.Fatal(err)
			}
		}
	}
	return all
}

// The session of a person with a failing disk: what was left is ended, another
// one is walked through.
func startOver(t *testing.T, f Folders, d disk.Disk) (recorderErr, closing error) {
	t.Helper()
	h := newTestClock()
	h.pass(time.Hour)
	w := newRun(t, f, d, h)
	waits := facial()
	waits.Steps[1].LeadWait = true
	w.r.Begin(waits, h.clock())
	w.next(time.Minute)
	w.do(func(s routine.Session) []routine.Event { return s.Sting(h.wall) })
	w.do(func(s routine.Session) []routine.Event { return s.Unsting(h.wall) })
	w.finish()
	recorderErr = w.r.Err()
	return recorderErr, w.r.Close()
}

// Each operation fails in turn, once or for good.
func TestFaults(t *testing.T) {
	for _, err := range []error{errShort, syscall.ENOSPC, syscall.EIO, syscall.EROFS} {
		for _, on := range []bool{false, true} {
			t.Run(fmt.Sprintf("%v,%v", err, on), func(t *testing.T) {
				t.Parallel()
				for at, reached := 1, true; reached; at++ {
					f := home(t)
					leftBefore(t, f)
					before := filesOf(t, f)
					d := &faulty{Disk: disk.System(), at: at, on: on, err: err}
					recorderErr, closing := startOver(t, f, d)
					reached = d.count >= at
					fault := fmt.Sprintf("operation %d of %d", at, d.count)
					held(t, f, fault, before)
					if on && at == 1 && err != errShort && (recorderErr == nil || closing == nil) {
						t.Errorf("%s: nobody says that nothing is kept: %v, %v", fault, recorderErr, closing)
					}
					n := len(records(t, f))
					if closing == nil && n < 2 {
						t.Errorf("%s: all is well, it says, with %d records", fault, n)
					}
					after, e := Open(f, disk.System(), Holder{})
					if e != nil || after.Err() != nil {
						t.Fatalf("%s: afterwards: %v, %v", fault, e, after.Err())
					}
					if found, ok := after.Found(); ok {
						after.End(newTestClock().clock().After(found.Last))
					}
					after.Close()
					once(t, f, fault)
				}
			})
		}
	}
}

// held checks that what the disk held is still there, in the journal, or from
// there in the diary.
func held(t *testing.T, f Folders, fault string, before map[string][]byte) {
	t.Helper()
	now := filesOf(t, f)
	for name, text := range before {
		if name != f.journal() && !bytes.HasPrefix(now[name], text) {
			t.Errorf("%s: %s was %q, is %q", fault, name, text, now[name])
		}
	}
	if !bytes.HasPrefix(now[f.journal()], before[f.journal()]) && len(records(t, f)) < 2 {
		t.Errorf("%s: the session that was left is lost", fault)
	}
}

// once checks that no record is there twice, and that the two sessions that
// were on the disk are.
func once(t *testing.T, f Folders, fault string) {
	t.Helper()
	seen := map[string]int{}
	for _, r := range records(t, f) {
		seen[r.ID]++
		if seen[r.ID] > 1 {
			t.Errorf("%s: %s is there %d times", fault, r.ID, seen[r.ID])
		}
	}
	if len(seen) < 2 {
		t.Errorf("%s: in the end there are %d records", fault, len(seen))
	}
}

// A disk that was full for a while, or wrote half a line, loses nothing: what
// could not be written is written with the next event, or at the end.
func TestFaultsThatPass(t *testing.T) {
	for _, err := range []error{errShort, syscall.ENOSPC} {
		for _, atTheEnd := range []bool{false, true} {
			f, h := home(t), newTestClock()
			d := &faulty{Disk: disk.System(), err: err}
			w := newRun(t, f, d, h)
			w.start()
			toggle := func(s routine.Session) []routine.Event { return s.TogglePause(h.wall) }
			d.at = d.count + len([]string{"stat", "write"})
			w.do(toggle)
			if w.r.Err() == nil {
				t.Errorf("nobody hears of %v", err)
			}
			h.pass(time.Minute)
			if !atTheEnd {
				w.do(toggle)
				w.crash()
			} else if e := w.r.Close(); e != nil {
				t.Errorf("at the end there was room, and yet %v", e)
			}
			j, e := read(disk.System(), f.journal())
			if at := j.saved.Session.At(h.wall); e != nil || j.saved.Session.Results(h.wall)[0].Paused != time.Minute {
				t.Errorf("after %v: state %v, %v, %v", err, at.State, e, j.problems)
			}
		}
	}
	if got := Reason(&fs.PathError{Op: "write", Path: "/x", Err: syscall.ENOSPC}); got != "no space left on device" {
		t.Errorf("a full disk is %q", got)
	}
	if got := Reason(&fs.PathError{Op: "mkdir", Path: `C:\x`, Err: errors.New("Path not found.")}); got != "Path not found" {
		t.Errorf("a folder that Windows doesn't find is %q", got)
	}
}

// Nothing is synced before there is an event. An event is written and synced before the call
// returns, with the names of folders that were made; a record before its journal goes; what is
// written twice is synced all the same.
func TestSyncedInTime(t *testing.T) {
	f := home(t)
	d := &faulty{Disk: disk.System()}
	w := newRun(t, f, d, newTestClock())
	did := func(what string, want ...string) {
		t.Helper()
		if !slices.Equal(d.done, want) {
			t.Errorf("%s: %q, want %q", what, d.done, want)
		}
		d.done = nil
	}
	did("the start", "mkdir", "open", "mkdir")
	w.start()
	did("the first event", "sync folder", "sync folder", "sync folder", "stat", "append", "sync folder", "write", "sync", "stat")
	w.next(time.Minute)
	did("another", "stat", "write", "sync", "stat")
	w.finish()
	d.done = nil
	journal := filesOf(t, f)[f.journal()]
	if bytes.Contains(journal, []byte("\n\n")) {
		t.Errorf("the journal has empty lines: %s", journal)
	}
	w.r.Close()
	did("the end", "stat", "stat", "open", "append", "sync folder", "write", "sync", "close", "mkdir", "open", "append", "sync folder", "write", "sync", "close", "close", "stat", "remove", "sync folder")
	if err := os.WriteFile(f.journal(), journal, 0o600); err != nil {
		t.Fatal(err)
	}
	again := newRun(t, f, d, newTestClock())
	did("the end again", "mkdir", "open", "open", "mkdir", "open", "append", "sync folder", "sync", "close", "stat", "remove", "sync folder", "mkdir")
	again.crash()
}

// A journal that cannot be removed is no record that is not written, and a
// folder that is gone holds no journal.
func TestTheJournalCannotBeRemoved(t *testing.T) {
	f := home(t)
	d := &faulty{Disk: disk.System(), err: syscall.EROFS}
	w := newRun(t, f, d, newTestClock())
	w.start()
	w.finish()
	d.failing = "remove"
	if err := w.r.Close(); !IsLeftover(err) || IsPending(err) || !errors.Is(err, syscall.EROFS) {
		t.Errorf("it says %v", err)
	}
	if got := records(t, f); len(got) != 1 || !exists(f.journal()) {
		t.Errorf("%d records, the journal is there: %v", len(got), exists(f.journal()))
	}
	again := newRun(t, f, d, newTestClock())
	if again.r.Err() == nil || IsPending(again.r.Err()) {
		t.Errorf("where another journal is to be written is %v", again.r.Err())
	}
	again.start()
	again.finish()
	if err := again.r.Close(); err != nil || len(records(t, f)) != 2 {
		t.Errorf("another session: %v, %d records", err, len(records(t, f)))
	}
	d.failing = ""
	if done, err := Finish(f, d); !done || err != nil || exists(f.journal()) || len(records(t, f)) != 2 {
		t.Errorf("afterwards: %v, %v, the journal is there: %v", done, err, exists(f.journal()))
	}
	w = newRun(t, f, disk.System(), newTestClock())
	w.start()
	w.finish()
	if err := os.RemoveAll(f.State); err != nil {
		t.Skip(err) // an open file stays on some systems
	}
	if err := w.r.Close(); err != nil || len(records(t, f)) != 3 {
		t.Errorf("without its folder: %v, %d records", err, len(records(t, f)))
	}
}

// Where the session that was left finds no place in the diary, its journal
// stays as it is, whatever is done after it.
func TestFoundSessionCannotBeRecorded(t *testing.T) {
	f := home(t)
	leftBefore(t, f)
	before := filesOf(t, f)[f.journal()]
	full := Folders{State: f.State, Diary: filepath.Join(f.journal(), "diary")}
	recorderErr, _ := startOver(t, full, disk.System())
	if recorderErr == nil || !bytes.Equal(filesOf(t, f)[f.journal()], before) && !bytes.HasPrefix(filesOf(t, f)[f.journal()], before) {
		t.Errorf("error %v, the journal\n%s", recorderErr, filesOf(t, f)[f.journal()])
	}
	j, err := read(disk.System(), f.journal())
	if err != nil || len(j.problems.List("")) > 0 || j.saved.Session.At(t0).State != routine.StateDropped {
		t.Errorf("%v, %v, state %v", err, j.problems, j.saved.Session.At(t0).State)
	}
}

// The places that a real machine may not have.
func TestNoPlaceForAJournal(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]Folders{
		"no home":                {},
		"a file for a folder":    {State: filepath.Join(file, "state"), Diary: filepath.Join(file, "diary")},
		"a folder for a journal": {State: filepath.Join(dir, "a"), Diary: filepath.Join(file, "diary")},
		"a device for a journal": {State: filepath.Join(dir, "b"), Diary: filepath.Join(file, "diary")},
	} {
		if name == "a folder for a journal" {
			if err := os.MkdirAll(f.journal(), 0o700); err != nil {
				t.Fatal(err)
			}
		}
		if name == "a device for a journal" {
			if err := errors.Join(os.MkdirAll(f.State, 0o700), os.Symlink("/dev/zero", f.journal())); err != nil {
				t.Skip(err)
			}
		}
		w := newRun(t, f, disk.System(), newTestClock())
		if w.r.Err() == nil {
			t.Errorf("%s: nothing is wrong", name)
		}
		w.start()
		w.finish()
		if w.r.Err() == nil || w.r.Close() == nil {
			t.Errorf("%s: it is kept, it says", name)
		}
		if s, running, err := Peek(f, disk.System()); name == "no home" && (s.ID != "" || running || err != nil) {
			t.Errorf("%s: %v %v %v", name, s, running, err)
		}
	}
	if names, err := filepath.Glob("*[^o]"); err != nil || slices.Contains(names, "device") || slices.Contains(names, "session.lock") {
		t.Errorf("the working folder has %v, %v", names, err)
	}
}
