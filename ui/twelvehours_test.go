package ui

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/locale"
	"skintime/ui/record"
)

// clockScreens are screens that show a time of day, at half past ten in the evening.
func clockScreens(t *testing.T) map[string]*harness {
	all := wholeScreens(t)
	for name, act := range scenes() {
		if strings.HasSuffix(name, "-keys") || slices.Contains(routine.KindNames(), name) && name != "serum" { // no clock, or that of serum
			continue
		}
		h := newHarness(t, everyKind(t), 80, 24)
		h.wall = h.wall.Add(89 * time.Minute)
		act(h)
		all["scene "+name] = h
	}
	asked := newReader(t, written(), nil, 80, 24).loads()
	asked.press("down", "x")
	all["removal"] = asked
	form := newReader(t, written(), nil, 80, 24)
	form.with(func(o *Options) {
		o.Known = func(diary.Diary) *record.Known {
			return &record.Known{Usual: shipped(t, "facial"), Routines: []routine.Routine{shipped(t, "facial")}, Now: form.wall}
		}
		o.WriteRecord = func(r diary.Record) (diary.Record, error) { return r, nil }
	})
	form.loads()
	form.press("e")
	all["form"] = form
	return all
}

// By 12 hours each screen shows all that it shows by 24, as whole as that.
func TestTwelveHourClock(t *testing.T) {
	cut := regexp.MustCompile(`[0-9]:[0-9]{2}\x{a0}(?:[^ap]|[ap][^m]|$)|[0-9]:[0-9]?…`)
	for name, h := range clockScreens(t) {
		h.send(tea.WindowSizeMsg{Width: 40, Height: 12}) // what is shown last may begin anew
		for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 60}, {40, 12}, {20, 6}} {
			h.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			h.m.live.Locale = locale.Locale{}
			wide := h.text()
			h.m.live.Locale = locale.New(true, time.Monday)
			got := h.text()
			fits(t, h.m.View().Content, size[0], size[1])
			want, have := clockWords(wide), clockWords(got)
			if size[0] == 20 && strings.Count(got, "\u00a0") > 0 { // there, only the time may have room beside the word
				want = have
			}
			if !slices.Equal(want, have) || strings.Count(wide, "…") != strings.Count(got, "…") || strings.Count(wide, "\n") != strings.Count(got, "\n") || cut.MatchString(got) {
				t.Errorf("%s at %v lacks what it has by 24 hours: %q, want %q\n%s\n%s", name, size, have, want, wide, got)
			}
		}
	}
}

// clockWords are the words of a screen without am and pm, in any order.
func clockWords(text string) []string {
	words := slices.DeleteFunc(tokens(text), func(w string) bool { return w == "am" || w == "pm" })
	slices.Sort(words)
	return words
}

// Where weeks begin on Sunday, so do the diary's calendar and the plan's week. Today is one.
func TestWeeksFromSunday(t *testing.T) {
	h := newReader(t, written(), nil, 80, 24).loads()
	h.m.live.Locale = locale.New(false, time.Sunday)
	if !regexp.MustCompile(`Sun  [^\n]* ◆ [^\n]*\n[^\n]*\n +Tue  [^\n]*\n[^\n]*\n +Thu  [^\n]*\n[^\n]*\n +Sat  `).MatchString(h.text()) {
		t.Errorf("the calendar is\n%s", h.text())
	}
	plan := newWeek(t, 120, 40)
	plan.wants("Mo Tu We Th Fr Sa Su")
	plan.m.live.Locale = locale.New(false, time.Sunday)
	plan.wants("Su Mo Tu We Th Fr Sa")
}
