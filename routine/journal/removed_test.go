package journal

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/disk"
)

// journalFault is what happens to the journal at path under a running session.
type journalFault struct {
	name   string
	happen func(path string) error
	aside  string // the text that is set aside, if any
}

func journalFaults() []journalFault {
	replace := func(text string) func(string) error {
		return func(path string) error {
			return errors.Join(os.Remove(path), os.WriteFile(path, []byte(text), 0o600))
		}
	}
	cut := func(size func(int64) int64) func(string) error {
		return func(path string) error {
			info, err := os.Stat(path)
			if err != nil {
				return err
			}
			return os.Truncate(path, size(info.Size()))
		}
	}
	return append(strangeFiles(), []journalFault{
		{"removed", os.Remove, ""},
		{"its folder removed", func(path string) error { return os.RemoveAll(filepath.Dir(path)) }, ""},
		{"emptied", cut(func(int64) int64 { return 0 }), ""},
		{"cut in the middle of a line", cut(func(size int64) int64 { return size / 2 }), ""},
		{"an end of line cut off", cut(func(size int64) int64 { return size - 1 }), ""},
		{"replaced by another text", replace("<<<<<<< not ours\n"), "<<<<<<< not ours\n"},
		{"replaced by an empty file", replace(""), ""},
		{"overwritten", func(path string) error { return os.WriteFile(path, []byte("not ours\n"), 0o600) }, "not ours\n"},
		{"added to", func(path string) error {
			f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
			if err != nil {
				return err
			}
			_, err = f.WriteString("not ours\n")
			return errors.Join(err, f.Close())
		}, "not ours\n"},
		{"replaced by a folder", func(path string) error {
			return errors.Join(os.Remove(path), os.MkdirAll(filepath.Join(path, "a"), 0o700))
		}, ""},
		{"replaced by a copy", func(path string) error {
			text, err := os.ReadFile(path)
			return errors.Join(err, os.Remove(path), os.WriteFile(path, text, 0o600))
		}, ""},
	}...)
}

// Whatever becomes of the journal between two events, all of the session is
// there again when the next one is acknowledged, and nothing foreign is lost.
func TestTheJournalIsTakenAway(t *testing.T) {
	for _, m := range journalFaults() {
		t.Run(m.name, func(t *testing.T) {
			for _, resumed := range []bool{false, true} {
				takeAway(t, m, resumed)
			}
		})
	}
}

func takeAway(t *testing.T, m journalFault, resumed bool) {
	t.Helper()
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	w.next(time.Minute)
	if resumed {
		w.leave()
		w.crash()
		w = newRun(t, f, disk.System(), h)
	}
	if err := m.happen(f.journal()); err != nil {
		t.Skip(err) // an open file cannot be removed on some systems
	}
	if resumed {
		w.r.Resume(h.clock())
	}
	w.do(func(s routine.Session) []routine.Event { return s.TogglePause(h.wall) })
	if w.r.Err() != nil || !w.r.Recorded() {
		t.Errorf("resumed %v: %v", resumed, w.r.Err())
	}
	if _, running, err := Peek(f, disk.System()); !running || err != nil {
		t.Errorf("resumed %v: another process sees it running: %v, %v", resumed, running, err)
	}
	w.crash()
	again := newRun(t, f, disk.System(), h)
	found, ok := again.r.Found()
	if snap := found.Session.At(h.wall); !ok || snap.Step.Kind != routine.Mask || snap.State != w.r.Session().At(h.wall).State || len(again.r.foundProblems) > 0 {
		t.Errorf("resumed %v: found %v, at %s, %v, problems %v", resumed, ok, snap.Step.Kind, snap.State, again.r.foundProblems)
	}
	again.crash()
	if got := textAside(t, f); !strings.HasSuffix(got, m.aside) || m.aside == "" && strings.Contains(got, "ours") {
		t.Errorf("resumed %v: set aside is %q", resumed, got)
	}
}

// textAside is the text of the journals that were set aside.
func textAside(t *testing.T, f Folders) string {
	t.Helper()
	names, err := filepath.Glob(f.file(asidePrefix + "*"))
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, name := range names {
		if disk.Regular(name) == nil {
			text, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all.Write(text)
		}
	}
	return all.String()
}

// What takes the folder's path keeps the session from being recorded, and Err
// says so; when it is gone, all of the session is written.
func TestTheJournalHasNoPlace(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	if err := errors.Join(os.RemoveAll(f.State), os.WriteFile(f.State, nil, 0o600)); err != nil {
		t.Skip(err)
	}
	w.next(time.Minute)
	if w.r.Err() == nil || IsPending(w.r.Err()) || w.r.Recorded() {
		t.Errorf("it is recorded, it says: %v", w.r.Err())
	}
	if err := os.Remove(f.State); err != nil {
		t.Fatal(err)
	}
	w.leave()
	if err := w.r.Err(); err != nil || w.r.Close() != nil {
		t.Errorf("it is not recorded again: %v", err)
	}
	if s, _, err := Peek(f, disk.System()); err != nil || s.Session.At(h.wall).Step.Kind != routine.Mask {
		t.Errorf("left is %v, %v", s.Session.At(h.wall).Step.Kind, err)
	}
}

// A folder that is away while an event comes, and back before the next: none is
// missing in its journal.
func TestTheJournalComesBack(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	toggle := func(s routine.Session) []routine.Event { return s.TogglePause(h.wall) }
	w.start()
	away := f.State + "-away"
	if err := errors.Join(os.Rename(f.State, away), os.WriteFile(f.State, nil, 0o600)); err != nil {
		t.Skip(err) // a folder with an open file cannot be renamed on some systems
	}
	w.do(toggle)
	if w.r.Err() == nil {
		t.Error("a session without a journal is recorded, it says")
	}
	if err := errors.Join(os.Remove(f.State), os.Rename(away, f.State)); err != nil {
		t.Fatal(err)
	}
	w.do(toggle)
	w.crash()
	again := newRun(t, f, disk.System(), h)
	if found, _ := again.r.Found(); w.r.Err() != nil || found.lastNumber != w.r.saved.lastNumber || len(again.r.foundProblems) > 0 {
		t.Errorf("%v; found %d events of %d, %v", w.r.Err(), found.lastNumber, w.r.saved.lastNumber, again.r.foundProblems)
	}
	again.crash()
}

// Each operation fails once while the journal is written again: as soon as all is
// well again, it says, all events are on the disk.
func TestWritingAnewFails(t *testing.T) {
	for _, m := range journalFaults() {
		for at, reached := 1, true; reached; at++ {
			f, h := home(t), newTestClock()
			d := &faulty{Disk: disk.System(), err: syscall.ENOSPC}
			toggle := func(s routine.Session) []routine.Event { return s.TogglePause(h.wall) }
			w := newRun(t, f, d, h)
			w.start()
			if err := m.happen(f.journal()); err != nil {
				t.Skip(err)
			}
			d.at = d.count + at
			w.do(toggle)
			reached = d.count >= d.at
			w.do(toggle)
			w.crash()
			again := newRun(t, f, disk.System(), h)
			if found, _ := again.r.Found(); w.r.Err() != nil || found.lastNumber != w.r.saved.lastNumber {
				t.Errorf("%s, operation %d: %v; found %d events of %d, %v", m.name, at, w.r.Err(), found.lastNumber, w.r.saved.lastNumber, again.r.foundProblems)
			}
			again.crash()
		}
	}
}

// The journal is taken away after the last event: a session that was left is
// written again, one that has ended is recorded, and what has taken the
// journal's path stays.
func TestTheJournalIsTakenAwayAtTheEnd(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	w.leave()
	if err := os.Remove(f.journal()); err != nil {
		t.Skip(err)
	}
	if err := w.r.Close(); err != nil {
		t.Error(err)
	}
	w = newRun(t, f, disk.System(), h)
	if _, ok := w.r.Found(); !ok {
		t.Fatal("what was left is lost")
	}
	w.r.Resume(h.clock())
	w.finish()
	if err := os.WriteFile(f.journal(), []byte("not ours\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := w.r.Close(); err != nil || len(records(t, f)) != 1 {
		t.Errorf("%v, %d records", err, len(records(t, f)))
	}
	if got := textAside(t, f); got != "not ours\n" {
		t.Errorf("set aside is %q", got)
	}
}

// While the lock's file was gone, another process may have taken the lock: there
// is one writer all the same.
func TestTheLockIsTakenAway(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	if err := os.RemoveAll(f.State); err != nil {
		t.Skip(err)
	}
	other := newRun(t, f, disk.System(), h)
	other.start()
	w.next(time.Minute)
	if busy := (*BusyError)(nil); !errors.As(w.r.Err(), &busy) {
		t.Errorf("two processes write: %v", w.r.Err())
	}
	if s, running, err := Peek(f, disk.System()); s.ID != other.r.saved.ID || !running || err != nil {
		t.Errorf("running is %s, %v, %v", s.ID, running, err)
	}
	other.crash()
	w.crash()
}

// Where another process has taken the lock and ended the session, the first says so.
func TestTheSessionIsTakenOver(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	if err := os.Remove(f.file("session.lock")); err != nil {
		t.Skip(err)
	}
	other := newRun(t, f, disk.System(), h)
	other.start()
	other.crash()
	w.next(time.Minute)
	if !errors.Is(w.r.Err(), errTakenOver) {
		t.Errorf("the other process has ended the session: %v", w.r.Err())
	}
	w.finish()
	if err := w.r.Close(); !errors.Is(err, errTakenOver) {
		t.Errorf("closed: %v", err)
	}
	if r := records(t, f); len(r) != 1 || r[0].Outcome != diary.Dropped {
		t.Errorf("recorded are %+v", r)
	}
}

// holds checks that this process has the lock, and no other can take it.
func (w *run) holds(f Folders) {
	w.t.Helper()
	if _, err := Open(f, disk.System(), Holder{}); !errors.As(err, new(*BusyError)) || w.r.Err() != nil {
		w.t.Errorf("another process: %v; this one: %v", err, w.r.Err())
	}
}

// Where only the lock's file is removed, the next event takes the lock again, before
// another process can.
func TestTheLockIsTakenAgain(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	for range 2 {
		if err := os.Remove(f.file("session.lock")); err != nil {
			t.Skip(err)
		}
		w.next(time.Minute)
		w.holds(f)
	}
	w.finish()
	if err := w.r.Close(); err != nil || len(records(t, f)) != 1 || len(textAside(t, f)) > 0 {
		t.Errorf("%v, %+v", err, records(t, f))
	}
}

// That the lock's file was removed is noticed without an event.
func TestTheLockIsCheckedBetweenEvents(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	if err := os.Remove(f.file("session.lock")); err != nil {
		t.Skip(err)
	}
	w.r.CheckLock()
	w.holds(f)
	if err := os.Remove(f.file("session.lock")); err != nil {
		t.Fatal(err)
	}
	other := newRun(t, f, disk.System(), h)
	w.r.CheckLock()
	if !errors.As(w.r.Err(), new(*BusyError)) {
		t.Errorf("another process has the lock: %v", w.r.Err())
	}
	other.crash()
	w.finish()
	if err := w.r.Close(); err != nil || len(records(t, f)) != 1 {
		t.Errorf("%v, %+v", err, records(t, f))
	}
}

// Where another process has looked only, and gone, the session is recorded again.
func TestTheLockComesBack(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	if err := os.Remove(f.file("session.lock")); err != nil {
		t.Skip(err)
	}
	other := newRun(t, f, disk.System(), h)
	w.next(time.Minute)
	if !errors.As(w.r.Err(), new(*BusyError)) {
		t.Errorf("two processes write: %v", w.r.Err())
	}
	other.crash()
	w.finish()
	if err := w.r.Close(); err != nil || len(records(t, f)) != 1 || records(t, f)[0].Outcome != diary.Finished {
		t.Errorf("%v, %+v", err, records(t, f))
	}
}

// counting is a disk that counts the files that are open for writing.
type counting struct {
	disk.Disk
	open int
}

func (c *counting) Append(path string) (disk.File, error) {
	f, err := c.Disk.Append(path)
	if err != nil {
		return nil, err
	}
	c.open++
	return &counted{f, c}, nil
}

type counted struct {
	disk.File
	disk *counting
}

func (f *counted) Close() error {
	f.disk.open--
	return f.File.Close()
}

// A session that was left closes its journal, also one that it wrote again at the end.
func TestTheJournalIsClosed(t *testing.T) {
	for _, removed := range []string{"session.jsonl", "session.lock"} {
		f, h, d := home(t), newTestClock(), &counting{Disk: disk.System()}
		w := newRun(t, f, d, h)
		w.start()
		w.leave()
		if err := os.Remove(f.file(removed)); err != nil {
			t.Skip(err)
		}
		if err := w.r.Close(); err != nil || d.open != 0 {
			t.Errorf("without %s: %d files are open (%v)", removed, d.open, err)
		}
	}
}
