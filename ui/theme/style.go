package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Style is a style for lines of text. Its escape sequences are made once, since a screen is drawn
// again each second. It is small, since it is handed on by value.
type Style struct {
	of      *lipgloss.Style // nil: none
	on, off string
}

// styled is a style of colours, bold, faint and reverse with its sequences: those that Lip
// Gloss writes, which takes much longer to find them. Black of the sixteen colours is never bold:
// many terminals would draw it in grey.
func styled(s lipgloss.Style) Style {
	a, none := ansi.NewStyle(), lipgloss.NoColor{}
	if s.GetBold() && s.GetForeground() != ansi.Black {
		a = a.Bold()
	}
	if s.GetReverse() {
		a = a.Reverse(true)
	}
	if s.GetFaint() {
		a = a.Faint()
	}
	if fg := s.GetForeground(); fg != none {
		a = a.ForegroundColor(fg)
	}
	if bg := s.GetBackground(); bg != none {
		a = a.BackgroundColor(bg)
	}
	if len(a) == 0 {
		return Style{of: &s}
	}
	return Style{&s, a.String(), ansi.ResetStyle}
}

// Render is the text in the style, as Lip Gloss renders it. Lines are styled
// each for itself, and not made equally wide.
func (s Style) Render(text string) string {
	return s.on + strings.ReplaceAll(text, "\n", s.off+"\n"+s.on) + s.off
}

// Lipgloss is the style as Lip Gloss has it.
func (s Style) Lipgloss() lipgloss.Style {
	if s.of == nil {
		return lipgloss.NewStyle()
	}
	return *s.of
}

// Heavy is the style in bold.
func (s Style) Heavy() Style { return styled(s.Lipgloss().Bold(true)) }

// Hue is one colour in its uses. With 16 colours, Text and Bold are the terminal's own
// colour, so that no text depends on a palette that nobody knows.
type Hue struct {
	Block Style       // of blocks and signs: digits, bars, big letters
	Text  Style       // of words
	Bold  Style       // of words that count
	Cap   Style       // filled with the colour, for key caps and what is chosen
	Color color.Color // for mixing; nil: there are no colours
}
