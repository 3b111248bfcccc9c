package step

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

func TestDigitsFillTheirRoom(t *testing.T) {
	for _, c := range []struct {
		text                  string
		width, scale          int
		wantWidth, wantHeight int
	}{
		{"15:00", 50, 1, 34, 5}, {"15:00", 68, 2, 68, 10}, {"15:00", 102, 3, 102, 15}, {"15:00", 67, 2, 34, 5}, {"15:00", 33, 1, 17, 3}, {"15:00", 16, 1, 5, 1},
		{"+2:05", 34, 1, 34, 5}, {"1:40:00", 50, 1, 46, 5}, {"10:00:00", 50, 1, 27, 3},
	} {
		got := strings.Join(Digits(c.text, c.width, c.scale), "\n")
		if lipgloss.Width(got) != c.wantWidth || lipgloss.Height(got) != c.wantHeight {
			t.Errorf("%s in %d at %d is %dx%d, want %dx%d", c.text, c.width, c.scale, lipgloss.Width(got), lipgloss.Height(got), c.wantWidth, c.wantHeight)
		}
	}
}

func TestDigitsDiffer(t *testing.T) {
	seen := map[string]rune{}
	for _, r := range "0123456789+:" {
		drawn := strings.Join(Digits(string(r), 20, 1), "\n")
		if other, twice := seen[drawn]; twice {
			t.Errorf("%c looks like %c", r, other)
		}
		seen[drawn] = r
	}
}

func TestBarMarksTheWindow(t *testing.T) {
	mask := routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)
	for _, c := range []struct {
		elapsed time.Duration
		bar     string
	}{
		{0, "▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▃▃▃▃▃"},
		{time.Minute, "▄▁▁▁▁▁▁▁▁▁▁▁▁▁▁▃▃▃▃▃"},
		{15 * time.Minute, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▃▃▃▃▃"},
		{19 * time.Minute, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▃"},
		{time.Hour, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄"},
	} {
		snap := routine.Snapshot{Timing: mask, Elapsed: c.elapsed, Phase: mask.Phase(c.elapsed)}
		if got := ansi.Strip(bar(snap, theme.Colorless().Text, theme.Colorless(), 20, 1)[0]); got != c.bar {
			t.Errorf("after %v: %s, want %s", c.elapsed, got, c.bar)
		}
		for _, line := range bar(snap, theme.Colorless().Text, theme.Colorless(), 20, 2) {
			if lipgloss.Width(line) != 20 {
				t.Errorf("after %v, a row of two is %q", c.elapsed, line)
			}
		}
	}
}

// The line of a session has a segment for each step, in proportion, and fills its width.
func TestSessionLine(t *testing.T) {
	steps := []Segment{
		{Kind: routine.Exfoliate, Planned: 2 * time.Minute, Outcome: routine.OutcomeDone}, {Kind: routine.Mask, Planned: 20 * time.Minute, Passed: 5 * time.Minute, IsCurrent: true},
		{Kind: routine.Rinse},
	}
	if got, want := ansi.Strip(SessionLine(steps, theme.Colorless(), 30)), "▄▄▄ ▄▄▄▄▄▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁ ▁▁▁"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for width := range 40 {
		if got := ansi.Strip(SessionLine(steps, theme.Colorless(), width)); got != "" && lipgloss.Width(got) != width {
			t.Errorf("in %d cells: %q", width, got)
		}
	}
}

// view draws a snapshot without colours on a terminal.
func view(snap routine.Snapshot, width, height int) string {
	said := words.Scene{Snap: snap, Wall: time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)}
	m := Moment{Task: words.TaskOf(said)}
	m.Start, m.Opens, m.End = words.BarClocks(said)
	snap.Steps = append(snap.Steps, snap.Step)
	snap.Outcomes = make([]routine.Outcome, len(snap.Steps))
	sc := Scene{Snap: snap, Moment: m, Theme: theme.Colorless(), Width: width, Height: height}
	return ansi.Strip(View(sc, NewTimeDisplay(sc)))
}

// says is what a screen says from a row on between two columns, with one blank between words.
func says(screen string, row, column, right int) string {
	var text []string
	for i, line := range strings.Split(screen, "\n") {
		if runes := []rune(line); i >= row-1 {
			text = append(text, string(runes[min(column-1, len(runes)):min(right, len(runes))]))
		}
	}
	return strings.NewReplacer("· ", "", "■ ", "").Replace(strings.Join(strings.Fields(strings.Join(text, " ")), " "))
}

// In a small terminal, too, it is said how a product is put on, all of it, and what to do then,
// in its first line.
func TestSmallViewsSayWhatToDo(t *testing.T) {
	acid := routine.Step{
		Kind: routine.Exfoliate, LeadWait: true, Timing: routine.Between(time.Minute, 5*time.Minute, 10*time.Minute),
		Product: routine.Product{Kind: "acid", Method: "chemical", Off: routine.RinseOff},
		Do:      []string{"Dry your face well. A thin layer, no rubbing.", "Keep it off eyes, nostrils, lips and sore spots.", "A light tingle may pass. If it burns, press !"},
	}
	scrub := routine.Step{
		Kind: routine.Exfoliate, Timing: routine.For(2 * time.Minute),
		Do: []string{"Wet your face. Small, light circles with your fingertips.", "Half a minute is plenty."},
	}
	toner := routine.Step{
		Kind: routine.Toner, Timing: routine.For(time.Minute),
		Do: []string{"Pat toner over your face with your palms or a cotton pad.", "Give it a moment before the serum."},
	}
	for name, c := range map[string]struct {
		snap routine.Snapshot
		want []string
	}{
		"put on": {routine.Snapshot{Step: acid, Timing: acid.Timing, Phase: routine.PhaseApply}, acid.Do},
		"rubbed": {routine.Snapshot{Step: scrub, Timing: scrub.Timing, Phase: routine.PhaseEarly}, []string{"Light pressure only, on face and neck."}},
		"count":  {routine.Snapshot{Step: toner, Timing: toner.Timing, Phase: routine.PhaseEarly}, toner.Do[:1]},
	} {
		said := says(view(c.snap, 40, 12), 1, 1, 99)
		for _, line := range c.want {
			if !strings.Contains(said, line) {
				t.Errorf("%s: %q is not said in\n%s", name, line, view(c.snap, 40, 12))
			}
		}
	}
}

// All is said about what stings, on every terminal that has room for sentences.
func TestWhatStingsIsSaidInFull(t *testing.T) {
	for _, k := range routine.Kinds() {
		for _, off := range []routine.Removal{routine.RinseOff, routine.LiftOff, routine.PeelOff} {
			snap := routine.Snapshot{Step: routine.Step{Kind: k, Product: routine.Product{Method: "chemical", Off: off}}, TakeOff: true, Cool: true}
			task := words.TaskOf(words.Scene{Snap: snap})
			for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {70, 22}} {
				screen := view(snap, size[0], size[1])
				sk, _ := skeletonOf(size[0], size[1])
				said := says(screen, sk.caption.row, sk.word.col, sk.word.right()) + says(screen, sk.say.row, sk.say.col, sk.say.right())
				for _, line := range append([]string{task.Caption}, task.Instructions()...) {
					if !strings.Contains(said, line) {
						t.Errorf("%s, %s, %v: %q is not said in\n%s", k, off, size, line, screen)
					}
				}
			}
			small := view(snap, 40, 12)
			for _, line := range task.Instructions() {
				if k != routine.Cleanse && off == routine.RinseOff && !strings.Contains(says(small, 1, 1, 40), line) {
					t.Errorf("%s: %q is not said in\n%s", k, line, small)
				}
			}
		}
	}
}

// Beside the picture, too, each line is said of how a product is used.
func TestAllLinesOfAProductAreSaid(t *testing.T) {
	polish := routine.Step{
		Kind: routine.Exfoliate, Timing: routine.For(2 * time.Minute), Product: routine.Product{Name: "my polish", Kind: "polish", Method: "manual"},
		Do: []string{"On wet skin, let it glide in light circles.", "Half a minute is plenty.", "Rinse it off and pat dry.", "A short, gentle massage before the mask."},
	}
	snap := routine.Snapshot{Step: polish, Timing: polish.Timing, Phase: routine.PhaseEarly}
	said := says(view(snap, 80, 24), 1, 1, 99)
	for _, line := range append(words.TaskOf(words.Scene{Snap: snap}).Instructions(), "my polish", "Last step.") {
		if !strings.Contains(said, line) {
			t.Errorf("%q is not said in\n%s", line, view(snap, 80, 24))
		}
	}
}

// No part of a skeleton lies on another, or outside of the terminal, at any size.
func TestSkeletonsHaveRoom(t *testing.T) {
	for width := 20; width <= 300; width += 5 {
		for height := 6; height <= 100; height += 2 {
			sk, large := skeletonOf(width, height)
			if !large {
				if IsTiny(width, height) {
					continue
				}
				sk = small(width, height)
			}
			parts := map[string]area{
				"stepper": sk.stepper, "word": sk.word, "caption": sk.caption, "digits": sk.digits, "bar": sk.bar, "labels": sk.labels, "say": sk.say,
				"next": sk.next, "rule": sk.rule, "keys": sk.keys, "picture": sk.picture, "card": sk.card, "session": sk.session,
			}
			for name, a := range parts {
				if a.width == 0 {
					continue
				}
				if a.row < 1 || a.col < 1 || a.right() > width || a.row+a.height-1 > height {
					t.Fatalf("%dx%d: %s is outside: %+v", width, height, name, a)
				}
				for other, b := range parts {
					if name < other && b.width > 0 && a.row < b.row+b.height && b.row < a.row+a.height && a.col <= b.right() && b.col <= a.right() {
						t.Fatalf("%dx%d: %s %+v lies on %s %+v", width, height, name, a, other, b)
					}
				}
			}
		}
	}
}

func TestStepperNarrows(t *testing.T) {
	snap := routine.Snapshot{Index: 1, Of: 4, Outcomes: make([]routine.Outcome, 4)}
	for _, k := range []routine.Kind{routine.Exfoliate, routine.Mask, routine.Rinse, routine.Moisturizer} {
		snap.Steps = append(snap.Steps, routine.Step{Kind: k})
	}
	snap.Outcomes[0], snap.Step = routine.OutcomeDone, snap.Steps[1]
	for width, want := range map[int]string{
		80: "✓ Exfoliate ━━ ◆ Mask ── ○ Rinse ── ○ Moisturizer", 30: "✓ ━ ◆ Mask ─ ○─○", 10: "✓◆ Mask ○○", 9: "Mask  2 …",
	} {
		if got := ansi.Strip(Stepper(snap, theme.Colorless(), width)); got != want {
			t.Errorf("in %d cells: %q, want %q", width, got, fmt.Sprint(want))
		}
	}
}
