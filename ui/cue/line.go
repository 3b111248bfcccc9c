package cue

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// line sends cues over one channel, one at a time.
type line struct {
	Channel
	caller *Caller
	ctx    context.Context

	mu      sync.Mutex
	busy    bool
	closed  bool               // nothing new is taken
	out     bool               // the channel does not work
	cut     context.CancelFunc // cuts off what is being sent
	hushed  bool               // that has been done on purpose, even before it began
	waiting *waiting
}

// waiting is a cue that comes next.
type waiting struct {
	cue   Cue
	since time.Time
}

// offer sends a cue now, or as soon as the one before has been sent. One that
// waits is replaced.
func (l *line) offer(q Cue) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.out, l.closed:
	case l.busy:
		l.waiting = &waiting{q, time.Now()}
	default:
		l.busy, l.hushed = true, false
		l.caller.sending.Add(1)
		go l.work(q)
	}
}

// hush cuts off the cue that is being sent or about to be, and forgets the one
// that waits.
func (l *line) hush() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = nil
	l.hushed = l.busy
	if l.cut != nil {
		l.cut()
	}
}

func (l *line) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
}

// work sends a cue, and those that come to wait meanwhile.
func (l *line) work(q Cue) {
	defer l.caller.sending.Done()
	for more := true; more; {
		err := l.send(q)
		q, more = l.next(err)
	}
}

// send sends a cue within the channel's time. A mistake in a channel is one of
// the channel.
func (l *line) send(q Cue) (err error) {
	ctx, cancel := context.WithTimeout(l.ctx, l.Limit)
	defer cancel()
	if !l.begin(cancel) {
		return nil
	}
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("a mistake of its own: %v", r)
		}
	}()
	err = l.Send(ctx, q)
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return fmt.Errorf("not done after %v", l.Limit)
	}
	return err
}

// begin notes how to cut off what is to be sent, and reports whether it still is.
func (l *line) begin(cut context.CancelFunc) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cut = cut
	return !l.hushed
}

// next is the cue that comes after one that ended with err, if there is one
// that still has a meaning. A channel that failed is left out.
func (l *line) next(err error) (Cue, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cut = nil
	if err != nil && !l.hushed && l.ctx.Err() == nil {
		l.out = !Works(err)
		l.caller.tell(Trouble{l.Name, err, !l.out})
	}
	w := l.waiting
	l.waiting, l.hushed = nil, false
	if w == nil || l.out || l.ctx.Err() != nil || time.Since(w.since) > w.cue.Lasts {
		l.busy = false
		return Cue{}, false
	}
	return w.cue, true
}
