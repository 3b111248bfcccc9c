package terminal

import (
	"bytes"
	"context"
	"io"
	"sync"
	"time"
)

// lineTimeout is how long a line waits for a terminal that takes no output.
const lineTimeout = 500 * time.Millisecond

// Bounded returns a writer that writes as w does until ctx is done. After that, text
// is left out where w takes none, rather than waited for: the program is about to
// end. After the first text left out, everything is.
func Bounded(ctx context.Context, w io.Writer) io.Writer { return &bounded{ctx: ctx, w: w} }

type bounded struct {
	ctx     context.Context
	w       io.Writer
	mu      sync.Mutex
	blocked bool
}

// Write waits at most lineTimeout once the context is done.
func (b *bounded) Write(text []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.blocked {
		return len(text), nil
	}
	written, text := make(chan error, 1), bytes.Clone(text)
	go func() {
		_, err := b.w.Write(text)
		written <- err
	}()
	select {
	case err := <-written:
		return len(text), err
	case <-b.ctx.Done():
	}
	select {
	case err := <-written:
		return len(text), err
	case <-time.After(lineTimeout):
		b.blocked = true
		return len(text), nil
	}
}
