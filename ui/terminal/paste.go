package terminal

import (
	"bytes"
	"io"
	"slices"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

const (
	// pasteTimeout is after how long without bytes a paste ends by itself.
	pasteTimeout = 2 * time.Second
	// maxPaste is how many bytes of a paste are read; the others are dropped.
	maxPaste = 64 << 10
)

// pasteReader reads what a terminal sends, and ends a paste of which the end never
// comes: after pasteTimeout without bytes, or before the second ctrl+c in it. Until
// a paste ends, the library takes every key for a part of it.
type pasteReader struct {
	in        io.Reader
	reading   chan readResult // the result of a read that is under way; nil: there is none
	ready     []byte          // to be returned
	err       error           // after that
	open      bool            // a paste has begun
	recent    []byte          // the last bytes outside of a paste: they may begin its start
	held      []byte          // the last bytes of a paste: they may begin its end, or a key
	pasteLeft int             // how many more bytes of the paste are read
	aborts    int             // ctrl+c in the paste
}

// readResult is the result of a read.
type readResult struct {
	bytes []byte
	err   error
}

// Read implements io.Reader.
func (r *pasteReader) Read(p []byte) (int, error) {
	for len(r.ready) == 0 {
		if r.err != nil {
			return 0, r.err
		}
		r.readMore(len(p))
	}
	n := copy(p, r.ready)
	r.ready = r.ready[n:]
	return n, nil
}

// readMore waits for bytes, at most size, or for the timeout of a paste, and makes
// ready what they come to.
func (r *pasteReader) readMore(size int) {
	if r.reading == nil {
		r.reading = make(chan readResult, 1)
		go func(result chan<- readResult) {
			buf := make([]byte, size)
			n, err := r.in.Read(buf)
			result <- readResult{buf[:n], err}
		}(r.reading)
	}
	var timeout <-chan time.Time
	if r.open {
		timeout = time.After(pasteTimeout)
	}
	select {
	case got := <-r.reading:
		r.reading, r.err = nil, got.err
		r.ready = r.pass(got.bytes)
	case <-timeout:
		r.ready = r.end(r.held)
	}
}

// pass returns what is passed on of the bytes read.
func (r *pasteReader) pass(b []byte) (out []byte) {
	for len(b) > 0 {
		var more []byte
		if r.open {
			more, b = r.inside(append(r.held, b...))
		} else {
			more, b = r.outside(b)
		}
		out = append(out, more...)
	}
	return out
}

// outside passes bytes on up to the start of a paste, and returns the rest.
func (r *pasteReader) outside(b []byte) (out, rest []byte) {
	known := len(r.recent)
	joined := append(r.recent, b...)
	i := bytes.Index(joined, []byte(ansi.BracketedPasteStart))
	if i < 0 {
		r.recent = bytes.Clone(joined[max(0, len(joined)-len(ansi.BracketedPasteStart)+1):])
		return b, nil
	}
	n := i + len(ansi.BracketedPasteStart) - known
	*r = pasteReader{in: r.in, reading: r.reading, err: r.err, open: true, pasteLeft: maxPaste}
	return b[:n], b[n:]
}

// inside passes the bytes of a paste on up to its end, and returns the rest.
func (r *pasteReader) inside(b []byte) (out, rest []byte) {
	r.held = nil
	content, rest, ended := bytes.Cut(b, []byte(ansi.BracketedPasteEnd))
	if i := r.secondAbort(content); i >= 0 {
		return r.end(content[:i]), b[i:]
	}
	if ended {
		return r.end(content), rest
	}
	if i := bytes.LastIndexByte(content, ansi.ESC); i >= 0 && mayContinue(content[i:]) {
		r.held, content = bytes.Clone(content[i:]), content[:i]
	}
	return r.limit(content), nil
}

// mayContinue reports whether b begins a sequence as those of a key or of the end of
// a paste, and more bytes of it may come.
func mayContinue(b []byte) bool {
	const longest = 40
	return len(b) < longest && len(bytes.Trim(b, "\x1b[0123456789:;")) == 0
}

// end returns the last bytes of a paste, and its end.
func (r *pasteReader) end(content []byte) []byte {
	r.open, r.held = false, nil
	return slices.Concat(r.limit(content), []byte(ansi.BracketedPasteEnd))
}

// limit returns the bytes of a paste that pasteLeft allows, and takes them from it.
func (r *pasteReader) limit(content []byte) []byte {
	content = content[:min(len(content), r.pasteLeft)]
	r.pasteLeft -= len(content)
	return content
}

// secondAbort is where the second ctrl+c of a paste begins; -1: nowhere.
func (r *pasteReader) secondAbort(b []byte) int {
	var decoder uv.EventDecoder
	for i := 0; i < len(b); i++ {
		if b[i] != ansi.ETX && !bytes.HasPrefix(b[i:], []byte("\x1b[")) {
			continue
		}
		if _, event := decoder.Decode(b[i:]); isAbort(event) {
			if r.aborts++; r.aborts == 2 {
				return i
			}
		}
	}
	return -1
}
