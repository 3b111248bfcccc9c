package terminal

import (
	"bytes"
	"io"
	"time"
)

// lineTimeout is how long a line waits for a terminal that takes no output.
const lineTimeout = 500 * time.Millisecond

// Bounded returns a writer for what is said after a program has ended. Where the
// terminal takes no output, text is left out rather than waited for. After the
// first such text, everything is left out.
func Bounded(w io.Writer) io.Writer { return &bounded{w: w} }

type bounded struct {
	w       io.Writer
	blocked bool
}

// Write never waits longer than lineTimeout.
func (b *bounded) Write(text []byte) (int, error) {
	if b.blocked {
		return len(text), nil
	}
	failed, text := make(chan error, 1), bytes.Clone(text)
	go func() {
		_, err := b.w.Write(text)
		failed <- err
	}()
	select {
	case err := <-failed:
		return len(text), err
	case <-time.After(lineTimeout):
		b.blocked = true
		return len(text), nil
	}
}
