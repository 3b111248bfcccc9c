package cue

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"
)

// Channel is a way to call a person that runs beside the program.
type Channel struct {
	Name    string
	Sound   bool           // it is heard: an acknowledged alarm cuts it off
	Limit   time.Duration  // how long one cue may take
	Accepts func(Cue) bool // which cues are for it
	Every   bool           // it gets superseded cues, too, and those that come meanwhile, not only the latest
	// Send sends a cue. It ends when ctx does, and then leaves nothing of its own running.
	Send func(ctx context.Context, c Cue) error
}

// ChannelError says what is wrong with a channel.
type ChannelError struct {
	Channel string
	Err     error
	Works   bool // the channel still works; otherwise it is no longer used
}

// String is the error as a sentence.
func (e ChannelError) String() string {
	if e.Works {
		return fmt.Sprintf("%s: %v.", e.Channel, e.Err)
	}
	return fmt.Sprintf("No %s: %v.", e.Channel, e.Err)
}

// ErrorText is one error in full, or several by the names of their channels.
func ErrorText(errs []ChannelError) string {
	if len(errs) == 1 {
		return errs[0].String()
	}
	var names []string
	for _, e := range errs {
		if !slices.Contains(names, e.Channel) {
			names = append(names, e.Channel)
		}
	}
	return fmt.Sprintf("Something is wrong with %s: 'skintime cues' says what.", strings.Join(names, ", "))
}

// missed marks an error after which the channel may work again, but the cue is lost.
type missed struct{ error }

// Unwrap returns the error itself.
func (m missed) Unwrap() error { return m.error }

// Missed reports whether an error means that the cue was not given.
func Missed(err error) bool { return err != nil && (!works(err) || errors.As(err, new(missed))) }

// nonFatal marks an error after which the channel still works.
type nonFatal struct{ error }

// works reports whether a channel still works after Send returned err.
func works(err error) bool { return errors.As(err, new(nonFatal)) }

// Dispatcher sends cues to channels without waiting: one at a time to each, and of those that
// come meanwhile the latest, or to a channel of Every cue the latest few. A nil Dispatcher does
// nothing.
type Dispatcher struct {
	workers []*worker
	errs    chan ChannelError
	cancel  context.CancelFunc
	running sync.WaitGroup
}

// NewDispatcher returns a dispatcher to channels. A channel that is heard waits
// until those before it in the list are silent, for 5 s at most.
func NewDispatcher(channels ...Channel) *Dispatcher {
	ctx, cancel := context.WithCancel(context.Background())
	d := &Dispatcher{errs: make(chan ChannelError, 4*len(channels)+1), cancel: cancel}
	var heard []*worker
	for _, ch := range channels {
		w := &worker{Channel: ch, dispatcher: d, ctx: ctx}
		if ch.Sound {
			w.waitsFor, heard = heard, append(slices.Clip(heard), w)
		}
		d.workers = append(d.workers, w)
	}
	return d
}

// Dispatch sends cues that are not hushed, in order, to the channels that accept them.
func (d *Dispatcher) Dispatch(cues ...Cue) {
	if d == nil {
		return
	}
	for _, w := range d.workers { // the chime has all its cues before the voice asks whether it is silent
		for _, q := range cues {
			if !q.Hushed && (!q.Superseded || w.Every) && w.Accepts(q) {
				w.offer(q)
			}
		}
	}
}

// Hush cuts off what is heard.
func (d *Dispatcher) Hush() {
	if d == nil {
		return
	}
	for _, w := range d.workers {
		if w.Sound {
			w.hush()
		}
	}
}

// Errors has what goes wrong with channels until Close; nil for a nil Dispatcher.
func (d *Dispatcher) Errors() <-chan ChannelError {
	if d == nil {
		return nil
	}
	return d.errs
}

// Report tells of a channel that does not work, unless nobody has read for long. It is not for
// after Close.
func (d *Dispatcher) Report(e ChannelError) {
	if d == nil {
		return
	}
	select {
	case d.errs <- e:
	default:
	}
}

// Close takes no more cues, waits up to timeout for those sent, and cuts off the rest.
func (d *Dispatcher) Close(timeout time.Duration) {
	if d == nil {
		return
	}
	for _, w := range d.workers {
		w.close()
	}
	late := time.AfterFunc(timeout, d.cancel)
	defer late.Stop()
	d.running.Wait()
	d.cancel()
	close(d.errs)
}
