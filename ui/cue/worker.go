package cue

import (
	"context"
	"errors"
	"fmt"
	"slices"
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
	queued []queued           // oldest first
}

// mostQueued is how many cues wait for a channel of Every cue.
const mostQueued = 8

type queued struct {
	cue   Cue
	since time.Time
}

// offer sends a cue now, or after those that are queued, in place of the oldest where too many are.
func (w *worker) offer(q Cue) {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.failed, w.closed:
	case w.idle != nil:
		most := 1
		if w.Every {
			most = mostQueued
		}
		w.queued = append(w.queued, queued{q, time.Now()})
		w.queued = w.queued[max(0, len(w.queued)-most):]
	default:
		w.idle, w.hushed = make(chan struct{}), false
		w.dispatcher.running.Go(func() { w.work(q) })
	}
}

// hush cuts off the cue that is being sent or about to be, and drops the queued ones.
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

// next returns the first queued cue that is not too late, after one that ended with err.
func (w *worker) next(err error) (Cue, bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.cancel = nil
	if err != nil && !w.hushed && w.ctx.Err() == nil {
		w.failed = !works(err)
		w.dispatcher.Report(ChannelError{w.Name, err, !w.failed})
	}
	waiting := slices.DeleteFunc(w.queued, func(n queued) bool { return time.Since(n.since) > n.cue.Lasts })
	w.queued, w.hushed = nil, false
	if len(waiting) == 0 || w.failed || w.ctx.Err() != nil {
		close(w.idle)
		w.idle = nil
		return Cue{}, false
	}
	w.queued = waiting[1:]
	return waiting[0].cue, true
}
