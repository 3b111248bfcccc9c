// Package awake keeps the machine from falling asleep while a step runs, as far
// as a plain user may ask for that. Where it cannot be had, nothing is said and
// nothing is different.
package awake

import (
	"context"
	"sync"
	"time"
)

const (
	// holdDelay is how long an Inhibitor is held before anything is done: a person who
	// pauses and resumes in a hurry starts nothing.
	holdDelay = time.Second
	// closeTimeout is the longest that Close waits for the machine to be let go.
	closeTimeout = time.Second
)

// Inhibitor keeps the machine awake while it is held. The zero or nil Inhibitor does
// nothing. Its methods may be called from several goroutines.
type Inhibitor struct {
	mu        sync.Mutex
	holdDelay time.Duration
	keep      func(released <-chan struct{}) // keeps the machine awake until then, and leaves nothing behind
	hold      *hold
	last      *hold // the one that was released last
}

// hold is one time that an Inhibitor is held.
type hold struct{ released, over chan struct{} }

// New makes an Inhibitor that is not held.
func New() *Inhibitor { return &Inhibitor{keep: keep, holdDelay: holdDelay} }

// Hold keeps the machine awake from a second later on. It never waits: a slow
// start runs beside the caller, and one that fails is not tried again before
// Release.
func (g *Inhibitor) Hold() {
	if g == nil || g.keep == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.hold != nil {
		return
	}
	h := &hold{released: make(chan struct{}), over: make(chan struct{})}
	g.hold = h
	go func() {
		defer close(h.over)
		select {
		case <-h.released:
		case <-time.After(g.holdDelay):
			g.keep(h.released)
		}
	}()
}

// Release lets the machine sleep again. It never waits.
func (g *Inhibitor) Release() {
	if g == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.hold != nil {
		close(g.hold.released)
		g.hold, g.last = nil, g.hold
	}
}

// HoldIf holds the Inhibitor while something is so, and releases it when it no
// longer is.
func (g *Inhibitor) HoldIf(so bool) {
	if so {
		g.Hold()
	} else {
		g.Release()
	}
}

// Close releases the Inhibitor, and waits until nothing is left behind, a second at
// most.
func (g *Inhibitor) Close() {
	g.Release()
	if g == nil {
		return
	}
	g.mu.Lock()
	last := g.last
	g.mu.Unlock()
	if last == nil {
		return
	}
	select {
	case <-last.over:
	case <-time.After(closeTimeout):
	}
}

// Try finds out whether this machine can be kept awake, and by what. It is an
// error that says what is missing where it cannot. It ends with ctx, or after
// five seconds.
func Try(ctx context.Context) (how string, err error) {
	ctx, done := context.WithTimeout(ctx, 5*time.Second)
	defer done()
	return try(ctx)
}
