package terminal

import (
	"bytes"

	"github.com/charmbracelet/x/ansi"
)

// dropRedundantResets leaves out a reset of the style that nothing but cursor
// moves separate from the same style. A big digit is drawn on five lines in one
// colour.
func dropRedundantResets(b []byte) []byte {
	var out, style, moves []byte // what is written, the one style in effect, and moves after it was reset
	reset, ended, mixed := []byte(ansi.ResetStyle), false, false
	for state := byte(0); len(b) > 0; {
		seq, _, n, next := ansi.DecodeSequence(b, state, nil)
		b, state = b[n:], next
		styles := ansi.HasCsiPrefix(seq) && bytes.HasSuffix(seq, []byte("m"))
		switch {
		case ended && moving(seq):
			moves = append(moves, seq...)
			continue
		case ended && bytes.Equal(seq, style):
			out, moves, ended = append(out, moves...), nil, false
			continue
		case ended:
			out = append(append(out, reset...), moves...)
			style, moves, ended = nil, nil, false
		}
		switch {
		case bytes.Equal(seq, reset) && style != nil && !mixed:
			ended = true
			continue
		case bytes.Equal(seq, reset):
			style, mixed = nil, false
		case styles:
			mixed = style != nil
			style = seq
		}
		out = append(out, seq...)
	}
	if ended {
		out = append(append(out, reset...), moves...)
	}
	return out
}

// moving reports whether a sequence moves the cursor and does nothing else.
func moving(seq []byte) bool {
	return bytes.ContainsAny(seq[:1], "\r\n\b") || bytes.Equal(seq, []byte(ansi.ReverseIndex)) ||
		ansi.HasCsiPrefix(seq) && bytes.ContainsAny(seq[len(seq)-1:], "ABCDEFGHdf`")
}
