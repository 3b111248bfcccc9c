package setup

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine/config"
	"skintime/ui/theme"
)

// A look with a ground of its own fills every page of the setup.
func TestLooksOfTheSetup(t *testing.T) {
	s := newScreen(config.Config{}, today, true)
	s.answers.theme = string(theme.Contrast)
	s = s.does(tea.BackgroundColorMsg{Color: lipgloss.Color("#FFFFFF")})
	if w, h := lipgloss.Size(s.View().Content); w != s.width || h != s.height {
		t.Errorf("%d cells across and %d lines have a ground, of %d and %d", w, h, s.width, s.height)
	}
}

// A theme is shown as soon as it is pointed at, unless the terminal has no colours.
func TestALookIsTriedOn(t *testing.T) {
	s := newScreen(config.Config{}, today, true)
	for s.question().title != "Colours" {
		s = s.press("enter")
	}
	before := s.theme
	if chosen := s.press("down"); chosen.theme.Muted.Lipgloss().GetForeground() == before.Muted.Lipgloss().GetForeground() {
		t.Error("high contrast looks as before")
	}
	none := s.does(tea.ColorProfileMsg{Profile: colorprofile.Ascii}).press("down enter left")
	if !none.theme.Colorless {
		t.Error("a terminal without colours gets some")
	}
}

// The list of answers stands whole beside every question of a large terminal.
func TestTheListStandsBesideTheQuestion(t *testing.T) {
	s := newScreen(config.Config{Products: []config.Product{{StepKind: "mask", Kind: "acid"}, {StepKind: "serum", Texture: "light"}}}, today, true).does(tea.WindowSizeMsg{Width: 120, Height: 40})
	for ; !s.reviewing(); s = s.press("enter") {
		seen := ansi.Strip(s.content())
		for _, line := range []string{"╭─ So far ───────────────────────╮", "│  Retinoid    ", "│  Colours", "╰────────────────────────────────╯"} {
			if !strings.Contains(seen, line) {
				t.Errorf("page %d lacks %q:\n%s", s.page+1, line, seen)
			}
		}
	}
	if seen := ansi.Strip(s.content()); !strings.Contains(seen, "┃ Mask        acid") || !strings.Contains(seen, "enter  save") {
		t.Errorf("the last page is\n%s", seen)
	}
}

// What was answered is not discarded without asking; any other key keeps it.
func TestDiscardingAsks(t *testing.T) {
	quits := func(s screen, k string) bool {
		_, cmd := s.Update(pressed[k])
		return cmd != nil
	}
	s := newScreen(config.Config{}, today, true)
	if !quits(s, "esc") {
		t.Error("nothing was answered, and it asks")
	}
	s = s.press("down enter")
	asking := s.press("esc")
	if seen := ansi.Strip(asking.content()); quits(s, "esc") || !strings.Contains(seen, "Discard 1 answer?") {
		t.Errorf("it does not ask:\n%s", seen)
	}
	if quits(asking, "enter") || !quits(asking, "y") {
		t.Error("only y discards")
	}
	if kept := asking.press("enter"); kept.over != overNothing || kept.answers.skin != "dry" || kept.page != 1 {
		t.Errorf("kept %+v", kept.answers)
	}
}
