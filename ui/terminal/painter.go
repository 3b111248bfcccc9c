package terminal

import (
	"io"
	"sync"
	"time"
)

const (
	// patience is how long the program waits for a terminal that takes nothing
	// before it is left as it is.
	patience = time.Second
	// backlog is how many bytes beside the views wait for such a terminal.
	backlog = 64 << 10
)

// painter is alone in writing to the terminal. A terminal may take its time, or
// stand still: what waits for it is the last view only, and the program goes on.
type painter struct {
	out    io.Writer
	canvas *canvas
	wake   chan struct{} // there is something to do
	end    chan struct{}
	mu     sync.Mutex
	next   task
}

// task is what the painter does next, in this order.
type task struct {
	frame *frame          // nil: as it is
	raw   []byte          // written as it stands
	left  []chan struct{} // closed when the terminal is as it was before
}

func newPainter(out io.Writer, env []string) *painter {
	return &painter{out: out, canvas: &canvas{env: env}, wake: make(chan struct{}, 1), end: make(chan struct{})}
}

// paint works until the end.
func (p *painter) paint() {
	for {
		select {
		case <-p.wake:
			p.work(p.take())
		case <-p.end:
			return
		}
	}
}

func (p *painter) work(t task) {
	var out []byte
	if t.frame != nil {
		out = p.canvas.draw(*t.frame)
	}
	out = append(out, t.raw...)
	if t.left != nil {
		out = append(out, p.canvas.leave()...)
	}
	if len(out) > 0 {
		p.out.Write(out) // a terminal that is gone ends the program where it reads
	}
	for _, done := range t.left {
		close(done)
	}
}

func (p *painter) take() task {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.next
	p.next = task{}
	return t
}

// change changes what is to be done.
func (p *painter) change(with func(*task)) {
	p.mu.Lock()
	with(&p.next)
	p.mu.Unlock()
	select {
	case p.wake <- struct{}{}:
	default:
	}
}

// show has a frame painted, in place of one that still waits.
func (p *painter) show(f frame) {
	p.change(func(t *task) { t.frame = &f })
}

// Write has bytes written as they stand. It fails never.
func (p *painter) Write(b []byte) (int, error) {
	p.change(func(t *task) {
		if len(t.raw) < backlog {
			t.raw = append(t.raw, b...)
		}
	})
	return len(b), nil
}

// leave gives the terminal back, and returns when that is done or has taken
// too long.
func (p *painter) leave() {
	left := make(chan struct{})
	p.change(func(t *task) { t.left = append(t.left, left) })
	select {
	case <-left:
	case <-time.After(patience):
	}
}
