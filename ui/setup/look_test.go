package setup

import (
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"

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
	if chosen := s.press("down"); chosen.theme.Muted.GetForeground() == before.Muted.GetForeground() {
		t.Error("high contrast looks as before")
	}
	none := s.does(tea.ColorProfileMsg{Profile: colorprofile.Ascii}).press("down enter left")
	if !none.theme.Colorless {
		t.Error("a terminal without colours gets some")
	}
}
