package theme

import (
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// A style has the sequences that Lip Gloss writes.
func TestSequencesOfAStyle(t *testing.T) {
	plain, red := lipgloss.NewStyle(), lipgloss.Color("#FF0000")
	for _, s := range []lipgloss.Style{
		plain, plain.Bold(true), plain.Faint(true), plain.Reverse(true).Bold(true), plain.Foreground(red), plain.Foreground(red).Background(ansi.IndexedColor(17)).Bold(true),
		plain.Foreground(ansi.BrightYellow).Reverse(true), plain.Bold(true).Faint(true).Reverse(true).Background(red),
	} {
		if got, want := styled(s).Render("x"), s.Render("x"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
