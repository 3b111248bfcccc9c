// Package awake keeps the machine from falling asleep while a step runs, as far
// as a plain user may ask for that. Where it cannot be had, nothing is said and
// nothing is different.
package awake

import (
	"context"
	"sync"
	"time"
)

// patience is the longest that Release waits for the machine to be let go.
const patience = time.Second

// Guard keeps the machine awake while it is held. The zero or nil Guard does
// nothing. Its methods may be called from several goroutines.
type Guard struct {
	mu   sync.Mutex
	keep func(released <-chan struct{}) // keeps the machine awake until then, and leaves nothing behind
	hold *hold
}

// hold is one time that a Guard is held.
type hold struct{ released, over chan struct{} }

// New makes a Guard that is not held.
func New() *Guard { return &Guard{keep: keep} }

// Hold keeps the machine awake from now on. It never waits: a slow start runs
// beside the caller, and one that fails is not tried again before Release.
func (g *Guard) Hold() {
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
		g.keep(h.released)
	}()
}

// Release lets the machine sleep again. It waits until nothing is left behind,
// a second at most.
func (g *Guard) Release() {
	if g == nil {
		return
	}
	g.mu.Lock()
	h := g.hold
	g.hold = nil
	g.mu.Unlock()
	if h == nil {
		return
	}
	close(h.released)
	select {
	case <-h.over:
	case <-time.After(patience):
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
