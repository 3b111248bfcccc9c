package step

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/assets"
	"skintime/routine"
	"skintime/ui/theme"
)

// scenes are a moment of each kind, and each state of a mask.
func scenes() map[string]routine.Snapshot {
	all := map[string]routine.Snapshot{}
	for _, k := range routine.Kinds() {
		all[string(k)] = routine.Snapshot{Step: routine.Step{Kind: k}}
	}
	window := routine.Between(15, 20, 25)
	all["put on"] = routine.Snapshot{Step: routine.Step{Kind: routine.Mask}, Timing: window, Phase: routine.PhaseApply}
	all["over"] = routine.Snapshot{Step: routine.Step{Kind: routine.Mask}, Timing: window, Phase: routine.PhaseOver}
	return all
}

// Each picture is a full grid of letters that have a colour, and is used.
func TestPictures(t *testing.T) {
	entries, err := assets.Files.ReadDir("pictures")
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]bool{}
	for _, snap := range scenes() {
		shown[PictureOf(snap).Name+".txt"] = true
	}
	colors := theme.New(theme.Default, theme.Terminal{Dark: true}, nil).Pigments(theme.Paint{})
	for _, e := range entries {
		rows := loadPicture(strings.TrimSuffix(e.Name(), ".txt"))
		if len(rows) != PictureSize {
			t.Errorf("%s has %d rows", e.Name(), len(rows))
		}
		for _, row := range rows {
			stray := strings.TrimFunc(row, func(r rune) bool { return r == '.' || colors[byte(r)] != nil })
			if len(row) != PictureSize || stray != "" {
				t.Errorf("%s has a row %q", e.Name(), row)
			}
		}
		if !shown[e.Name()] {
			t.Errorf("%s is never shown", e.Name())
		}
	}
}

// No two kinds and no two states of a mask look alike, with colours or without.
func TestPicturesDiffer(t *testing.T) {
	for _, th := range []*theme.Theme{theme.New(theme.Default, theme.Terminal{Dark: true}, nil), theme.New(theme.Default, theme.Terminal{}, nil), theme.Colorless()} {
		for scale := 1; scale <= 2; scale++ {
			seen := map[string]string{}
			for name, snap := range scenes() {
				drawn := ansi.Strip(strings.Join(PictureOf(snap).Lines(th, scale), "\n"))
				if w, h := lipgloss.Width(drawn), lipgloss.Height(drawn); w != PictureSize*scale || h != PictureSize*scale/2 {
					t.Errorf("the picture of %s at %d is %dx%d", name, scale, w, h)
				}
				if other, twice := seen[drawn]; twice && (scale == 1 || th.Colorless) { // large pixels differ in colour
					t.Errorf("%s looks like %s", name, other)
				}
				seen[drawn] = name
			}
		}
	}
}
