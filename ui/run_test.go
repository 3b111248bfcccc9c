package ui

import (
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/words"
)

// One key leads through the six steps; in the mask it says that it is on, and then done.
func TestTheSixStepsWithOneKey(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.press("enter")
	var walked []string
	for !h.session().Ended() {
		walked = append(walked, string(h.kind()))
		h.pass(20 * time.Minute)
		h.press("enter")
	}
	if got := strings.Join(walked, " "); got != "exfoliate mask mask rinse toner serum moisturizer" {
		t.Errorf("walked %s", got)
	}
	h.wants("2 h", "longer than planned", "Moisturizer")
	h.press("enter")
	if !quits(h.cmd) {
		t.Error("enter does not close the summary")
	}
}

// quits reports whether a command leads to the program's end.
func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	switch msg := cmd().(type) {
	case tea.QuitMsg:
		return true
	case tea.BatchMsg:
		for _, c := range msg {
			if c != nil && reflect.ValueOf(c).Pointer() == reflect.ValueOf(tea.Quit).Pointer() {
				return true
			}
		}
	}
	return false
}

func TestKeys(t *testing.T) {
	snap := func(h *harness) routine.Snapshot { return h.snap() }
	for _, c := range []struct {
		keys string
		from routine.Kind
		want func(h *harness) bool
	}{
		{"enter", routine.Toner, func(h *harness) bool { return h.kind() == routine.Serum && snap(h).Outcomes[3] == routine.OutcomeDone }},
		{"n", routine.Toner, func(h *harness) bool { return h.kind() == routine.Serum }},
		{"N", routine.Toner, func(h *harness) bool { return h.kind() == routine.Serum }},
		{"right", routine.Toner, func(h *harness) bool { return h.kind() == routine.Serum }},
		{"s", routine.Toner, func(h *harness) bool {
			return h.kind() == routine.Serum && snap(h).Outcomes[3] == routine.OutcomeSkipped
		}},
		{"b", routine.Toner, func(h *harness) bool { return h.kind() == routine.Rinse }},
		{"left", routine.Toner, func(h *harness) bool { return h.kind() == routine.Rinse }},
		{"b", routine.Exfoliate, func(h *harness) bool { return h.m.notice == "This is the first step." }},
		{"s", routine.Mask, func(h *harness) bool {
			return h.kind() == routine.Rinse && snap(h).Outcomes[1] == routine.OutcomeSkipped
		}},
		{"space", routine.Mask, func(h *harness) bool { return snap(h).State == routine.StatePaused }},
		{"p", routine.Mask, func(h *harness) bool { return snap(h).State == routine.StatePaused }},
		{"p space", routine.Mask, func(h *harness) bool { return snap(h).State == routine.StateRunning }},
		{"+", routine.Mask, func(h *harness) bool { return snap(h).Timing.By == 21*time.Minute }},
		{"= =", routine.Mask, func(h *harness) bool { return snap(h).Timing.From == 17*time.Minute }},
		{"+ + + + + +", routine.Mask, func(h *harness) bool {
			return snap(h).Timing.By == 25*time.Minute && h.m.notice == "25 min is the limit for the mask."
		}},
		{"-", routine.Mask, func(h *harness) bool { return snap(h).Timing.From == 14*time.Minute }},
		{"+", routine.Rinse, func(h *harness) bool { return h.m.notice == "This step has no timer." }},
		{"r", routine.Mask, func(h *harness) bool { return snap(h).Elapsed == 0 }},
		{"!", routine.Mask, func(h *harness) bool { return h.kind() == routine.Rinse && snap(h).Cool }},
		{"!", routine.Exfoliate, func(h *harness) bool {
			return h.kind() == routine.Exfoliate && snap(h).TakeOff && snap(h).Outcomes[1] == routine.OutcomeUndone
		}},
		{"!", routine.Serum, func(h *harness) bool { return h.kind() == routine.Serum && snap(h).TakeOff }},
		{"s", routine.Mask, func(h *harness) bool {
			return h.kind() == routine.Rinse && snap(h).Outcomes[1] == routine.OutcomeSkipped
		}},
		{"! u", routine.Mask, func(h *harness) bool {
			return h.kind() == routine.Mask && snap(h).Elapsed > 3*time.Second && h.session().Stung() == false && h.m.notice == words.TakenBack
		}},
		{"u", routine.Mask, func(h *harness) bool { return h.kind() == routine.Mask && h.m.notice == words.NothingStung }},
		{"c", routine.Mask, func(h *harness) bool { return h.kind() == routine.Mask && h.m.notice == words.NothingHurts }},
		{"z", routine.Mask, func(h *harness) bool { return h.m.step.Zoomed() }},
		{"z z", routine.Mask, func(h *harness) bool { return !h.m.step.Zoomed() }},
		{"z q x", routine.Mask, func(h *harness) bool { return h.m.step.Zoomed() && h.m.step.Question() == screen.QuestionNone }},
		{"z s", routine.Mask, func(h *harness) bool { return !h.m.step.Zoomed() }},
		{"z !", routine.Mask, func(h *harness) bool { return !h.m.step.Zoomed() }},
		{"! b", routine.Mask, func(h *harness) bool { return h.kind() == routine.Mask && !snap(h).TakeOff && snap(h).Timed() }},
		{"! b", routine.Serum, func(h *harness) bool { return snap(h).TakeOff && h.m.notice == words.TakeOffFirst }},
		{"! r", routine.Serum, func(h *harness) bool { return snap(h).TakeOff && h.m.notice == words.TakeOffFirst }},
		{"enter !", routine.Mask, func(h *harness) bool { return h.kind() == routine.Rinse && snap(h).Cool }},
		{"q !", routine.Mask, func(h *harness) bool { return h.kind() == routine.Rinse && snap(h).Cool }},
		{"? !", routine.Mask, func(h *harness) bool { return h.kind() == routine.Rinse && snap(h).Cool }},
		{"? ctrl+z", routine.Mask, func(h *harness) bool { return suspends(h.cmd) == (runtime.GOOS != "windows") }},
		{"m", routine.Mask, func(h *harness) bool { return h.m.live.Muted() }},
		{"m m", routine.Mask, func(h *harness) bool { return !h.m.live.Muted() }},
		{"?", routine.Mask, func(h *harness) bool { return h.helping() }},
		{"? s", routine.Mask, func(h *harness) bool { return h.stepping() && h.kind() == routine.Mask }},
		{"enter", routine.Mask, func(h *harness) bool { return h.asking() && h.kind() == routine.Mask }},
		{"enter enter", routine.Mask, func(h *harness) bool { return h.kind() == routine.Rinse }},
		{"enter space", routine.Mask, func(h *harness) bool { return !h.asking() && snap(h).State == routine.StateRunning }},
		{"q", routine.Mask, func(h *harness) bool { return h.m.step.Question() == screen.QuestionLeave }},
		{"esc", routine.Mask, func(h *harness) bool { return h.m.step.Question() == screen.QuestionLeave }},
		{"q enter", routine.Mask, func(h *harness) bool { return h.m.step.Question() == screen.QuestionNone && !h.session().Abandoned() }},
		{"q y", routine.Mask, func(h *harness) bool { return h.session().Abandoned() && quits(h.cmd) }},
		{"q q", routine.Mask, func(h *harness) bool { return h.session().Abandoned() && quits(h.cmd) }},
		{"ctrl+c", routine.Mask, func(h *harness) bool { return h.session().Abandoned() && quits(h.cmd) }},
		{"q ctrl+c", routine.Mask, func(h *harness) bool { return h.session().Abandoned() && quits(h.cmd) }},
		{"? ctrl+c", routine.Mask, func(h *harness) bool { return h.session().Abandoned() && quits(h.cmd) }},
		{"x", routine.Mask, func(h *harness) bool { return h.kind() == routine.Mask && h.m.notice == "" }},
	} {
		t.Run(string(c.from)+"/"+c.keys, func(t *testing.T) {
			h := newHarness(t, shipped(t, "facial"), 80, 24)
			h.enter(c.from)
			h.press(strings.Fields(c.keys)...)
			if !c.want(h) {
				t.Errorf("after %s:\n%s", c.keys, h.text())
			}
		})
	}
}

func TestPlanKeys(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.wants("+ Cleanse, Sunscreen not today o show", "▌ 21:00 ● Exfoliate", "28 min")
	h.press("o")
	h.wants("○ Cleanse not today", "○ Sunscreen not today")
	h.press("up", "k", "k", "down", "j", "j", "down", "j", "+")
	h.wants("● Serum 2 min", "29 min")
	h.press("space")
	h.wants("▌ ○ Serum skipped", "27 min")
	h.press("k", "k", "space")
	h.wants("Without the rinse, the mask stays on.")
	h.press("space", "j", "j", "j", "-")
	h.wants("Moisturizer is as short as it gets")
	h.press("k", "k", "k", "+")
	h.wants("Rinse has no set time: it waits for you")
	h.press("enter")
	if got := len(h.session().Routine().Steps); got != 5 {
		t.Errorf("begun with %d steps", got)
	}
	h = newHarness(t, shipped(t, "facial"), 80, 24)
	for range len(h.options.Plan.Draft.OnlyIncluded().Steps) {
		h.press("space", "down")
	}
	h.press("enter")
	h.wants("Every step is skipped. Press space to include one.")
	h.press("q")
	if !quits(h.cmd) {
		t.Error("q does not quit the plan")
	}
}

func TestTitleAndProgress(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	wants := func(title string, state tea.ProgressBarState, value int) {
		t.Helper()
		v := h.m.View()
		if v.WindowTitle != title {
			t.Errorf("the title is %q, want %q", v.WindowTitle, title)
		}
		if state == tea.ProgressBarNone {
			if v.ProgressBar != nil {
				t.Errorf("the progress bar shows %+v", v.ProgressBar)
			}
		} else if v.ProgressBar == nil || *v.ProgressBar != (tea.ProgressBar{State: state, Value: value}) {
			t.Errorf("the progress bar shows %+v, want %v %d", v.ProgressBar, state, value)
		}
	}
	h.with(func(o *Options) { o.Progress = terminal.ProgressSupported })
	wants("skintime", tea.ProgressBarNone, 0)
	h.enter(routine.Mask)
	h.pass(5 * time.Minute)
	wants("10:00 Mask · skintime", tea.ProgressBarDefault, 25)
	h.pass(11 * time.Minute)
	wants("04:00 Mask · skintime", tea.ProgressBarDefault, 80)
	h.send(keyOf("space"))
	wants("paused Mask · skintime", tea.ProgressBarWarning, 80)
	h.send(keyOf("space"))
	h.pass(5*time.Minute + 7*time.Second)
	wants("+01:07 Mask · skintime", tea.ProgressBarError, 100)
	h.press("enter")
	wants("Rinse · skintime", tea.ProgressBarNone, 0)
}

// Terminals that show the states of programs are told what a step waits for, and not each second.
func TestProgramStatus(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	wants := func(state tea.ProgramState, title, message string) {
		t.Helper()
		want := tea.ProgramStatus{App: "skintime", State: state, Title: title, Message: message}
		if got := h.m.View().ProgramStatus; got == nil && state != "" || got != nil && *got != want {
			t.Errorf("the status is %+v, want %+v", got, want)
		}
	}
	wants("", "", "")
	h.press("enter")
	wants(tea.ProgramStateWorking, "Exfoliate", "")
	h.pass(3 * time.Minute)
	wants(tea.ProgramStateBlocked, "Exfoliate", "Time is up")
	h.press("s", "enter")
	h.pass(16 * time.Minute)
	wants(tea.ProgramStateWorking, "Mask", "")
	h.press("space")
	wants(tea.ProgramStateIdle, "Mask", "")
	h.press("space")
	h.pass(5 * time.Minute)
	wants(tea.ProgramStateBlocked, "Mask", "Rinse now")
	h.press("space")
	wants(tea.ProgramStateBlocked, "Mask", "Rinse now")
	for !h.session().Ended() {
		h.press("enter")
	}
	wants(tea.ProgramStateDone, "Facial", "")
}

func TestBackFromSleep(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.sleep(3 * time.Minute)
	h.wants("You were away 3 min. The mask is ready in 12:00.")
	h.sleep(13 * time.Minute)
	h.wants("You were away 13 min. The mask is ready, with 04:00 left.", "left to rinse")
	h.sleep(12 * time.Minute)
	h.wants("You were away 12 min. The mask is 8 min overdue.")
	h.press("z", "z")
	if strings.Contains(h.text(), "away") {
		t.Error("a key does not take the line away")
	}
}

// It may be a key that wakes the machine up.
func TestBackFromSleepByAKey(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.after(3*time.Minute, "m")
	h.wants("You were away 3 min. The mask is ready in 12:00.", "muted")
	h = newHarness(t, shipped(t, "facial"), 80, 24)
	h.m.live.Auto = true
	h.enter(routine.Exfoliate)
	h.sleep(time.Hour)
	h.wants("You were away 60 min. Put on your mask.")
}

func TestAWallClockSetForwardChangesNothingButTheTimeOfDay(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.pass(2 * time.Minute)
	title := h.m.View().WindowTitle
	h.wants("Ready at 21:15")
	h.wall = h.wall.Add(time.Hour)
	h.send(tickMsg{h.m.timer.id})
	if got := h.m.View().WindowTitle; got != title {
		t.Errorf("%q became %q", title, got)
	}
	h.wants("Ready at 22:15")
}

func TestAutoGoesOn(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.m.live.Auto = true
	h.press("enter")
	begun := h.m.live.Now()
	for i := 0; !h.session().Ended() && i < 2000; i++ {
		h.sleep(time.Second)
	}
	if took := h.m.live.Now().Sub(begun); took != 28*time.Minute {
		t.Errorf("by itself the routine took %v", took)
	}
}

func TestTheBellRings(t *testing.T) {
	synctest.Test(t, testTheBell)
}

func testTheBell(t *testing.T) {
	defer time.Sleep(2 * time.Minute) // past the last timer
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	rings := func(after time.Duration) bool {
		h.sleep(after)
		return strings.Contains(fmt.Sprint(flatten(h.cmd)), "\a")
	}
	for _, c := range []struct {
		after time.Duration
		want  bool
	}{
		{10 * time.Minute, false}, {5*time.Minute - time.Second, false}, {time.Second, true}, {time.Second, false},
		{5*time.Minute - time.Second, true}, {14 * time.Second, false}, {time.Second, true}, {15 * time.Second, true}, {29 * time.Second, false},
		{time.Second, true}, {time.Minute, true},
	} {
		if got := rings(c.after); got != c.want {
			t.Errorf("after another %v the bell rings: %v", c.after, got)
		}
	}
	h.press("m")
	if rings(time.Minute) {
		t.Error("a muted bell rings")
	}
	h.press("m")
	if rings(time.Minute) {
		t.Error("somebody was there, and the alarm goes on")
	}
	if !rings(time.Minute) {
		t.Error("nothing rings when the mask has stayed as long as it may")
	}
	h.press("r")
	if rings(14*time.Minute) || !rings(time.Minute) || !rings(5*time.Minute) || !rings(15*time.Second) {
		t.Error("the alarm of another time is silent")
	}
}

// Any key is heard as an answer to the alarm, and does what it does all the
// same; a does nothing else.
func TestTheAlarmIsAcknowledged(t *testing.T) {
	for _, key := range []string{"a", "z", "space", "x", "?", "e"} {
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		h.enter(routine.Mask)
		h.sleep(20*time.Minute + time.Second)
		if !h.m.live.Alarming() || !strings.Contains(h.text(), "a silence") {
			t.Fatalf("no alarm at the time it is due:\n%s", h.text())
		}
		h.press(key)
		if h.m.live.Alarming() {
			t.Errorf("%s does not silence the alarm", key)
		}
		if key == "a" && (!h.stepping() || !strings.Contains(h.text(), "overdue") || strings.Contains(h.text(), "a silence")) {
			t.Errorf("a does more than that:\n%s", h.text())
		}
	}
}

// flatten runs the commands of a batch that are not timers.
func flatten(cmd tea.Cmd) []tea.Msg {
	if cmd == nil || reflect.ValueOf(cmd).Pointer() == reflect.ValueOf(tea.Tick(0, nil)).Pointer() {
		return nil
	}
	msg := cmd()
	batch, ok := msg.(tea.BatchMsg)
	if !ok {
		return []tea.Msg{msg}
	}
	var all []tea.Msg
	for _, c := range batch {
		all = append(all, flatten(c)...)
	}
	return all
}

func TestTheTimerIsAsCalmAsTheStep(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	if got := h.m.timer.at.Sub(h.m.live.Now()); got != time.Second {
		t.Errorf("in a step with seconds the timer is set to %v", got)
	}
	h.press("space")
	if got := h.m.timer.at.Sub(h.m.live.Now()); got < time.Second || got > time.Minute {
		t.Errorf("in a paused step, where only the lock is looked for, it is set to %v", got)
	}
	h.press("space", "s")
	if got := h.m.timer.at.Sub(h.m.live.Now()); got != time.Minute {
		t.Errorf("in a step that shows no seconds the timer is set to %v", got)
	}
	h.press("z")
	if got := h.m.timer.at.Sub(h.m.live.Now()); got > time.Second {
		t.Errorf("where its seconds are shown it is set to %v", got)
	}
}

// Two clocks never agree to the last: a timer may run out a little early.
func TestAnEarlyTimerIsSetAgain(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	early, chain := h.m.timer.at.Sub(h.m.live.Now())-time.Microsecond, h.m.timer.id
	h.sleep(early)
	if h.m.timer.id == chain || !h.m.timer.at.After(h.m.live.Now()) {
		t.Error("after an early timer there is none")
	}
}

// What goes wrong on the way to the shell and back is said.
func TestResumed(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.press("ctrl+z")
	h.sleep(12 * time.Minute)
	h.send(terminal.ResumedMsg{})
	h.wants("You were away 12 min.")
	h.send(terminal.ResumedMsg{Err: terminal.ErrNoShell})
	h.wants("There is no shell to go back to.")
	h.send(terminal.ResumedMsg{Err: errors.New("input/output error")})
	h.wants("The terminal could not be restored: input/output error.")
}

// suspends reports whether a command suspends the process.
func suspends(cmd tea.Cmd) bool {
	for _, msg := range flatten(cmd) {
		if msg == terminal.Suspend() {
			return true
		}
	}
	return false
}

func TestQuestionFallsAwayWhenTheWindowOpens(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.pass(14*time.Minute + 50*time.Second)
	h.send(keyOf("enter"))
	h.wants("0:10 left until the mask is ready.")
	h.pass(20 * time.Second)
	if strings.Contains(h.text(), "again") {
		t.Error("the question stands in the open window")
	}
	h.send(keyOf("enter"))
	if h.kind() != routine.Rinse {
		t.Error("enter does not go on in the open window")
	}
}

// A mask that was worn is not skipped by one key: it may well be done.
func TestAWornMaskIsDoneOrSkipped(t *testing.T) {
	for key, want := range map[string]routine.Outcome{"enter": routine.OutcomeDone, "s": routine.OutcomeSkipped, "x": routine.OutcomeUndone} {
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		h.enter(routine.Mask)
		h.pass(16 * time.Minute)
		h.press("s")
		h.wants("The mask was on for 16 min.", "enter done   s skip")
		h.press(key)
		if got := h.snap().Outcomes[1]; got != want || strings.Contains(h.text(), "Done, or skip?") {
			t.Errorf("%s: %s\n%s", key, got, h.text())
		}
	}
}
