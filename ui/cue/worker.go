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
	waitsFor   []*worker // those that have to be silent first
	ctx        context.Context

	mu     sync.Mutex
	idle   chan struct{} // closed when all is sent; nil: nothing is being sent
	closed bool
	failed bool               // the channel does not work
	cancel context.CancelFunc // cuts off what is being sent
	hushed bool               // what is being sent, or about to be
	queued *queued
}

type queued struct {
	cue   Cue
	since time.Time
}

// offer sends a cue now, or next in place of a queued one.
func (w *worker) offer(q Cue) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.failed, w.closed:
	case w.idle != nil:
		w.queued = &queued{q, time.Now()}
	default:
		w.idle, w.hushed = make(chan struct{}), false
		w.dispatcher.running.Go(func() { w.work(q) })
	}
}

// hush cuts off the cue that is being sent or about to be, and drops the queued one.
func (w *worker) hush() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.queued = nil
	w.hushed = w.idle != nil
	if w.cancel != nil {
		w.cancel()
	}
}

func (w *worker) close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.closed = true
}

// work sends a cue, and those that are queued meanwhile.
func (w *worker) work(q Cue) {
	for more := true; more; {
		err := w.send(q)
		q, more = w.next(err)
	}
}

// send sends a cue within the channel's limit. A panic is an error of the channel.
func (w *worker) send(q Cue) (err error) {
	ctx, cancel := context.WithCancel(w.ctx)
	defer cancel()
	if !w.begin(cancel) {
		return nil
	}
	if w.awaitSilence(ctx); ctx.Err() != nil {
		return nil
	}
	limited, cancel := context.WithTimeout(ctx, w.Limit)
	defer cancel()
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("it crashed: %v", r)
		}
	}()
	err = w.Send(limited, q)
	if errors.Is(limited.Err(), context.DeadlineExceeded) {
		return fmt.Errorf("not done after %v", w.Limit)
	}
	return err
}

// begin notes how to cut off what is about to be sent; false: it is not to be sent.
func (w *worker) begin(cancel context.CancelFunc) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cancel = cancel
	return !w.hushed
}

// awaitSilence waits for the channels before, as long as a sound may last at most.
func (w *worker) awaitSilence(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, chimeLimit)
	defer cancel()
	for _, b := range w.waitsFor {
		if idle := b.sending(); idle != nil {
			select {
			case <-idle:
			case <-ctx.Done():
			}
		}
	}
}

// sending returns a channel that is closed when all is sent; nil: nothing is being sent.
func (w *worker) sending() <-chan struct{} {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.idle
}

// next returns the queued cue, unless it came too late, after one that ended with err.
func (w *worker) next(err error) (Cue, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cancel = nil
	if err != nil && !w.hushed && w.ctx.Err() == nil {
		w.failed = !works(err)
		w.dispatcher.Report(ChannelError{w.Name, err, !w.failed})
	}
	n := w.queued
	w.queued, w.hushed = nil, false
	if n == nil || w.failed || w.ctx.Err() != nil || time.Since(n.since) > n.cue.Lasts {
		close(w.idle)
		w.idle = nil
		return Cue{}, false
	}
	return n.cue, true
}
