package terminal

import (
	"bytes"

	"github.com/charmbracelet/x/ansi"
)

// sgr is the style that the terminal writes in.
type sgr struct {
	style []byte // the sequence that set it; nil: none is set
}

// dropRedundantResets drops from what a renderer wrote each reset of the style that is followed only
// by cursor moves and the same style: a big digit is drawn on five lines in one colour, and a second
// later again. The renderer takes the style for reset whenever it begins; what it then writes
// without a style, or erases, gets the reset first.
func (g *sgr) dropRedundantResets(b []byte) []byte {
	var out, moves []byte // what is written, and moves after the style was reset
	reset, ended, mixed := []byte(ansi.ResetStyle), g.style != nil, false
	for state := byte(0); len(b) > 0; {
		seq, _, n, next := ansi.DecodeSequence(b, state, nil)
		b, state = b[n:], next
		styles := ansi.HasCsiPrefix(seq) && bytes.HasSuffix(seq, []byte("m"))
		switch {
		case ended && moving(seq):
			moves = append(moves, seq...)
			continue
		case ended && bytes.Equal(seq, g.style):
			out, moves, ended = append(out, moves...), nil, false
			continue
		case ended:
			out = append(append(out, reset...), moves...)
			g.style, moves, ended = nil, nil, false
		}
		switch {
		case bytes.Equal(seq, reset) && g.style != nil && !mixed:
			ended = true
			continue
		case bytes.Equal(seq, reset):
			g.style, mixed = nil, false
		case styles:
			mixed = g.style != nil
			g.style = bytes.Clone(seq)
		}
		out = append(out, seq...)
	}
	if !ended && g.style != nil { // the renderer has left a style, which it knows of
		g.style = nil
	}
	return append(out, moves...)
}

// reset returns the reset of the style, if one is set.
func (g *sgr) reset() []byte {
	if g.style == nil {
		return nil
	}
	g.style = nil
	return []byte(ansi.ResetStyle)
}

// moving reports whether a sequence moves the cursor and does nothing else.
func moving(seq []byte) bool {
	return bytes.ContainsAny(seq[:1], "\r\n\b") || bytes.Equal(seq, []byte(ansi.ReverseIndex)) ||
		ansi.HasCsiPrefix(seq) && bytes.ContainsAny(seq[len(seq)-1:], "ABCDEFGHdf`")
}
