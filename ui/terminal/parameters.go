package terminal

import (
	"io"

	"github.com/charmbracelet/x/ansi"
)

// maxSeparators is how many separators of a sequence's parameters are read. With more
// than 31, the library that decodes them crashes.
const maxSeparators = 30

// parameterReader reads what a terminal sends, without the parameters of a sequence
// that are too many. No key and no answer has as many.
type parameterReader struct {
	in         io.Reader
	last       byte
	parameters bool // what comes belongs to the parameters of a sequence
	separators int
}

// Read implements io.Reader.
func (r *parameterReader) Read(p []byte) (int, error) {
	n, err := r.in.Read(p)
	return len(r.pass(p[:n])), err
}

// pass returns what is passed on of the bytes read, in their place.
func (r *parameterReader) pass(b []byte) []byte {
	out := b[:0]
	for _, c := range b {
		switch {
		case c == ansi.CSI, c == ansi.DCS, r.last == ansi.ESC && (c == '[' || c == 'P'):
			r.parameters, r.separators = true, 0
		case c < '0' || c > '?':
			r.parameters = false
		case c == ':' || c == ';':
			r.separators++
		}
		r.last = c
		if !r.parameters || r.separators <= maxSeparators {
			out = append(out, c)
		}
	}
	return out
}
