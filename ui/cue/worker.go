package cue

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// worker sends cues over one channel, one at a time.
type worker struct {
	Channel
	dispatcher *Dispatcher
	ctx        context.Context

	mu      sync.Mutex
	busy    bool
	closed  bool               // nothing new is taken
	failed  bool               // the channel does not work
	cancel  context.CancelFunc // cuts off what is being sent
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
func (l *worker) offer(q Cue) {
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.failed, l.closed:
	case l.busy:
		l.waiting = &waiting{q, time.Now()}
	default:
		l.busy, l.hushed = true, false
		l.dispatcher.running.Add(1)
		go l.work(q)
	}
}

// hush cuts off the cue that is being sent or about to be, and forgets the one
// that waits.
func (l *worker) hush() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = nil
	l.hushed = l.busy
	if l.cancel != nil {
		l.cancel()
	}
}

func (l *worker) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.closed = true
}

// work sends a cue, and those that come to wait meanwhile.
func (l *worker) work(q Cue) {
	defer l.dispatcher.running.Done()
	for more := true; more; {
		err := l.send(q)
		q, more = l.next(err)
	}
}

// send sends a cue within the channel's time. A mistake in a channel is one of
// the channel.
func (l *worker) send(q Cue) (err error) {
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
func (l *worker) begin(cut context.CancelFunc) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cancel = cut
	return !l.hushed
}

// next is the cue that comes after one that ended with err, if there is one
// that still has a meaning. A channel that failed is left out.
func (l *worker) next(err error) (Cue, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.cancel = nil
	if err != nil && !l.hushed && l.ctx.Err() == nil {
		l.failed = !Works(err)
		l.dispatcher.report(ChannelError{l.Name, err, !l.failed})
	}
	w := l.waiting
	l.waiting, l.hushed = nil, false
	if w == nil || l.failed || l.ctx.Err() != nil || time.Since(w.since) > w.cue.Lasts {
		l.busy = false
		return Cue{}, false
	}
	return w.cue, true
}
