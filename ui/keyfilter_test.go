package ui

import (
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"skintime/routine"
	"skintime/ui/live"
	"skintime/ui/screen"
)

// releaseDeferred lets d pass and then tells the model what a waiting key's timer
// would.
func (h *harness) releaseDeferred(d time.Duration) {
	h.wall, h.boot = h.wall.Add(d), h.boot+d
	h.send(deferredKeyMsg{h.lastKey})
}

func (h *harness) after(d time.Duration, key string) {
	h.wall, h.boot = h.wall.Add(d), h.boot+d
	h.send(keyOf(key))
}

// hold repeats a key that has been pressed, after a delay and then every so
// often, and lets it go.
func (h *harness) hold(key string, delay, every time.Duration) {
	h.after(delay, key)
	for range 200 {
		h.after(every, key)
	}
	h.releaseDeferred(time.Second)
}

func TestEnterIsDeafAtFirst(t *testing.T) {
	for _, key := range []string{"enter", "n", "right"} {
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		h.enter(routine.Toner)
		h.press("enter")
		h.after(live.Deaf-time.Millisecond, key)
		h.releaseDeferred(time.Second)
		if h.kind() != routine.Serum {
			t.Errorf("%s was heard too early", key)
		}
		h.press("b", "enter")
		h.after(live.Deaf, key)
		if h.kind() != routine.Serum {
			t.Errorf("%s was not given the time to be a repeat", key)
		}
		h.releaseDeferred(live.Repeat)
		if h.kind() != routine.Moisturizer {
			t.Errorf("%s was not heard after %v", key, live.Deaf)
		}
	}
}

// A key that is held down repeats after a delay, then quickly. However long it
// is held, it leaves one step.
func TestAHeldKeyLeavesOneStep(t *testing.T) {
	for _, key := range []string{"enter", "n", "right", "s", "b"} {
		for _, delay := range []time.Duration{225 * time.Millisecond, 500 * time.Millisecond, 660 * time.Millisecond} {
			for _, every := range []time.Duration{25 * time.Millisecond, 33 * time.Millisecond, 45 * time.Millisecond, 90 * time.Millisecond} {
				h := newHarness(t, shipped(t, "facial"), 80, 24)
				h.enter(routine.Rinse)
				h.press(key)
				h.hold(key, delay, every)
				if want := map[bool]routine.Kind{true: routine.Mask, false: routine.Toner}[key == "b"]; h.kind() != want {
					t.Errorf("%s held, repeated after %v every %v, went on to %s", key, delay, every, h.kind())
				}
			}
		}
	}
}

func TestAHeldEnterDoesNotConfirm(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.press("enter")
	h.hold("enter", 500*time.Millisecond, 33*time.Millisecond)
	if h.kind() != routine.Mask || !h.asking() {
		t.Errorf("a held enter went on to %s", h.kind())
	}
	h.press("enter")
	if h.kind() != routine.Rinse {
		t.Error("a second enter does not confirm")
	}
}

func TestAHeldQDoesNotAnswerItself(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Mask)
	h.press("q")
	h.hold("q", 500*time.Millisecond, 33*time.Millisecond)
	if h.session().Abandoned() || h.m.step.Question() != screen.QuestionLeave {
		t.Error("a held q leaves")
	}
	h.after(60*time.Millisecond, "y")
	if !h.session().Abandoned() {
		t.Error("y does not leave")
	}
}

// Nor is a key that answers a question, or one whose repeats come in lumps.
func TestAHeldKeyAfterAQuestion(t *testing.T) {
	for _, ask := range []string{"q", "enter"} {
		for _, key := range []string{"s", "b", "x"} {
			h := newHarness(t, shipped(t, "facial"), 80, 24)
			h.enter(routine.Mask)
			h.press(ask, key)
			h.hold(key, 500*time.Millisecond, 33*time.Millisecond)
			if h.kind() != routine.Mask {
				t.Errorf("%s held as an answer to %s leads to %s", key, ask, h.kind())
			}
		}
	}
}

// Fingers are told from keys that were typed ahead, and from repeats that come in bursts.
func TestQuickKeys(t *testing.T) {
	burst := slices.Repeat([]time.Duration{time.Millisecond}, 50)
	lump := append([]time.Duration{300 * time.Millisecond}, make([]time.Duration, 9)...)
	for name, c := range map[string]struct {
		in    routine.Kind // where the key is pressed; empty: on the plan
		key   string
		again []time.Duration // after the press before
		to    routine.Kind
	}{
		"typed ahead":           {"", "enter", burst, routine.Exfoliate},
		"three quick presses":   {routine.Rinse, "s", []time.Duration{60 * time.Millisecond, 60 * time.Millisecond}, routine.Moisturizer},
		"a burst is no finger":  {routine.Rinse, "s", burst, routine.Toner},
		"held over a slow line": {routine.Rinse, "s", slices.Repeat(lump, 20), routine.Toner},
	} {
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		if c.in != "" {
			h.enter(c.in)
		}
		h.press(c.key)
		for _, d := range c.again {
			h.after(d, c.key)
		}
		h.releaseDeferred(time.Second)
		if h.kind() != c.to {
			t.Errorf("%s: %s leads to %s", name, c.key, h.kind())
		}
	}
}

func TestAWaitingKeyIsNotLostToAnother(t *testing.T) {
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.enter(routine.Toner)
	h.press("enter")
	h.after(500*time.Millisecond, "enter")
	h.after(50*time.Millisecond, "space")
	if h.kind() != routine.Moisturizer || h.snap().State != routine.StatePaused {
		t.Errorf("in %s, %v", h.kind(), h.snap().State)
	}
}

// A rehearsal's clock runs faster than fingers do.
func TestTheGuardGoesByRealTime(t *testing.T) {
	h := newHarness(t, everyKind(t), 80, 24)
	h.with(func(o *Options) { o.Session.Clock = h.clock().WithSpeed(60) })
	h.press("enter")
	h.after(100*time.Millisecond, "enter")
	h.releaseDeferred(300 * time.Millisecond)
	if h.kind() != routine.Exfoliate {
		t.Errorf("six seconds of a rehearsal let enter through to %s", h.kind())
	}
}

// Whatever is pressed, and however the terminal is resized, nothing panics and
// nothing is drawn beyond its edges.
func TestAnyKeysAtAnySize(t *testing.T) {
	keys := []string{"enter", "n", "right", "s", "b", "left", "space", "p", "+", "-", "r", "!", "z", "m", "?", "q", "esc", "up", "down", "tab", "x", "ü", "y"}
	long := everyKind(t)
	for range 60 {
		long.Steps = append(long.Steps, routine.Step{Kind: routine.Custom, Title: "漢字の長い題名 with a very long title indeed, and then some more", Timing: routine.For(time.Hour),
			Do: []string{"averyveryverylongwordthatcannotbebrokenanywhereatallandgoesonandonandonandonandonandonandon"}})
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := long
		if rapid.Bool().Draw(rt, "facial") {
			r = shipped(t, "facial")
		}
		width, height := rapid.IntRange(1, 300).Draw(rt, "width"), rapid.IntRange(1, 100).Draw(rt, "height")
		h := newHarness(t, r, width, height)
		for range rapid.IntRange(1, 40).Draw(rt, "presses") {
			h.sleep(time.Duration(rapid.IntRange(0, 400_000).Draw(rt, "ms")) * time.Millisecond)
			h.send(keyOf(rapid.SampledFrom(keys).Draw(rt, "key")))
			if rapid.IntRange(0, 3).Draw(rt, "resize") == 0 {
				width, height = rapid.IntRange(1, 300).Draw(rt, "width"), rapid.IntRange(1, 100).Draw(rt, "height")
				h.send(tea.WindowSizeMsg{Width: width, Height: height})
			}
			fits(t, h.m.View().Content, width, height)
			if t.Failed() {
				rt.FailNow()
			}
		}
	})
}
