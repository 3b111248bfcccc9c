package ui

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// newWeek is a program that plans with a shelf and a history of some days, and can show the week.
func newWeek(t testing.TB, width, height int) *harness {
	h := newHarness(t, shipped(t, "facial"), width, height)
	d := care.Shipped()
	s := care.Situation{Routine: shipped(t, "facial"), Now: h.wall}
	s.Profile = care.Profile{Skin: care.Dry, Masks: 2, Shelf: []care.Product{
		{StepKind: routine.Mask, Name: "green jar", Kind: "clay"}, {StepKind: routine.Mask, Name: "Oat cream mask", Kind: "cream"},
		{StepKind: routine.Exfoliate, Name: "Rice scrub", Kind: "scrub"}, {StepKind: routine.Serum, Name: "Morning C", Actives: []string{"vitamin-c"}},
	}}
	done := func(days, hours int, kind routine.Kind, name string, stung bool) {
		s.History = append(s.History, care.Entry{When: h.wall.AddDate(0, 0, -days).Add(time.Duration(-hours) * time.Hour), Kind: kind, Product: routine.Product{Name: name}, Stung: stung})
	}
	done(6, 0, routine.Mask, "green jar", false)
	done(5, 13, routine.Serum, "Morning C", false)
	done(4, 0, routine.Toner, "Rose water of a very long name", true)
	done(2, 0, routine.Exfoliate, "Rice scrub", false)
	done(2, 0, routine.Mask, "Oat cream mask", false)
	done(1, 0, routine.Moisturizer, "", false)
	h.with(func(o *Options) {
		o.Plan.Claims = func() care.Data { return d }
		o.Outlook = func() (care.Outlook, error) { return d.Outlook(s, shipped(t, "morning")), nil }
	})
	return h
}

func TestWeekScreens(t *testing.T) {
	for _, size := range sizes {
		for name, press := range map[string][]string{"evening": {}, "morning": {"down", "left"}, "day": {"down", "enter"}, "keys": {"?"}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size.width, size.height), func(t *testing.T) {
				h := newWeek(t, size.width, size.height)
				h.press("v")
				h.press(press...)
				fits(t, h.m.View().Content, size.width, size.height)
				golden(t, t.Name(), h.text())
			})
		}
	}
}

// v opens the week, arrows move, enter opens a day to read, and each q goes back one screen.
func TestWeek(t *testing.T) {
	h := newWeek(t, 80, 24)
	h.press("v")
	h.wants("The week", "Sun 1 Mar – Sat 7 Mar", "✓ Rice scrub, mask (Oat cream mask)", "▲ stung: Rose water", "▌◆ Sun  1 Mar", "← morning")
	h.press("left")
	h.wants("→ evening")
	h.press("enter")
	h.wants("This morning is over.")
	h.press("down", "enter")
	h.wants("Mon 2 Mar, morning   Morning", "your skin rests until Tue 3 Mar", "q back")
	before := h.text()
	h.press("space", "+", "tab", "enter", "f", "v")
	if h.text() != before || h.m.live.Begun() {
		t.Errorf("a plan that is only read changes to\n%s", h.text())
	}
	h.press("?")
	h.lacks("begin")
	h.press("x")
	h.wants("Mon 2 Mar, morning")
	h.press("esc")
	h.wants("▌  Mon  2 Mar")
	h.press("w")
	h.wants("Why  › Mon 2 Mar, morning")
	h.press("q", "end", "down", "right", "enter")
	h.wants("Sat 7 Mar, evening   Facial")
	h.press("q", "home", "up", "q")
	h.wants("enter begin")
	h.press("v", "down", "enter", "ctrl+c")
	if !quits(h.cmd) {
		t.Error("ctrl+c stays")
	}
}

// Where the week cannot be planned, the plan says why.
func TestNoWeek(t *testing.T) {
	h := newWeek(t, 80, 24)
	h.with(func(o *Options) {
		o.Outlook = func() (care.Outlook, error) { return care.Outlook{}, errors.New("morning.toml: no step\nmore") }
	})
	h.press("v")
	h.wants("enter begin", "morning.toml: no step")
	h.lacks("more")
}

// Whatever the size, the week stays in its terminal.
func TestTheWeekFitsEverySize(t *testing.T) {
	for width := 1; width <= 130; width += 18 {
		for height := 1; height <= 45; height += 9 {
			h := newWeek(t, width, height)
			for _, k := range []string{"v", "down", "enter"} {
				h.press(k)
				fits(t, h.m.View().Content, width, height)
			}
		}
	}
}

// The summary says when the next mask is, if one was done, and nothing after a sting.
func TestTheSummaryNamesTheNextMask(t *testing.T) {
	for keys, want := range map[string]bool{"": true, "s": false, "!": false} {
		h := newHarness(t, shipped(t, "facial"), 80, 24)
		h.with(func(o *Options) {
			o.Outlook = func() (care.Outlook, error) {
				return care.Outlook{Days: []care.Day{{Mask: true}, {}, {Date: time.Date(2026, 3, 4, 0, 0, 0, 0, time.UTC), Mask: true, Exfoliate: true}}}, nil
			}
		})
		h.enter(routine.Mask)
		if keys == "" {
			h.pass(16 * time.Minute)
		} else {
			h.press(keys)
		}
		for !h.session().Ended() {
			h.press("enter")
		}
		if got := strings.Contains(squeezed(h.text()), "Next Wed 4 Mar · mask and exfoliant again"); got != want {
			t.Errorf("after %q: %v\n%s", keys, got, h.text())
		}
	}
}
