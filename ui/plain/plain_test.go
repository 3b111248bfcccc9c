package plain

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/routine/library"
	"skintime/ui/live"
)

var update = flag.Bool("update", false, "write the golden files again")

func golden(t *testing.T, got string) {
	t.Helper()
	path := filepath.Join("testdata", t.Name()+".golden")
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// facial is the facial as it is done where nothing else is asked for.
func facial(t *testing.T) routine.Routine {
	t.Helper()
	r, err := library.Library{}.Find("facial")
	if err != nil {
		t.Fatal(err)
	}
	return routine.NewDraft(r).OnlyIncluded()
}

// virtual is a clock at nine in the evening that follows a bubble's time.
func virtual() clock.Clock {
	start := time.Now()
	nine := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	return clock.New(func() time.Time { return nine.Add(time.Since(start)) }, func() time.Duration { return time.Since(start) })
}

// typedLine is a line of input and how long after the last one it comes.
type typedLine struct {
	after time.Duration
	line  string
}

// runLines runs a session in a bubble; its input ends after the last line. Before
// each line that comes in, the output shows it.
func runLines(t *testing.T, o Options, lines ...typedLine) (string, routine.Session) {
	t.Helper()
	var out bytes.Buffer
	var s routine.Session
	synctest.Test(t, func(t *testing.T) {
		if o.Draft.Routine().Name == "" {
			o.Draft = routine.NewDraft(facial(t))
		}
		o.Session.Clock, o.Session.Recorder = virtual(), journal.Unrecorded()
		in, typed := io.Pipe()
		go func() {
			for _, l := range lines {
				time.Sleep(l.after)
				synctest.Wait()
				out.WriteString("> " + l.line + "\n")
				io.WriteString(typed, l.line+"\n")
			}
			synctest.Wait()
			typed.Close()
		}()
		var err error
		if s, err = Run(t.Context(), in, &out, o); err != nil {
			t.Error(err)
		}
	})
	return out.String(), s
}

const minute = time.Minute

func TestTheWholeRoutine(t *testing.T) {
	out, s := runLines(t, Options{},
		typedLine{10 * time.Second, ""}, typedLine{3*minute + 30*time.Second, ""}, typedLine{40 * time.Second, "t"}, typedLine{50 * time.Second, ""},
		typedLine{10 * minute, ""}, typedLine{time.Second, "t"}, typedLine{12 * minute, ""},
		typedLine{minute, ""}, typedLine{minute, ""}, typedLine{minute, ""}, typedLine{minute, "n"})
	golden(t, out)
	if s.At(time.Now()).State != routine.StateFinished {
		t.Error("the routine has not come to its end")
	}
}

func TestByItself(t *testing.T) {
	out, s := runLines(t, Options{Session: live.Options{Auto: true}, StartNow: true})
	golden(t, out)
	if took := s.Took(time.Now()); s.At(time.Now()).State != routine.StateFinished || took != 28*minute {
		t.Errorf("by itself, without input, it took %v", took)
	}
}

func TestEveryCommand(t *testing.T) {
	out, s := runLines(t, Options{},
		typedLine{0, "x"}, typedLine{0, "?"}, typedLine{0, "n"},
		typedLine{time.Second, "b"}, typedLine{0, "-"}, typedLine{0, "+"}, typedLine{10 * time.Second, "t"}, typedLine{0, "p"}, typedLine{minute, "t"}, typedLine{0, "p"},
		typedLine{0, "s"}, typedLine{0, "+"}, typedLine{0, "p"}, typedLine{0, "p"}, typedLine{0, "n"}, typedLine{0, "+"}, typedLine{0, "+"}, typedLine{0, "+"}, typedLine{0, "+"}, typedLine{0, "+"}, typedLine{0, "-"},
		typedLine{minute, ""}, typedLine{0, "t"}, typedLine{0, ""}, typedLine{0, ""},
		typedLine{minute, "+"}, typedLine{0, "b"}, typedLine{20 * minute, "t"}, typedLine{0, "s"}, typedLine{0, "s"}, typedLine{0, "s"}, typedLine{0, "s"}, typedLine{0, "!"}, typedLine{minute, ""},
		typedLine{0, "q"}, typedLine{0, "no"}, typedLine{0, "zz\x1b[2J" + strings.Repeat("z", 100)}, typedLine{0, "q"}, typedLine{0, "y"})
	golden(t, out)
	if !s.Abandoned() {
		t.Error("the session was not left")
	}
	if strings.Contains(strings.ReplaceAll(out, "> zz\x1b", ""), "\x1b") {
		t.Error("an escape sequence of the input came out again")
	}
}

func TestStingInTheMask(t *testing.T) {
	out, _ := runLines(t, Options{StartNow: true}, typedLine{0, "s"}, typedLine{0, ""}, typedLine{minute, "!"}, typedLine{0, "!"})
	golden(t, out)
}

func TestInputThatEndsLeaves(t *testing.T) {
	if _, s := runLines(t, Options{StartNow: true}, typedLine{minute, "s"}); !s.Abandoned() {
		t.Error("the session goes on without input")
	}
	out, s := runLines(t, Options{})
	if s.Ended() || strings.Contains(out, "Exfoliate: 2 minutes, until") {
		t.Errorf("without any input a session began:\n%s", out)
	}
	if _, s := runLines(t, Options{}, typedLine{0, "q"}); s.Ended() {
		t.Error("q began a session")
	}
}

func TestNothingToDo(t *testing.T) {
	r := facial(t)
	for i := range r.Steps {
		r.Steps[i].Optional = true
	}
	_, err := Run(t.Context(), strings.NewReader(""), io.Discard, Options{Session: live.Options{Recorder: journal.Unrecorded(), Clock: clock.System()}, Draft: routine.NewDraft(r), StartNow: true})
	if err == nil || err.Error() != "every step of facial is skipped: include one on the plan screen" {
		t.Errorf("said %v", err)
	}
}

// A mark that is an hour away comes in time; so does an absence in a step that
// shows no time.
func TestLongWaits(t *testing.T) {
	r := facial(t)
	r.Steps = r.Steps[1:2]
	r.Steps[0].Timing = routine.Between(65*minute, 70*minute, 80*minute)
	out, _ := runLines(t, Options{Draft: routine.NewDraft(r), StartNow: true}, typedLine{0, ""}, typedLine{61 * minute, "t"})
	if !strings.Contains(out, "Mask: 5 minutes until you can rinse.\n> t") {
		t.Errorf("an hour passed in silence:\n%s", out)
	}
}

func TestByItselfDoesNotWaitForNobody(t *testing.T) {
	for _, line := range []string{"!", "p"} {
		out, s := runLines(t, Options{Session: live.Options{Auto: true}, StartNow: true}, typedLine{minute, line})
		if !s.Abandoned() || !strings.Contains(out, "The input has ended") {
			t.Errorf("after %s and the end of input:\n%s", line, out)
		}
	}
}

func TestBells(t *testing.T) {
	out, _ := runLines(t, Options{Session: live.Options{Bell: true}, StartNow: true}, typedLine{3 * minute, "s"}, typedLine{0, ""}, typedLine{22*minute + time.Second, "q"})
	if got := strings.Count(out, "\a"); got != 7 {
		t.Errorf("%d bells: one at the end of the first step, six in the mask", got)
	}
	for key, want := range map[string]int{"a": 3, "t": 3, "m": 4} {
		out, _ := runLines(t, Options{Session: live.Options{Bell: true}, StartNow: true}, typedLine{3 * minute, "s"}, typedLine{0, ""}, typedLine{20*minute + time.Second, key}, typedLine{4 * minute, "m"}, typedLine{2 * minute, "q"})
		if got := strings.Count(out, "\a"); got != want {
			t.Errorf("%d bells with %s at the alarm, want %d:\n%s", got, key, want, out)
		}
	}
	if out, _ := runLines(t, Options{StartNow: true, Typed: true}, typedLine{3 * minute, "s"}); strings.Contains(out, "\a") {
		t.Error("a bell rings where none can be heard")
	}
}

func TestASignalLeaves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		in, typed := io.Pipe()
		defer typed.Close()
		go func() {
			time.Sleep(minute)
			cancel()
		}()
		s, err := Run(ctx, in, io.Discard, Options{Session: live.Options{Recorder: journal.Unrecorded(), Clock: virtual()}, Draft: routine.NewDraft(facial(t)), StartNow: true})
		if err != nil || !s.Abandoned() || s.Took(time.Now()) != minute {
			t.Errorf("state %v after %v, %v", s.At(time.Now()).State, s.Took(time.Now()), err)
		}
	})
}

func TestAHeldEnterLeavesOneStep(t *testing.T) {
	lines := []typedLine{{minute, ""}, {500 * time.Millisecond, ""}}
	for range 100 {
		lines = append(lines, typedLine{33 * time.Millisecond, ""})
	}
	draft := routine.NewDraft(facial(t)).Toggle(1)
	_, s := runLines(t, Options{Draft: draft, StartNow: true, Typed: true}, lines...)
	if got := s.At(time.Now()); got.Index != 1 {
		t.Errorf("a held enter went on to step %d", got.Index)
	}
}

func TestATypedEnterIsDeafAtFirst(t *testing.T) {
	draft := routine.NewDraft(facial(t)).Toggle(1)
	_, s := runLines(t, Options{Draft: draft, StartNow: true, Typed: true}, typedLine{minute, ""}, typedLine{live.Deaf - time.Millisecond, ""}, typedLine{minute, "p"})
	if got := s.At(time.Now()); got.Index != 1 {
		t.Errorf("in step %d", got.Index)
	}
}

func TestATypedEnterIsHeardSoon(t *testing.T) {
	draft := routine.NewDraft(facial(t)).Toggle(1)
	_, s := runLines(t, Options{Draft: draft, StartNow: true, Typed: true}, typedLine{minute, ""}, typedLine{live.Deaf, ""}, typedLine{10 * time.Millisecond, "s"}, typedLine{minute, "p"})
	if got := s.At(time.Now()); got.Index != 3 || got.Outcomes[1] != routine.OutcomeDone || got.Outcomes[2] != routine.OutcomeSkipped {
		t.Errorf("in step %d, %v", got.Index, got.Outcomes)
	}
}

func TestBackFromSleep(t *testing.T) {
	var out bytes.Buffer
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		var slept atomic.Int64
		nine := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
		boot := func() time.Duration { return time.Since(start) + time.Duration(slept.Load()) }
		in, typed := io.Pipe()
		go func() {
			io.WriteString(typed, "\n")           // the mask is on
			time.Sleep(12*minute - time.Second/2) // between two looks at the clock
			slept.Store(int64(12 * minute))
			time.Sleep(2 * time.Second)
			typed.Close()
		}()
		draft := routine.NewDraft(facial(t)).Toggle(0)
		Run(t.Context(), in, &out, Options{Session: live.Options{Recorder: journal.Unrecorded(), Clock: clock.New(func() time.Time { return nine.Add(boot()) }, boot)}, Draft: draft, StartNow: true})
	})
	if got := out.String(); !strings.Contains(got, "You were away 12 minutes. The mask is 4 minutes overdue.\n") {
		t.Errorf("after a sleep was said\n%s", got)
	}
}

// brokenPipe fails as a pipe does whose reader is gone.
type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

func TestAnOutputThatFailsEndsTheSession(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		in, typed := io.Pipe()
		defer typed.Close()
		if _, err := Run(t.Context(), in, brokenPipe{}, Options{Session: live.Options{Recorder: journal.Unrecorded(), Clock: virtual()}, Draft: routine.NewDraft(facial(t)), StartNow: true}); err == nil {
			t.Error("nobody was told")
		}
	})
}
