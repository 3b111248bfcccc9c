package ui

import (
	"bytes"
	"io"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/live"
	"skintime/ui/screen"
	"skintime/ui/terminal"
)

// virtual is a clock that follows the time of a synctest bubble.
func virtual() clock.Clock {
	start := time.Now()
	return clock.New(time.Now, func() time.Duration { return time.Since(start) })
}

// virtualOptions are those of a facial in a bubble's time.
func virtualOptions(t *testing.T, start Start, auto bool) Options {
	return Options{
		Session: live.Options{Clock: virtual(), Recorder: journal.Unrecorded(), Auto: auto, Bell: true},
		Plan:    screen.PlanOptions{Draft: routine.NewDraft(shipped(t, "facial"))}, Start: start,
	}
}

// inBubble runs a program without a terminal in a bubble's time, presses its
// keys (a time to wait before each), and returns its session.
func inBubble(t *testing.T, m *Model, out io.Writer, press func(p *terminal.Program)) (routine.Session, error) {
	t.Helper()
	p := terminal.NewProgram(m, nil, out, []string{"TERM=xterm-256color"}, terminal.Questions{}, tea.WithWindowSize(80, 24))
	go press(p)
	s, err := finish(m, p)
	time.Sleep(2 * time.Minute) // past the last timer
	return s, err
}

func TestTheWholeRoutineRuns(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := New(virtualOptions(t, StartWithPlan, false))
		waits := []struct {
			wait time.Duration
			key  string
		}{
			{time.Second, "enter"},                    // begin
			{2 * time.Minute, "enter"},                // exfoliated
			{90 * time.Second, "enter"},               // the mask is on
			{10 * time.Minute, "enter"},               // it is early: asks
			{time.Second, "space"},                    // stay
			{5 * time.Minute, "space"},                // pause in the open window
			{30 * time.Second, "space"},               // resume
			{4*time.Minute + 59*time.Second, "enter"}, // due: rinse
			{45 * time.Second, "enter"},
			{time.Minute, "b"}, // back to the rinse
			{5 * time.Second, "enter"},
			{time.Second, "enter"}, // toner
			{time.Minute, "s"},     // serum
			{time.Minute, "enter"}, // moisturizer
			{time.Second, "enter"}, // the summary
		}
		s, err := inBubble(t, m, io.Discard, func(p *terminal.Program) {
			for _, w := range waits {
				time.Sleep(w.wait)
				p.Send(keyOf(w.key))
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		want := []struct {
			outcome routine.Outcome
			active  time.Duration
			paused  time.Duration
		}{
			{routine.OutcomeDone, 2 * time.Minute, 0},
			{routine.OutcomeDone, 20 * time.Minute, 30 * time.Second},
			{routine.OutcomeDone, 50 * time.Second, 0},
			{routine.OutcomeDone, time.Minute + time.Second, 0},
			{routine.OutcomeSkipped, time.Minute, 0},
			{routine.OutcomeDone, time.Minute, 0},
		}
		for i, r := range s.Results(time.Now()) {
			// A key that comes in a step's first second waits for a repeat.
			if r.Outcome != want[i].outcome || (r.Active-want[i].active).Abs() > 2*live.Repeat || r.Paused != want[i].paused {
				t.Errorf("step %d: %v, %v active, %v paused, want %v", i, r.Outcome, r.Active, r.Paused, want[i])
			}
		}
		if s.At(time.Now()).State != routine.StateFinished {
			t.Error("the session has not ended")
		}
	})
}

func TestTheRoutineRunsByItself(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := New(virtualOptions(t, StartNow, true))
		s, err := inBubble(t, m, io.Discard, func(p *terminal.Program) {
			time.Sleep(28*time.Minute + 2*time.Second)
			p.Send(keyOf("enter"))
		})
		if took := s.Took(time.Now()); err != nil || took != 28*time.Minute {
			t.Errorf("took %v, %v", took, err)
		}
	})
}

// screenBytes counts what is written, and when.
type screenBytes struct {
	mu sync.Mutex
	bytes.Buffer
}

func (s *screenBytes) Write(b []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.Buffer.Write(b)
}

func (s *screenBytes) take() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.Reset()
	return s.String()
}

// Every second of a countdown reaches the screen, none twice.
func TestEverySecondIsShown(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		m := New(virtualOptions(t, StartNow, false))
		out := &screenBytes{}
		_, err := inBubble(t, m, out, func(p *terminal.Program) {
			time.Sleep(500 * time.Millisecond)
			for left := 119; left > 60; left-- {
				out.take()
				time.Sleep(time.Second)
				title := "01:" + string([]byte{byte('0' + left%60/10), byte('0' + left%10)}) + " Exfoliate · skintime"
				if got := out.take(); strings.Count(got, "Exfoliate · skintime") != 1 || !strings.Contains(got, title) {
					t.Errorf("at %d s to go was written %q", left, got)
				}
			}
			p.Send(keyOf("space"))
			time.Sleep(time.Second)
			out.take()
			time.Sleep(time.Minute)
			if got := out.take(); got != "" {
				t.Errorf("a paused minute wrote %q", got)
			}
			p.Send(keyOf("ctrl+c"))
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

// A panic restores the terminal, and then says in one line what happened.
func TestAPanicRestoresTheTerminal(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		o, at := virtualOptions(t, StartWithPlan, false), -7
		o.Plan.Replan = func(care.Chosen) care.Plan { return []care.Plan{}[at] }
		m := New(o)
		out := &screenBytes{}
		_, err := inBubble(t, m, out, func(p *terminal.Program) {
			time.Sleep(time.Second)
			for _, key := range []string{"down", "down", "down", "down", "tab"} {
				p.Send(keyOf(key))
			}
		})
		if err == nil || !strings.Contains(err.Error(), "stopped by a mistake of its own: runtime error: index out of range [-7]") ||
			!strings.Contains(err.Error(), "/ui.TestAPanic") || strings.Contains(err.Error(), "\n") {
			t.Errorf("said %v", err)
		}
		if written := out.take(); !strings.Contains(written, "\x1b[?1049l") {
			t.Errorf("the terminal is left with %q", written[max(0, len(written)-200):])
		}
	})
}
