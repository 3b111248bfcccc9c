package setup

import (
	"testing"

	"charm.land/lipgloss/v2"

	"skintime/routine/file"
	"skintime/ui/theme"
)

// A look with a ground of its own fills every page of the setup.
func TestLooksOfTheSetup(t *testing.T) {
	s := newScreen(file.Config{})
	s.look = theme.Contrast
	s.dress(theme.New(s.look, false))
	if w, h := lipgloss.Size(s.View().Content); w != s.width || h != s.height {
		t.Errorf("%d cells across and %d lines have a ground, of %d and %d", w, h, s.width, s.height)
	}
}
