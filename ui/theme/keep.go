package theme

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"
)

// Piece names a piece of a screen by all that it depends on beside the theme.
type Piece struct {
	What   string // what is drawn
	Text   string
	Colour color.Color
	Bold   bool
	A, B   int // sizes, places
}

// most is how many pieces a theme keeps: those of a screen, many times over.
const most = 500

// kept are the pieces that were drawn with a theme.
type kept struct {
	pieces map[Piece]string
	due    [2]*Theme // the themes of a screen that asks for something
}

// Keep is the piece p as draw draws it, at least once. Most of a screen does not
// change from second to second; it is drawn when it does. Only one goroutine
// may draw with a theme.
func (t Theme) Keep(p Piece, draw func() string) string {
	if t.kept == nil {
		return draw()
	}
	if s, ok := t.kept.pieces[p]; ok {
		return s
	}
	if len(t.kept.pieces) >= most {
		clear(t.kept.pieces)
	}
	s := draw()
	t.kept.pieces[p] = s
	return s
}

// Tinted is the piece p in the colour and weight of a style.
func (p Piece) Tinted(s lipgloss.Style) Piece {
	p.Colour, p.Bold = s.GetForeground(), s.GetBold()
	return p
}

// Paint renders lines that have no style of their own, each for itself. It is
// for what changes every second: a style that only colours always does the same.
func (t Theme) Paint(s lipgloss.Style, lines string) string {
	const mark = "x"
	pen := t.Keep(Piece{What: "pen"}.Tinted(s), func() string { return s.Render(mark) })
	down, up, _ := strings.Cut(pen, mark)
	return down + strings.ReplaceAll(lines, "\n", up+"\n"+down) + up
}
