package terminal

import (
	"bytes"

	"github.com/charmbracelet/x/ansi"
)

// keepPen leaves out of what a renderer wrote that a pen is put down only to be
// taken up again on the next line: moving does not draw. A big digit is drawn
// on five lines in one colour.
func keepPen(b []byte) []byte {
	var out, pen, moves []byte // what is written, the one style in effect, and moves after its end
	reset, ended, mixed := []byte(ansi.ResetStyle), false, false
	for state := byte(0); len(b) > 0; {
		seq, _, n, next := ansi.DecodeSequence(b, state, nil)
		b, state = b[n:], next
		styles := ansi.HasCsiPrefix(seq) && bytes.HasSuffix(seq, []byte("m"))
		switch {
		case ended && moving(seq):
			moves = append(moves, seq...)
			continue
		case ended && bytes.Equal(seq, pen):
			out, moves, ended = append(out, moves...), nil, false
			continue
		case ended:
			out = append(append(out, reset...), moves...)
			pen, moves, ended = nil, nil, false
		}
		switch {
		case bytes.Equal(seq, reset) && pen != nil && !mixed:
			ended = true
			continue
		case bytes.Equal(seq, reset):
			pen, mixed = nil, false
		case styles:
			mixed = pen != nil
			pen = seq
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
