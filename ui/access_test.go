package ui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/ui/theme"
)

// phases are the states of a session that ask for something else each.
func phases() map[string]func(*harness) {
	mask := func(after time.Duration, keys ...string) func(*harness) {
		return func(h *harness) {
			h.enter(routine.Mask)
			h.pass(after)
			h.press(keys...)
		}
	}
	return map[string]func(*harness){
		"early": mask(6 * time.Minute), "ready": mask(16 * time.Minute), "over": mask(22 * time.Minute),
		"paused": mask(6*time.Minute, "space"), "asked": mask(6*time.Minute, "enter"), "leaving": mask(6*time.Minute, "q"),
		"cool":     mask(6*time.Minute, "!"),
		"take off": func(h *harness) { h.enter(routine.Serum); h.press("!") },
		"minute":   func(h *harness) { h.enter(routine.Toner); h.pass(20 * time.Second) },
		"time up":  func(h *harness) { h.enter(routine.Toner); h.pass(2 * time.Minute) },
	}
}

// spoken are the words of a screen in their order. What is drawn, and what
// changes with the time, is left out.
func spoken(screen string) string {
	return strings.Join(regexp.MustCompile(`[A-Za-z]+`).FindAllString(screen, -1), " ")
}

// Nothing is told by colour alone: without colours, and without looking at the
// time, each phase says in words that it is another.
func TestPhasesDifferInWords(t *testing.T) {
	for _, size := range []struct{ width, height int }{{120, 40}, {80, 24}, {40, 12}, {20, 6}, {20, 5}, {20, 4}} {
		for _, zoomed := range []bool{false, true} {
			t.Run(fmt.Sprintf("%dx%d/zoomed=%v", size.width, size.height, zoomed), func(t *testing.T) {
				seen := map[string]string{}
				for name, act := range phases() {
					h := newHarness(t, everyKind(t), size.width, size.height)
					h.with(func(o *Options) { o.Look = theme.None })
					h.zooms = zoomed
					act(h)
					if zoomed && !h.m.step.Zoomed() {
						h.press("z")
					}
					said := spoken(h.text())
					if other, same := seen[said]; same {
						t.Errorf("%s looks like %s:\n%s", name, other, h.text())
					}
					seen[said] = name
				}
			})
		}
	}
}

// reads checks that a screen reads well from its first line to its last: each
// of the texts comes after the one before. A text that begins with a '?' may be
// missing from a narrow screen.
func (h *harness) reads(texts ...string) {
	h.t.Helper()
	screen, narrow := squeezed(h.text()), h.m.display.layout.Width < 60
	rest := screen
	for _, text := range texts {
		text, optional := strings.CutPrefix(squeezed(text), "?")
		if optional && narrow && !strings.Contains(screen, text) {
			continue
		}
		_, after, found := strings.Cut(rest, text)
		if !found {
			h.t.Errorf("%q is missing, or comes too early:\n%s", text, screen)
			return
		}
		rest = after
	}
}

// On every screen what it is comes first, then what to do or to know, then what
// comes next, and then the keys.
func TestScreensReadInOrder(t *testing.T) {
	at := func(k routine.Kind, after time.Duration, keys ...string) func(*harness) {
		return func(h *harness) {
			h.enter(k)
			h.pass(after)
			h.press(keys...)
		}
	}
	screens := map[string]struct {
		act   func(*harness)
		texts []string
	}{
		"plan":     {func(*harness) {}, []string{"Facial", "Exfoliate", "Mask", "enter begin"}},
		"keys":     {at(routine.Mask, time.Minute, "?"), []string{"enter", "leave"}},
		"putting":  {func(h *harness) { h.press("enter", "s") }, []string{"Mask", "starts when you press enter", "Spread", "?Next  Rinse", "enter it's on"}},
		"early":    {at(routine.Mask, 6*time.Minute), []string{"Mask", "ready 21:15", "Nothing to do", "?Next  Rinse", "enter rinse early"}},
		"asked":    {at(routine.Mask, 6*time.Minute, "enter"), []string{"Mask", "ready 21:15", "Rinse already?", "?enter again", "enter rinse now"}},
		"ready":    {at(routine.Mask, 16*time.Minute), []string{"Mask", "rinse by 21:20", "?Rinse when you like", "?Next  Rinse", "enter rinse"}},
		"over":     {at(routine.Mask, 22*time.Minute), []string{"Mask", "?overdue", "was due 21:20", "Rinse it off now", "?Next  Rinse", "enter rinse"}},
		"paused":   {at(routine.Mask, 6*time.Minute, "space"), []string{"Mask", "?the mask is still on", "rinse by", "?The timer is stopped", "?Next  Rinse", "space resume", "enter rinse early"}},
		"zoom":     {at(routine.Mask, 6*time.Minute, "z"), []string{"21:15", "until you can rinse", "z back"}},
		"cool":     {at(routine.Mask, 6*time.Minute, "!"), []string{"Rinse", "?it stings", "Cool water until", "emergency call", "enter it's off"}},
		"take off": {at(routine.Serum, time.Second, "!"), []string{"Serum", "?it stings", "Cool water until", "emergency call", "enter it's off"}},
		"leaving":  {at(routine.Mask, 6*time.Minute, "q"), []string{"Mask", "ready 21:15", "Leave for good?", "?You can't resume it.", "esc stay", "y leave"}},
		"note":     {at(routine.Mask, 6*time.Minute, "e"), []string{"Mask", "ready 21:15", "Note", "enter save"}},
		"summary":  {at(routine.Moisturizer, time.Second, "enter", "enter", "enter", "enter"), []string{"Facial", "Mask", "All done.", "enter save"}},
	}
	all := everyKind(t).Steps
	for _, k := range routine.Kinds() {
		name, do, next, enter := routine.Step{Kind: k}.Name(), "", "?Next  ", "enter done"
		for i, s := range all {
			if s.Kind == k && do == "" {
				do = "?" + s.Do[0][:12]
			}
			if k == routine.Mask { // it is on
				do, enter = "?Nothing to do", "enter rinse early"
			}
			if s.Kind == k && i == len(all)-1 {
				next = "?Last step."
			}
		}
		screens["step "+string(k)] = struct {
			act   func(*harness)
			texts []string
		}{at(k, 10*time.Second), []string{name, do, next, enter}}
	}
	for name, c := range screens {
		for _, size := range sizes[1:3] {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size.width, size.height), func(t *testing.T) {
				h := newHarness(t, everyKind(t), size.width, size.height)
				h.with(func(o *Options) { o.Look = theme.None })
				c.act(h)
				h.reads(c.texts...)
			})
		}
	}
}

// What was left, the diary and the smallest screens read in the same order.
func TestOtherScreensReadInOrder(t *testing.T) {
	for _, size := range sizes[1:3] {
		k := newSavedHarness(t, shipped(t, "facial"), size.width, size.height)
		k.enter(routine.Mask)
		k.again(4 * time.Minute)
		k.reads("Mask", "You left", "Resume", "End it", "enter resume")
		d := newReader(t, written(), nil, size.width, size.height)
		diaryScenes()["overview"](d)
		d.reads("Diary", "sessions", "ask", "✓", "enter open")
		diaryScenes()["session"](d)
		d.reads("Facial", "Mask", "esc back")
	}
	h := newHarness(t, everyKind(t), 20, 6)
	h.reads("Facial", "31 min", "enter begin")
	h.enter(routine.Mask)
	h.reads("MASK ON", "21:15", "enter rinse early")
	h.enter(routine.Serum)
	h.reads("SERUM", "enter done")
}

// What a person was told before does not hide what they are called for.
func TestZoomAlwaysSaysWhatTheTimeMeans(t *testing.T) {
	for _, height := range []int{2, 4, 6, 24} {
		h := newHarness(t, everyKind(t), 80, height)
		h.enter(routine.Mask)
		h.press("z", "r", "+", "-")
		h.pass(22 * time.Minute)
		h.m.notice = "Timer restarted."
		if height < 10 {
			h.reads("RINSE NOW")
			h.press("q")
			h.reads("leave? y")
			continue
		}
		h.reads("█▀▄ █ █▄ █ ▄▀▀ █▀▀", "21:20", "Timer restarted.")
		h.press("q")
		h.reads("Leave for good?")
	}
}

// However little room there is, the key that ends an alarm is named, and so is
// that all is muted.
func TestSmallScreensSayWhatSounds(t *testing.T) {
	for _, size := range sizes[2:] {
		h := newHarness(t, everyKind(t), size.width, size.height)
		h.enter(routine.Mask)
		h.pass(22 * time.Minute)
		h.reads("RINSE NOW", "enter", "a silence")
		h.press("m")
		h.wants("muted", "RINSE NOW", "enter rinse")
		if h.press("z"); size.width >= 40 {
			h.reads("overdue   muted")
		}
	}
}
