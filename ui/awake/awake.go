// Package awake keeps the machine from going to sleep while a step runs, as far as
// a user without privileges may ask for that. Where it is not possible, nothing is
// reported and nothing else changes; Try tells why.
package awake

import (
	"context"
	"sync"
	"time"
)

const (
	// holdDelay is how long a hold lasts before anything starts: a quick pause starts nothing.
	holdDelay = time.Second
	// closeTimeout is how long Close waits at most.
	closeTimeout = time.Second
)

// Inhibitor keeps the machine awake while held, for any goroutine; a zero or nil one does nothing.
type Inhibitor struct {
	mu           sync.Mutex
	holdDelay    time.Duration
	inhibit      func(released <-chan struct{}) // keeps the machine awake until released is closed
	hold         *hold
	lastReleased *hold // the one that was released last
}

// hold is the time from a Hold to its Release.
type hold struct {
	released chan struct{} // closed by Release
	ended    chan struct{} // closed when nothing that keeps the machine awake runs any more
}

// New makes an Inhibitor that is not held.
func New() *Inhibitor { return &Inhibitor{inhibit: inhibit, holdDelay: holdDelay} }

// Hold keeps the machine awake until Release, from a second later on. It returns
// at once. If it fails, it is not tried again before Release.
func (i *Inhibitor) Hold() {
	if i == nil || i.inhibit == nil {
		return
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.hold != nil {
		return
	}
	h := &hold{released: make(chan struct{}), ended: make(chan struct{})}
	i.hold = h
	go func() {
		defer close(h.ended)
		select {
		case <-h.released:
		case <-time.After(i.holdDelay):
			i.inhibit(h.released)
		}
	}()
}

// Release lets the machine sleep again. It returns at once.
func (i *Inhibitor) Release() {
	if i == nil {
		return
	}
	i.mu.Lock()
	defer i.mu.Unlock()
	if i.hold != nil {
		close(i.hold.released)
		i.hold, i.lastReleased = nil, i.hold
	}
}

// HoldIf calls Hold or Release.
func (i *Inhibitor) HoldIf(hold bool) {
	if hold {
		i.Hold()
	} else {
		i.Release()
	}
}

// Close releases the Inhibitor, and waits a second at most until nothing of it runs.
func (i *Inhibitor) Close() {
	i.Release()
	if i == nil {
		return
	}
	i.mu.Lock()
	last := i.lastReleased
	i.mu.Unlock()
	if last == nil {
		return
	}
	select {
	case <-last.ended:
	case <-time.After(closeTimeout):
	}
}

// Try keeps the machine awake for at most five seconds, and returns by what, or what is missing.
func Try(ctx context.Context) (how string, err error) {
	ctx, done := context.WithTimeout(ctx, 5*time.Second)
	defer done()
	return tryInhibit(ctx)
}
