package live_test

import (
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/routine/library"
	"skintime/ui"
	"skintime/ui/live"
	"skintime/ui/plain"
	"skintime/ui/screen"
)

// facial is the facial as it is done where nothing else is asked for.
func facial(t *testing.T) routine.Draft {
	t.Helper()
	r, err := library.Library{}.Find("facial")
	if err != nil {
		t.Fatal(err)
	}
	return routine.NewDraft(r)
}

// input is what a person does: a key on the screen, or a line in plain mode,
// and how long after the last one.
type input struct {
	after time.Duration
	key   string
	line  string
}

// same is an input that is the same in both: a letter, or "enter" for an empty
// line.
func same(after time.Duration, keys ...string) (all []input) {
	for _, key := range keys {
		all = append(all, input{after, key, strings.TrimSuffix(key, "enter")})
	}
	return all
}

func options(auto bool) live.Options {
	start := time.Now()
	nine := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	c := clock.New(func() time.Time { return nine.Add(time.Since(start)) }, func() time.Duration { return time.Since(start) })
	return live.Options{Clock: c, Recorder: journal.Unrecorded(), Auto: auto}
}

// onScreen runs a session as the program does that draws a screen.
func onScreen(t *testing.T, draft routine.Draft, auto bool, inputs []input) (s routine.Session) {
	synctest.Test(t, func(t *testing.T) {
		o := options(auto)
		m := ui.New(ui.Options{Session: o, Plan: screen.PlanOptions{Draft: draft}, Start: ui.StartNow})
		p := tea.NewProgram(m, tea.WithInput(nil), tea.WithOutput(io.Discard), tea.WithWindowSize(80, 24), tea.WithoutSignalHandler(), tea.WithoutRenderer())
		go func() {
			for _, in := range inputs {
				time.Sleep(in.after)
				for _, key := range strings.Split(in.key, " ") {
					p.Send(keyPress(key))
				}
			}
			time.Sleep(time.Minute)
			p.Quit()
		}()
		if _, err := p.Run(); err != nil {
			t.Error(err)
		}
		s = o.Recorder.Session()
		time.Sleep(2 * time.Minute) // past the last timer
	})
	return s
}

func keyPress(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// asLines runs a session as plain mode does on a terminal.
func asLines(t *testing.T, draft routine.Draft, auto bool, inputs []input) (s routine.Session) {
	synctest.Test(t, func(t *testing.T) {
		o := options(auto)
		in, typed := io.Pipe()
		go func() {
			for _, i := range inputs {
				time.Sleep(i.after)
				io.WriteString(typed, i.line+"\n")
			}
			time.Sleep(time.Minute)
			synctest.Wait()
			s = o.Recorder.Session()
			typed.Close()
		}()
		if _, err := plain.Run(t.Context(), in, io.Discard, plain.Options{Session: o, Draft: draft, StartNow: true, Typed: true}); err != nil {
			t.Error(err)
		}
		in.Close()
		time.Sleep(3 * time.Hour) // past the last input
	})
	return s
}

// A session behaves the same whatever leads it: the screen's keys and plain
// mode's lines, pressed at the same times, end in the same session.
func TestScreenAndLinesBehaveTheSame(t *testing.T) {
	const minute = time.Minute
	mask := append(same(2*minute, "enter"), same(minute, "enter")...) // the exfoliant is done, the mask is on
	for _, c := range []struct {
		name   string
		auto   bool
		inputs []input
		want   string
	}{
		{"nothing", false, nil, "exfoliate"},
		{"every step", false, append(mask, same(20*minute, "enter", "enter", "enter", "enter", "enter")...), "finished"},
		{"by itself", true, same(29*minute, "m"), "finished"},
		{"an early end asks", false, append(mask, same(minute, "enter")...), "mask"},
		{"and is confirmed", false, append(mask, append(same(minute, "enter"), same(2*time.Second, "enter")...)...), "rinse"},
		{"or not", false, append(mask, append(same(minute, "enter"), same(minute, "t", "enter")...)...), "mask"},
		{"an open window does not ask", false, append(mask, same(16*minute, "enter")...), "rinse"},
		{"skipped", false, same(minute, "s", "s", "s"), "toner"},
		{"back", false, same(minute, "s", "s", "b"), "mask"},
		{"back from the first step", false, same(minute, "b"), "exfoliate"},
		{"a worn mask that is skipped asks", false, append(mask, same(16*minute, "s")...), "mask"},
		{"it is done", false, append(mask, same(16*minute, "s", "enter")...), "rinse"},
		{"it is skipped", false, append(mask, same(16*minute, "s", "s")...), "rinse"},
		{"or neither", false, append(mask, append(same(16*minute, "s"), same(minute, "t", "s")...)...), "mask"},
		{"paused past its cap", false, append(mask, append(same(5*minute, "p"), same(21*minute, "enter")...)...), "rinse"},
		{"paused", false, append(mask, same(5*minute, "p")...), "mask paused"},
		{"resumed", false, append(mask, same(5*minute, "p", "p")...), "mask"},
		{"longer and shorter", false, append(mask, same(minute, "+", "+", "-")...), "mask 16m0s-21m0s"},
		{"never beyond the cap", false, append(mask, same(minute, "+", "+", "+", "+", "+", "+", "+")...), "mask 20m0s-25m0s"},
		{"it stings under the mask", false, append(mask, same(minute, "!")...), "rinse cool"},
		{"it stings in the exfoliant", false, same(minute, "!"), "exfoliate take off"},
		{"then moisturizer is left", false, same(minute, "!", "enter"), "moisturizer cool"},
		{"it stings while it is put on", false, same(minute, "s", "!"), "rinse cool"},
		{"it stings after the rinse", false, same(minute, "s", "s", "s", "s", "!"), "serum take off"},
		{"left", false, append(mask, same(minute, "q", "y")...), "mask left"},
		{"leaving is asked", false, append(mask, same(minute, "q", "enter")...), "mask"},
		{"a note", false, []input{{minute, "e o k enter", "e ok"}}, "exfoliate noted ok"},
		{"typed ahead", false, append(same(2*minute, "enter"), same(time.Millisecond, "enter", "enter")...), "mask"},
		{"held", false, append(same(2*minute, "s"), append(same(500*time.Millisecond, "enter"), same(33*time.Millisecond, "enter", "enter", "enter", "enter")...)...), "mask"},
		{"soon after a step began", false, append(same(2*minute, "enter", "s"), same(500*time.Millisecond, "enter")...), "toner"},
	} {
		t.Run(c.name, func(t *testing.T) {
			screen, lines := onScreen(t, facial(t), c.auto, c.inputs), asLines(t, facial(t), c.auto, c.inputs)
			if got := standing(screen); got != c.want {
				t.Errorf("on the screen it stands at %q, want %q", got, c.want)
			}
			if got := standing(lines); got != c.want {
				t.Errorf("as lines it stands at %q, want %q", got, c.want)
			}
			now := screen.Last()
			for i, r := range screen.Results(now) {
				if l := lines.Results(now)[i]; l.Outcome != r.Outcome || (l.Active-r.Active).Abs() > 2*live.Repeat || l.Paused != r.Paused {
					t.Errorf("step %d: %s after %v on the screen, %s after %v as lines", i+1, r.Outcome, r.Active, l.Outcome, l.Active)
				}
			}
		})
	}
}

// standing is where a session stands, in a few words.
func standing(s routine.Session) string {
	snap := s.At(s.Last())
	words := []string{string(snap.Step.Kind)}
	add := func(is bool, word string) {
		if is {
			words = append(words, word)
		}
	}
	if snap.State == routine.StateFinished {
		return "finished"
	}
	add(snap.State == routine.StatePaused, "paused")
	add(s.Abandoned(), "left")
	add(snap.TakeOff, "take off")
	add(snap.Cool && !snap.TakeOff, "cool")
	moved := snap.Timing.Mode == routine.ModeWindow && snap.Timing.From != 15*time.Minute
	add(moved, snap.Timing.From.String()+"-"+snap.Timing.By.String())
	add(len(s.Notes()) > 0, "noted "+strings.Join(s.Notes(), " "))
	return strings.Join(words, " ")
}
