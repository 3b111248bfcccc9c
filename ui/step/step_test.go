package step

import (
	"slices"
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
		width, height         int
		wantWidth, wantHeight int
	}{
		{"15:00", 34, 5, 34, 5},
		{"15:00", 67, 99, 34, 5},
		{"15:00", 68, 10, 68, 10},
		{"15:00", 300, 100, 272, 40},
		{"15:00", 300, 4, 17, 3},
		{"15:00", 17, 3, 17, 3},
		{"+02:05", 42, 5, 42, 5},
		{"120:00", 41, 5, 21, 3},
	} {
		got, ok := Digits(c.text, c.width, c.height)
		if !ok || lipgloss.Width(got) != c.wantWidth || lipgloss.Height(got) != c.wantHeight {
			t.Errorf("%s in %dx%d is %dx%d, want %dx%d", c.text, c.width, c.height, lipgloss.Width(got), lipgloss.Height(got), c.wantWidth, c.wantHeight)
		}
	}
	if _, ok := Digits("15:00", 16, 3); ok {
		t.Error("digits fit where there is no room")
	}
}

func TestDigitsDiffer(t *testing.T) {
	seen := map[string]rune{}
	for _, r := range "0123456789+:" {
		drawn, _ := Digits(string(r), 20, 5)
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
		{0, "▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂"},
		{time.Minute, "▄▁▁▁▁▁▁▁▁▁▁▁▁▁▁▂▂▂▂▂"},
		{15 * time.Minute, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▂▂▂▂▂"},
		{19 * time.Minute, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▂"},
		{time.Hour, "▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄"},
	} {
		line, labels := bar(routine.Snapshot{Timing: mask, Elapsed: c.elapsed}, theme.Colorless().Text, theme.Colorless(), 20), labels(mask, theme.Colorless(), 20)
		if got := ansi.Strip(line); got != c.bar {
			t.Errorf("after %v: %s, want %s", c.elapsed, got, c.bar)
		}
		if got := ansi.Strip(labels); lipgloss.Width(got) != 20 || strings.Join(strings.Fields(got), " ") != "15 20 min" {
			t.Errorf("the labels are %q", got)
		}
	}
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
		"rubbed": {routine.Snapshot{Step: scrub, Timing: scrub.Timing, Phase: routine.PhaseEarly}, scrub.Do[:1]},
		"count":  {routine.Snapshot{Step: toner, Timing: toner.Timing, Phase: routine.PhaseEarly}, toner.Do[:1]},
	} {
		const width, height = 38, 9 // of a terminal of 40x12
		sc := Scene{Snap: c.snap, Task: words.TaskOf(words.Scene{Snap: c.snap}), Theme: theme.Colorless(), Width: width, Height: height}
		view := View(sc, NewTimeDisplay(sc))
		said := strings.Join(strings.Fields(view), " ")
		for _, line := range c.want {
			if !strings.Contains(said, line) {
				t.Errorf("%s: %q is not said in\n%s", name, line, view)
			}
		}
	}
}

// A product's name stands apart from the digits where there is room, and nothing gives way to it.
func TestAProductStandsApart(t *testing.T) {
	mask := routine.Step{Kind: routine.Mask, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute), Product: routine.Product{Name: "green jar"}}
	snap := routine.Snapshot{Step: mask, Timing: mask.Timing, Phase: routine.PhaseEarly, Next: []routine.Step{{Kind: routine.Rinse}}}
	for height, apart := range map[int]bool{15: false, 17: true, 30: true} {
		sc := Scene{Snap: snap, Task: words.TaskOf(words.Scene{Snap: snap}), Theme: theme.Colorless(), Width: 74, Height: height}
		lines := strings.Split(ansi.Strip(View(sc, NewTimeDisplay(sc))), "\n")
		i := slices.IndexFunc(lines, func(line string) bool { return strings.Contains(line, "green jar") })
		if i < 0 || !strings.Contains(strings.Join(lines, ""), "Next: Rinse") {
			t.Fatalf("%d lines lack the product or what comes next:\n%s", height, strings.Join(lines, "\n"))
		}
		column := lipgloss.Width(lines[i][:strings.Index(lines[i], "green jar")])
		if got := strings.TrimSpace(ansi.TruncateLeft(lines[i+1], column, "")) == ""; got != apart {
			t.Errorf("%d lines: apart is %v\n%s", height, got, strings.Join(lines, "\n"))
		}
	}
}

// Beside the picture, all is said about what stings, under a heading that is whole.
func TestWhatStingsIsSaidInFull(t *testing.T) {
	for _, k := range routine.Kinds() {
		for _, off := range []routine.Removal{routine.RinseOff, routine.LiftOff, routine.PeelOff} {
			snap := routine.Snapshot{Step: routine.Step{Kind: k, Product: routine.Product{Method: "chemical", Off: off}}, TakeOff: true, Cool: true}
			sc := Scene{Snap: snap, Task: words.TaskOf(words.Scene{Snap: snap}), Theme: theme.Colorless(), Width: 74, Height: 17}
			view := ansi.Strip(View(sc, TimeDisplay{}))
			var right []string
			for _, l := range strings.Split(view, "\n") {
				right = append(right, string([]rune(l)[min(PictureSize+gap, len([]rune(l))):]))
			}
			said := strings.Join(strings.Fields(strings.Join(right, " ")), " ")
			for _, line := range append([]string{"COOL WATER", sc.Task.Label}, sc.Task.Instructions()...) {
				if !strings.Contains(said, line) {
					t.Errorf("%s, %s: %q is not said in\n%s", k, off, line, view)
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
	sc := Scene{Snap: snap, Task: words.TaskOf(words.Scene{Snap: snap}), Theme: theme.Colorless(), Width: 74, Height: 17} // of 80x24
	view := View(sc, NewTimeDisplay(sc))
	for _, line := range append(sc.Task.Instructions(), "my polish", "Last step.") {
		if !strings.Contains(view, line) {
			t.Errorf("%q is not said in\n%s", line, view)
		}
	}
}
