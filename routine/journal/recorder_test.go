package journal

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/disk"
)

// home is a diary in a folder of the test's own.
func home(t testing.TB) Folders {
	dir := t.TempDir()
	return Folders{State: filepath.Join(dir, "state"), Diary: filepath.Join(dir, "data", "diary")}
}

// run is a session of a person in one process.
type run struct {
	t testing.TB
	h *testClock
	r *Recorder
}

func newRun(t testing.TB, f Folders, d disk.Disk, h *testClock) *run {
	t.Helper()
	r, err := Open(f, d, Holder{Process: 42, Terminal: "/dev/pts/7"})
	if err != nil {
		t.Fatal(err)
	}
	return &run{t: t, h: h, r: r}
}

func (w *run) do(ask func(routine.Session) []routine.Event) {
	w.r.Append(w.h.clock(), ask(w.r.Session()))
}

func (w *run) start() { w.r.Begin(facial(), w.h.clock()) }

func (w *run) next(after time.Duration) {
	w.h.pass(after)
	w.do(func(s routine.Session) []routine.Event { return s.Advance(w.h.wall) })
}

func (w *run) leave() { w.do(func(s routine.Session) []routine.Event { return s.Leave(w.h.wall) }) }

// crash ends the process without a word.
func (w *run) crash() {
	if w.r.file != nil {
		w.r.file.Close()
	}
	if w.r.lock != nil {
		w.r.lock.Close()
	}
}

// finish walks to the end of the session.
func (w *run) finish() {
	for !w.r.Session().Ended() {
		w.next(time.Minute)
	}
}

// records are the lines of a diary's files.
func records(t testing.TB, f Folders) (all []diary.Record) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(f.Diary, "*.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		for lines := bufio.NewScanner(file); lines.Scan(); {
			var r diary.Record
			if json.Unmarshal(lines.Bytes(), &r) == nil {
				all = append(all, r)
			}
		}
	}
	return all
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

func TestASessionIsRecorded(t *testing.T) {
	f := home(t)
	w := newRun(t, f, disk.System(), newTestClock())
	if _, found := w.r.Found(); found {
		t.Error("a session was found where none was")
	}
	w.start()
	w.next(2 * time.Minute)
	w.do(func(s routine.Session) []routine.Event { return s.Sting(w.h.wall) })
	w.finish()
	ended := w.h.wall
	w.h.pass(5 * time.Minute)
	w.do(func(s routine.Session) []routine.Event { return s.Note("red", w.h.wall) })
	w.do(func(s routine.Session) []routine.Event { return s.Feel(2, w.h.wall) })
	if err := w.r.Close(); err != nil {
		t.Fatal(err)
	}
	got := records(t, f)
	if len(got) != 1 {
		t.Fatalf("%d records", len(got))
	}
	r := got[0]
	if !r.Ended.Equal(ended) || r.Outcome != diary.Finished || !r.Stung || r.Feel != 2 || r.Note != "red" || r.Routine != "facial" || r.Started.Format(time.RFC3339) != "2026-03-01T21:00:00+01:00" {
		t.Errorf("%+v", r)
	}
	if r.Evening != routine.EveningRetinoid {
		t.Errorf("the evening is recorded as %q", r.Evening)
	}
	if p := r.Steps[1].Product; p == nil || p.Kind != "cream" || !p.Rich {
		t.Errorf("the mask is recorded as %+v", p)
	}
	if last := r.Steps[3]; last.Outcome != routine.OutcomeSkipped || last.Because != routine.BecauseSting {
		t.Errorf("after the sting there is %+v", last)
	}
	if s := r.Steps; len(s) != 4 || s[0] != (diary.Step{Kind: routine.Exfoliate, Outcome: routine.OutcomeDone, Planned: 120, Active: 120}) || s[1].Outcome != routine.OutcomeStung {
		t.Errorf("%+v", r.Steps)
	}
	if name := filepath.Join(f.Diary, r.Device+"-2026.jsonl"); !exists(name) {
		t.Errorf("it is not in %s", name)
	}
	if exists(f.journal()) {
		t.Error("the journal is still there")
	}
}

func TestALeftSessionIsFound(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	w.next(2 * time.Minute)
	h.pass(8 * time.Minute)
	w.leave()
	if err := w.r.Close(); err != nil || len(records(t, f)) != 0 {
		t.Fatal(err, records(t, f))
	}
	h.pass(4 * time.Minute)
	k, err := Open(f, disk.System(), Holder{})
	if err != nil {
		t.Fatal(err)
	}
	found, ok := k.Found()
	c := h.clock().After(found.Last)
	if snap := found.Session.At(c.Now()); !ok || !found.Session.Abandoned() || snap.Step.Kind != routine.Mask || snap.Elapsed != 12*time.Minute || !found.Resumable(c.Now()) {
		t.Errorf("found %v, left %v, %s at %v", ok, found.Session.Abandoned(), snap.Step.Kind, snap.Elapsed)
	}
	if events := k.Resume(c); len(events) != 1 || events[0].Kind != routine.EventResumed {
		t.Errorf("resumed with %v", events)
	}
	again := &run{t: t, h: h, r: k}
	again.finish()
	if err := k.Close(); err != nil {
		t.Fatal(err)
	}
	if got := records(t, f); len(got) != 1 || got[0].ID != found.ID || got[0].Steps[1].Active != 13*60 {
		t.Errorf("%+v", got)
	}
}

// A session that ended is recorded once, wherever the process died.
func TestACrashAtTheEnd(t *testing.T) {
	f := home(t)
	w := newRun(t, f, disk.System(), newTestClock())
	w.start()
	w.finish()
	w.crash() // before the record
	if len(records(t, f)) != 0 || !exists(f.journal()) {
		t.Fatal("it was recorded before it was closed")
	}
	journal, err := os.ReadFile(f.journal())
	if err != nil {
		t.Fatal(err)
	}
	for range 3 { // and after it, before the journal went
		again := newRun(t, f, disk.System(), newTestClock())
		if _, found := again.r.Found(); found || again.r.Err() != nil {
			t.Error("an ended session is offered", again.r.Err())
		}
		again.crash()
		if got := records(t, f); len(got) != 1 || got[0].Outcome != diary.Finished || exists(f.journal()) {
			t.Fatalf("%d records, the journal is there: %v", len(got), exists(f.journal()))
		}
		if err := os.WriteFile(f.journal(), journal, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func TestEnding(t *testing.T) {
	for _, c := range []struct {
		after   time.Duration
		outcome diary.Outcome
		ended   time.Duration // since the mask was left
	}{{time.Minute, diary.Dropped, time.Minute}, {time.Hour, diary.Dropped, 10 * time.Minute}, {7 * time.Hour, diary.Abandoned, 10 * time.Minute}} {
		f, h := home(t), newTestClock()
		w := newRun(t, f, disk.System(), h)
		w.start()
		w.next(time.Minute)
		h.pass(10 * time.Minute)
		w.leave()
		left := h.wall
		w.r.Close()
		h.pass(c.after)
		k, err := Open(f, disk.System(), Holder{})
		if err != nil {
			t.Fatal(err)
		}
		found, _ := k.Found()
		clock := h.clock().After(found.Last)
		if found.Resumable(clock.Now()) != (c.outcome == diary.Dropped) {
			t.Errorf("after %v it is resumable: %v", c.after, found.Resumable(clock.Now()))
		}
		if err := k.End(clock); err != nil {
			t.Fatal(err)
		}
		again := &run{t: t, h: h, r: k}
		again.start()
		again.finish()
		if err := k.Close(); err != nil {
			t.Fatal(err)
		}
		got := records(t, f)
		if len(got) != 2 || got[0].Outcome != c.outcome || !got[0].Ended.Equal(left.Add(c.ended)) || got[1].Outcome != diary.Finished || got[0].ID == got[1].ID {
			t.Errorf("after %v: %+v", c.after, got)
		}
	}
}

// Lines that nobody could read are never deleted.
func TestForeignLinesStay(t *testing.T) {
	f, h := home(t), newTestClock()
	if err := os.MkdirAll(f.State, 0o700); err != nil {
		t.Fatal(err)
	}
	const foreign = "<<<<<<< not ours\n"
	if err := os.WriteFile(f.journal(), []byte(foreign), 0o600); err != nil {
		t.Fatal(err)
	}
	w := newRun(t, f, disk.System(), h)
	w.start()
	w.leave()
	w.r.Close()
	file, err := os.OpenFile(f.journal(), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	file.WriteString(`{"n":4,"event":"fini`)
	file.Close()
	w = newRun(t, f, disk.System(), h)
	if found, ok := w.r.Found(); !ok || found.lastNumber != 3 {
		t.Errorf("found %v %+v", ok, found)
	}
	if got := Check(f, disk.System()); len(got) != 2 {
		t.Errorf("%d problems are reported: %+v", len(got), got)
	}
	w.r.End(h.clock())
	if err := w.r.Close(); err != nil {
		t.Fatal(err)
	}
	var kept strings.Builder
	files, _ := filepath.Glob(filepath.Join(f.State, asidePrefix+"*"))
	for _, name := range files {
		text, _ := os.ReadFile(name)
		kept.Write(text)
	}
	if got := kept.String(); !strings.Contains(got, foreign) || !strings.Contains(got, `{"n":4,"event":"fini`+"\n") {
		t.Errorf("what is left of them: %q", got)
	}
	if got := records(t, f); len(got) != 1 || got[0].Outcome != diary.Dropped {
		t.Errorf("%+v", got)
	}
}

func TestOneWriter(t *testing.T) {
	f := home(t)
	first := newRun(t, f, disk.System(), newTestClock())
	first.start()
	_, err := Open(f, disk.System(), Holder{})
	var busy *BusyError
	if !errors.As(err, &busy) || busy.Holder != (Holder{42, "/dev/pts/7"}) || !strings.Contains(err.Error(), "/dev/pts/7: process 42") {
		t.Errorf("%v", err)
	}
	if s, running, err := Peek(f, disk.System()); err != nil || !running || s.Session.At(t0).Step.Kind != routine.Exfoliate {
		t.Errorf("%v %v", running, err)
	}
	first.crash()
	if s, running, err := Peek(f, disk.System()); err != nil || running || s.ID == "" {
		t.Errorf("after its death: running %v, %v", running, err)
	}
	second := newRun(t, f, disk.System(), newTestClock())
	if _, found := second.r.Found(); !found {
		t.Error("what was left is not found")
	}
	second.crash()
}

// Looking leaves no trace, and nobody who starts meanwhile is turned away.
func TestPeekChangesNothing(t *testing.T) {
	f := home(t)
	if s, running, err := Peek(f, disk.System()); s.ID != "" || running || err != nil || exists(f.State) {
		t.Errorf("%v %v %v, the folder exists: %v", s, running, err, exists(f.State))
	}
	w := newRun(t, f, disk.System(), newTestClock())
	w.start()
	w.crash()
	done := make(chan struct{})
	go func() {
		defer close(done)
		for range 300 {
			Peek(f, disk.System())
		}
	}()
	for range 100 {
		newRun(t, f, disk.System(), newTestClock()).crash()
	}
	<-done
}

func TestModes(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes are not how Windows keeps files private")
	}
	f := home(t)
	w := newRun(t, f, disk.System(), newTestClock())
	w.start()
	w.finish()
	w.r.Close()
	w = newRun(t, f, disk.System(), newTestClock())
	w.start()
	defer w.crash()
	err := filepath.WalkDir(filepath.Dir(f.State), func(path string, d fs.DirEntry, err error) error {
		info, statErr := d.Info()
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		if path != filepath.Dir(f.State) && info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return errors.Join(err, statErr)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A rehearsal adds up like any session, and writes nothing.
func TestUnrecorded(t *testing.T) {
	w := &run{t: t, h: newTestClock(), r: Unrecorded()}
	w.start()
	if got := w.r.Session().At(w.h.wall); got.State != routine.StateRunning || got.Step.Kind != routine.Exfoliate {
		t.Errorf("it begins as %+v", got)
	}
	w.finish()
	w.do(func(s routine.Session) []routine.Event { return s.Feel(3, w.h.wall) })
	if _, found := w.r.Found(); found || w.r.Err() != nil || w.r.Recorded() || w.r.Session().Felt() != 3 || w.r.Close() != nil {
		t.Errorf("found %v, %v, recorded %v, felt %d", found, w.r.Err(), w.r.Recorded(), w.r.Session().Felt())
	}
}

// What is read from the journal is the session that the recorder has; and
// nothing but Begin starts one.
func TestTheJournalIsTheSession(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	start := routine.NewSession(facial()).Start(h.wall)
	w.r.Append(h.clock(), append(start, routine.Event{Kind: routine.EventNoted, At: h.wall, Text: "early"}))
	if exists(f.journal()) || w.r.Session().Begun() || len(w.r.Session().Notes()) > 0 {
		t.Error("a session was started that has no journal")
	}
	w.start()
	w.r.Append(h.clock(), start)
	w.next(time.Minute)
	w.do(func(s routine.Session) []routine.Event { return s.Note("calm", h.wall) })
	j, err := read(disk.System(), f.journal())
	if err != nil || len(j.problems.List("")) > 0 || !reflect.DeepEqual(j.saved.Session.At(h.wall), w.r.Session().At(h.wall)) || j.saved.Session.Notes()[0] != "calm" {
		t.Errorf("%v %v\nread    %+v\nwritten %+v", err, j.problems, j.saved.Session, w.r.Session())
	}
	w.crash()
}

// A session that was left ends when another begins, and not before.
func TestBeginEndsWhatWasFound(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	w.start()
	w.next(time.Minute)
	w.leave()
	w.r.Close()
	h.pass(5 * time.Minute)
	w = newRun(t, f, disk.System(), h)
	w.r.Close()
	w = newRun(t, f, disk.System(), h)
	if _, found := w.r.Found(); !found || len(records(t, f)) != 0 {
		t.Fatalf("found %v, %d records, before another begins", found, len(records(t, f)))
	}
	w.start()
	if _, found := w.r.Found(); found || len(records(t, f)) != 1 || w.r.Session().At(h.wall).Index != 0 {
		t.Errorf("found %v, %d records, after another has begun", found, len(records(t, f)))
	}
	w.finish()
	if err := w.r.Close(); err != nil {
		t.Fatal(err)
	}
	if got := records(t, f); len(got) != 2 || got[0].Outcome != diary.Dropped || got[0].Steps[1].Active != 5*60 || got[1].Outcome != diary.Finished {
		t.Errorf("%+v", got)
	}
}

// The clock on the wall is set back in the middle: a session does not end
// before it began.
func TestTheClockIsSetBack(t *testing.T) {
	f, h := home(t), newTestClock()
	w := newRun(t, f, disk.System(), h)
	c := h.clock()
	w.r.Begin(facial(), c)
	h.pass(time.Minute)
	h.wall = h.wall.Add(-2 * time.Hour)
	for !w.r.Session().Ended() {
		w.r.Append(c, w.r.Session().Advance(c.Now()))
	}
	if err := w.r.Close(); err != nil {
		t.Fatal(err)
	}
	if r := records(t, f)[0]; r.Ended.Sub(r.Started) != time.Minute {
		t.Errorf("from %v to %v", r.Started, r.Ended)
	}
}

// Lines of another session in the journal, as a sync tool may put them there,
// are skipped; what happens after them is not.
func TestAnotherSessionInTheJournal(t *testing.T) {
	f, h := home(t), newTestClock()
	other := newRun(t, home(t), disk.System(), h)
	other.start()
	other.next(time.Minute)
	foreign, err := os.ReadFile(other.r.folders.journal())
	if err != nil {
		t.Fatal(err)
	}
	other.crash()
	w := newRun(t, f, disk.System(), h)
	w.start()
	w.crash()
	file, err := os.OpenFile(f.journal(), os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	file.Write(foreign)
	file.Close()
	w = newRun(t, f, disk.System(), h)
	found, ok := w.r.Found()
	if !ok || found.Session.At(h.wall).Index != 0 || len(w.r.foundProblems) != 4 {
		t.Fatalf("found %v at step %d, %d problems", ok, found.Session.At(h.wall).Index, len(w.r.foundProblems))
	}
	w.r.Resume(h.clock())
	w.next(time.Minute)
	w.crash()
	w = newRun(t, f, disk.System(), h)
	if found, _ := w.r.Found(); found.Session.At(h.wall).Index != 1 {
		t.Errorf("what came after them is lost: step %d", found.Session.At(h.wall).Index)
	}
	w.crash()
}

// Who holds the lock is written over who held it before.
func TestHolderIsWrittenOver(t *testing.T) {
	f := Folders{State: t.TempDir(), Diary: t.TempDir()}
	for _, h := range []Holder{{12345678, "/dev/pts/1234567"}, {42, "/dev/pts/7"}, {43, ""}} {
		r, err := Open(f, disk.System(), h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Open(f, disk.System(), Holder{}); err == nil || f.holder() != h {
			t.Errorf("%v holds the lock, want %v; another gets %v", f.holder(), h, err)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
