package ui

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/routine/library"
	"skintime/ui/live"
	"skintime/ui/screen"
)

// harness is a clock that a test moves, and the model that reads it.
type harness struct {
	t       testing.TB
	wall    time.Time
	boot    time.Duration
	options Options
	m       *Model
	cmd     tea.Cmd
	size    tea.WindowSizeMsg
	lastKey time.Duration // the uptime when a key was sent
	zooms   bool          // only the time is shown
}

func shipped(t testing.TB, name string) routine.Routine {
	t.Helper()
	r, err := library.Library{}.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// newHarness is a program at nine in the evening that shows its plan.
func newHarness(t testing.TB, r routine.Routine, width, height int) *harness {
	h := &harness{t: t, wall: time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC), boot: time.Hour, size: tea.WindowSizeMsg{Width: width, Height: height}}
	h.options.Session = live.Options{Clock: h.clock(), Recorder: journal.Unrecorded(), Bell: true}
	h.options.Plan.Draft = routine.NewDraft(r)
	h.start()
	return h
}

func (h *harness) clock() clock.Clock {
	return clock.New(func() time.Time { return h.wall }, func() time.Duration { return h.boot })
}

// start starts the program with its options.
func (h *harness) start() {
	h.m = New(h.options)
	h.send(h.size)
}

// with starts the program again, with other options.
func (h *harness) with(change func(*Options)) {
	change(&h.options)
	h.start()
}

func (h *harness) session() routine.Session { return *h.m.live.Session() }

func (h *harness) snap() routine.Snapshot { return h.m.live.Snapshot() }

func (h *harness) asking() bool { return h.m.step.OpenQuestion(h.m.frame()) == screen.QuestionRinse }

func (h *harness) helping() bool {
	_, ok := h.m.shown().(*screen.Help)
	return ok
}

func (h *harness) stepping() bool { return h.m.current == screenStep && len(h.m.overlays) == 0 }

func (h *harness) send(msg tea.Msg) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		h.lastKey = h.m.live.Clock.RealElapsed()
	}
	_, h.cmd = h.m.Update(msg)
}

// sleep lets time pass in one go, as when the machine sleeps.
func (h *harness) sleep(d time.Duration) {
	h.wall, h.boot = h.wall.Add(d), h.boot+d
	h.send(tickMsg{h.m.timer.id})
}

// pass lets time pass in steps of which the program misses none.
func (h *harness) pass(d time.Duration) {
	for ; d > 10*time.Second; d -= 10 * time.Second {
		h.sleep(10 * time.Second)
	}
	h.sleep(d)
}

// press presses keys, each long enough after the last to be meant.
func (h *harness) press(keys ...string) {
	for _, k := range keys {
		h.pass(2 * time.Second)
		h.send(keyOf(k))
	}
}

// enter goes to the step of a kind by skipping all before it, and begins its
// time.
func (h *harness) enter(k routine.Kind) {
	h.t.Helper()
	h.press("enter")
	for h.kind() != k {
		if h.session().Ended() {
			h.t.Fatalf("no step %s", k)
		}
		h.press("s")
	}
	if h.snap().Phase == routine.PhaseApply {
		h.press("enter")
	} else {
		h.press("r")
	}
	if h.zooms {
		h.press("z")
	}
}

func (h *harness) kind() routine.Kind { return h.snap().Step.Kind }

// text is the screen without escape sequences, and without a ground.
func (h *harness) text() string { return ansi.Strip(h.m.shown().View(h.m.frame())) }

func (h *harness) wants(texts ...string) {
	h.t.Helper()
	for _, text := range texts {
		if !strings.Contains(squeezed(h.text()), squeezed(text)) {
			h.t.Errorf("the screen lacks %q:\n%s", text, h.text())
		}
	}
}

// squeezed is a text with one space where it has many, so that it does not depend on columns.
func squeezed(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = strings.Join(strings.Fields(line), " ")
	}
	return strings.Join(lines, "\n")
}

func keyOf(name string) tea.KeyPressMsg {
	special := map[string]tea.Key{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "space": {Code: tea.KeySpace, Text: " "},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown}, "home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd},
		"ctrl+c": {Code: 'c', Mod: tea.ModCtrl}, "ctrl+z": {Code: 'z', Mod: tea.ModCtrl}, "tab": {Code: tea.KeyTab},
	}
	if k, ok := special[name]; ok {
		return tea.KeyPressMsg(k)
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}
