package terminal

import (
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

const (
	// maxWaiting is how many events wait for a busy program; more keys replace the
	// oldest ones.
	maxWaiting = 1000
	// maxBeforeLeaving is how many of them are handled before ctrl+c.
	maxBeforeLeaving = 100
)

// queue holds what was read until the program handles it. Putting never waits, so
// that ctrl+c is found behind any number of keys.
type queue struct {
	wake   chan struct{}
	mu     sync.Mutex
	events []uv.Event
	closed bool        // nothing is put any more
	held   *time.Timer // ends the time in which what is typed is not sent; nil: all is sent
}

func newQueue() *queue { return &queue{wake: make(chan struct{}, 1)} }

// put adds an event.
func (q *queue) put(event uv.Event) {
	q.mu.Lock()
	switch {
	case isAbort(event):
		q.events = q.events[:min(len(q.events), maxBeforeLeaving)]
	case isKey(event) && len(q.events) >= maxWaiting:
		if i := slices.IndexFunc(q.events, func(e uv.Event) bool { return isKey(e) && !isAbort(e) }); i >= 0 {
			q.events = slices.Delete(q.events, i, i+1)
		}
	}
	q.events = append(q.events, event)
	q.signal()
	q.mu.Unlock()
}

// signal wakes forward.
func (q *queue) signal() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// hold has what is typed wait until release is called, for a time at most.
func (q *queue) hold(atMost time.Duration) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.closed {
		return
	}
	if q.held != nil {
		q.held.Stop()
	}
	q.held = time.AfterFunc(atMost, q.release)
}

// release has it sent again.
func (q *queue) release() {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.held == nil || q.closed {
		return
	}
	q.held.Stop()
	q.held = nil
	q.signal()
}

// close ends forward when all events are sent. Nothing is put any more.
func (q *queue) close() {
	q.release()
	q.mu.Lock()
	defer q.mu.Unlock()
	q.closed = true
	close(q.wake)
}

// forward sends the events, oldest first.
func (q *queue) forward(send func(tea.Msg)) {
	for range q.wake {
		for event, ok := q.take(); ok; event, ok = q.take() {
			send(event)
		}
	}
}

func (q *queue) take() (uv.Event, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	i := slices.IndexFunc(q.events, func(e uv.Event) bool { return q.held == nil || !isTyped(e) })
	if i < 0 {
		return nil, false
	}
	event := q.events[i]
	copy(q.events[1:], q.events[:i])
	q.events = q.events[1:]
	return event, true
}

// keysWait reports whether the newest event is a key that is about to be sent.
func (q *queue) keysWait() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.held == nil && len(q.events) > 0 && isKey(q.events[len(q.events)-1])
}

// isTyped reports whether a person has typed an event, or pasted it.
func isTyped(event uv.Event) bool {
	switch event.(type) {
	case uv.KeyEvent, uv.PasteEvent:
		return true
	}
	return false
}

func isKey(event uv.Event) bool {
	_, ok := event.(uv.KeyPressEvent)
	return ok
}

// isAbort reports whether an event is ctrl+c.
func isAbort(event uv.Event) bool {
	k, ok := event.(uv.KeyPressEvent)
	return ok && k.Mod.Contains(tea.ModCtrl) && Latin(tea.KeyPressMsg(k)).String() == "ctrl+c"
}
