package terminal

import (
	"errors"
	"io"
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
)

// ErrBlocked says that the terminal took no output when the program ended. More
// output would wait for good.
var ErrBlocked = errors.New("the terminal takes no output")

const (
	// closeTimeout is how long the program waits for a terminal that takes
	// nothing before it is left as it is.
	closeTimeout = time.Second
	// backlog is how many bytes beside the views wait for such a terminal.
	backlog = 64 << 10
)

// writer is the only goroutine that writes to the terminal; a slow terminal
// gets only the newest frame.
type writer struct {
	out    io.Writer
	buffer *frameBuffer
	send   func(tea.Msg) // reports a panic
	wake   chan struct{} // there is something to do
	end    chan struct{}
	mu     sync.Mutex
	next   task
}

// task is what the writer does next, in this order.
type task struct {
	frame    *frame          // nil: as it is
	raw      []byte          // written verbatim
	restored []chan struct{} // closed when the terminal is as it was before
}

func newWriter(out io.Writer, env []string) *writer {
	return &writer{out: out, buffer: &frameBuffer{env: env}, wake: make(chan struct{}, 1), end: make(chan struct{})}
}

// run works until the end.
func (w *writer) run() {
	for {
		select {
		case <-w.wake:
			w.work(w.take())
		case <-w.end:
			return
		}
	}
}

// work does a task in one write. A panic is reported, and the writer continues, since it has
// to give the terminal back: where that was part of the task, it comes next.
func (w *writer) work(t task) {
	var modes []byte
	defer func() {
		if r := recover(); r != nil {
			go w.send(panicked(r))
			w.write(modes) // they count as set
			w.change(func(next *task) { next.restored = append(next.restored, t.restored...) })
		}
	}()
	var out []byte
	if t.frame != nil {
		modes = w.buffer.setModes(*t.frame)
		out = slices.Concat(modes, w.buffer.draw(*t.frame))
	}
	out = append(out, t.raw...)
	if t.restored != nil {
		out = append(out, w.buffer.leave()...)
	}
	modes = nil
	w.write(out)
	for _, done := range t.restored {
		close(done)
	}
}

func (w *writer) write(b []byte) {
	if len(b) > 0 {
		w.out.Write(b) // a terminal that is gone ends the program where it reads
	}
}

func (w *writer) take() task {
	w.mu.Lock()
	defer w.mu.Unlock()
	t := w.next
	w.next = task{}
	return t
}

// change changes what is to be done.
func (w *writer) change(with func(*task)) {
	w.mu.Lock()
	with(&w.next)
	w.mu.Unlock()
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// show has a frame drawn, in place of one that still waits.
func (w *writer) show(f frame) {
	w.change(func(t *task) { t.frame = &f })
}

// raw queues text verbatim; beyond backlog, output is dropped.
func (w *writer) raw(text string) {
	w.change(func(t *task) {
		if len(t.raw) < backlog {
			t.raw = append(t.raw, text...)
		}
	})
}

// leave gives the terminal back. It returns ErrBlocked where that takes too long.
func (w *writer) leave() error {
	left := make(chan struct{})
	w.change(func(t *task) { t.restored = append(t.restored, left) })
	select {
	case <-left:
		return nil
	case <-time.After(closeTimeout):
		return ErrBlocked
	}
}
