package terminal

import (
	"io"
	"math/bits"
	"strings"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// maxString is how many bytes of a control string are read; the others are dropped.
const maxString = 64 << 10

// stringReader reads what a terminal sends, and ends a control string (OSC, DCS, APC,
// PM, SOS) of which the end never comes: before ctrl+c, and before a key that begins
// with an escape character. The library would take both for parts of the string. It
// ends one itself after a silence.
type stringReader struct {
	in     io.Reader
	readAt time.Time
	state  stringState
	osc    bool   // the string may end with BEL
	length int    // of the string, in bytes
	rest   int    // how many bytes of a character outside of a string are to come
	broken bool   // where they do not come, a byte of the character begins a string
	ready  []byte // to be returned
}

// stringState is what the byte before was.
type stringState int

const (
	outside stringState = iota
	escape              // an escape character outside of a string
	inside
	ending // an escape character in a string
)

// Read implements io.Reader.
func (r *stringReader) Read(p []byte) (n int, err error) {
	if len(r.ready) == 0 {
		n, err = r.in.Read(p)
		now := time.Now()
		if now.Sub(r.readAt) > uv.DefaultEscTimeout {
			r.state = outside
		}
		r.readAt, r.ready = now, r.pass(p[:n])
	}
	n = copy(p, r.ready)
	if r.ready = r.ready[n:]; len(r.ready) > 0 {
		return n, nil
	}
	return n, err
}

// pass returns what is passed on of the bytes read.
func (r *stringReader) pass(b []byte) (out []byte) {
	for _, c := range b {
		if r.rest > 0 && !continues(c) && r.broken {
			r.state, r.osc, r.length, r.rest = inside, false, 0, 0
		}
		switch r.state {
		case ending:
			if r.state = outside; c != '\\' {
				r.state, out = escape, append(out, '\\', ansi.ESC)
				r.begin(c)
			}
		case inside:
			if r.length++; c == ansi.ETX {
				out = append(out, "\x1b\\"...)
			}
			if r.end(c); r.state == inside && r.length > maxString {
				continue
			}
		default:
			r.begin(c)
		}
		out = append(out, c)
	}
	return out
}

// begin notes a byte outside of a string, which may begin one.
func (r *stringReader) begin(c byte) {
	eightBit := strings.IndexByte("\x9d\x90\x9f\x9e\x98", c) >= 0
	switch {
	case r.state == escape && strings.IndexByte("]P_^X", c) >= 0, eightBit && r.rest == 0:
		r.state, r.osc, r.length = inside, c == ']' || c == ansi.OSC, 0
	case c == ansi.ESC:
		r.state = escape
	default:
		r.state = outside
	}
	if continues(c) {
		r.rest, r.broken = max(0, r.rest-1), r.broken || eightBit
	} else {
		r.rest, r.broken = max(0, bits.LeadingZeros8(^c)-1), false
	}
}

// continues reports whether a byte is one of a character in UTF-8, but not its first.
func continues(c byte) bool { return c&0xc0 == 0x80 }

// end notes a byte of a string, which may end it.
func (r *stringReader) end(c byte) {
	switch c {
	case ansi.ESC:
		r.state = ending
	case ansi.ETX, ansi.ST, ansi.CAN, ansi.SUB:
		r.state = outside
	case ansi.BEL:
		if r.osc {
			r.state = outside
		}
	}
}
