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
	Sound   bool           // it makes a sound that an acknowledged alarm cuts off
	Limit   time.Duration  // how long one cue may take
	Accepts func(Cue) bool // which cues are for it
	// Send sends a cue. It ends when ctx does, and leaves nothing running.
	Send func(ctx context.Context, c Cue) error
}

// ChannelError says what is wrong with a channel.
type ChannelError struct {
	Channel string
	Err     error
	Works   bool // the channel goes on all the same; otherwise it is left out
}

// String is the trouble in a line for a person.
func (t ChannelError) String() string {
	if t.Works {
		return fmt.Sprintf("%s: %v.", t.Channel, t.Err)
	}
	return fmt.Sprintf("No %s: %v.", t.Channel, t.Err)
}

// ErrorText says what is wrong in a line: a trouble in full, several by name.
func ErrorText(troubles []ChannelError) string {
	if len(troubles) == 1 {
		return troubles[0].String()
	}
	var names []string
	for _, t := range troubles {
		if !slices.Contains(names, t.Channel) {
			names = append(names, t.Channel)
		}
	}
	return fmt.Sprintf("Something is wrong with %s: 'skintime cues' says what.", strings.Join(names, ", "))
}

// nonFatal marks an error that does not keep a channel from working.
type nonFatal struct{ error }

// Works reports whether a channel works that has failed with err.
func Works(err error) bool { return errors.As(err, new(nonFatal)) }

// Dispatcher sends cues to channels. It never waits for one: each channel sends one
// cue at a time, and of those that come meanwhile only the latest waits. A nil
// Dispatcher calls nobody.
type Dispatcher struct {
	workers []*worker
	errs    chan ChannelError
	cancel  context.CancelFunc
	running sync.WaitGroup
}

// NewDispatcher returns a dispatcher to channels.
func NewDispatcher(channels ...Channel) *Dispatcher {
	ctx, end := context.WithCancel(context.Background())
	c := &Dispatcher{errs: make(chan ChannelError, 4*len(channels)), cancel: end}
	for _, ch := range channels {
		c.workers = append(c.workers, &worker{Channel: ch, dispatcher: c, ctx: ctx})
	}
	return c
}

// Call sends cues, in their order, to the channels that they are for. What has
// been hushed stays silent.
func (c *Dispatcher) Dispatch(cues ...Cue) {
	if c == nil {
		return
	}
	for _, q := range cues {
		for _, l := range c.workers {
			if !q.Hushed && l.Accepts(q) {
				l.offer(q)
			}
		}
	}
}

// Hush cuts off whatever sounds.
func (c *Dispatcher) Hush() {
	if c == nil {
		return
	}
	for _, l := range c.workers {
		if l.Sound {
			l.hush()
		}
	}
}

// Errors tells of each channel that is left out, once. It is closed when the
// dispatcher is; that of a nil Dispatcher is nil.
func (c *Dispatcher) Errors() <-chan ChannelError {
	if c == nil {
		return nil
	}
	return c.errs
}

// report reports a trouble, unless nobody has listened for long.
func (c *Dispatcher) report(t ChannelError) {
	select {
	case c.errs <- t:
	default:
	}
}

// Close waits, as long as patience allows, until all that was called out has
// been sent, and ends what then is not. Nothing is left running.
func (c *Dispatcher) Close(patience time.Duration) {
	if c == nil {
		return
	}
	for _, l := range c.workers {
		l.close()
	}
	done := make(chan struct{})
	go func() {
		c.running.Wait()
		close(done)
	}()
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case <-done:
	case <-late.C:
	}
	c.cancel()
	<-done
	close(c.errs)
}
