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
	Name  string
	Sound bool           // it makes a sound that an acknowledged alarm cuts off
	Limit time.Duration  // how long one cue may take
	Takes func(Cue) bool // which cues are for it
	// Send sends a cue. It ends when ctx does, and leaves nothing running.
	Send func(ctx context.Context, c Cue) error
}

// Trouble says what is wrong with a channel.
type Trouble struct {
	Channel string
	Err     error
	Works   bool // the channel goes on all the same; otherwise it is left out
}

// String is the trouble in a line for a person.
func (t Trouble) String() string {
	if t.Works {
		return fmt.Sprintf("%s: %v.", t.Channel, t.Err)
	}
	return fmt.Sprintf("No %s: %v.", t.Channel, t.Err)
}

// Say says what is wrong in a line: a trouble in full, several by name.
func Say(troubles []Trouble) string {
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

// lesser is an error that does not keep a channel from working.
type lesser struct{ error }

// Works reports whether a channel works that has failed with err.
func Works(err error) bool { return errors.As(err, new(lesser)) }

// Caller sends cues to channels. It never waits for one: each channel sends one
// cue at a time, and of those that come meanwhile only the latest waits. A nil
// Caller calls nobody.
type Caller struct {
	lines    []*line
	troubles chan Trouble
	end      context.CancelFunc
	sending  sync.WaitGroup
}

// NewCaller is a caller over channels.
func NewCaller(channels ...Channel) *Caller {
	ctx, end := context.WithCancel(context.Background())
	c := &Caller{troubles: make(chan Trouble, 4*len(channels)), end: end}
	for _, ch := range channels {
		c.lines = append(c.lines, &line{Channel: ch, caller: c, ctx: ctx})
	}
	return c
}

// Call sends cues, in their order, to the channels that they are for. What has
// been hushed stays silent.
func (c *Caller) Call(cues ...Cue) {
	if c == nil {
		return
	}
	for _, q := range cues {
		for _, l := range c.lines {
			if !q.Hushed && l.Takes(q) {
				l.offer(q)
			}
		}
	}
}

// Hush cuts off whatever sounds.
func (c *Caller) Hush() {
	if c == nil {
		return
	}
	for _, l := range c.lines {
		if l.Sound {
			l.hush()
		}
	}
}

// Troubles tells of each channel that is left out, once. It is closed when the
// caller is; that of a nil Caller is nil.
func (c *Caller) Troubles() <-chan Trouble {
	if c == nil {
		return nil
	}
	return c.troubles
}

// tell reports a trouble, unless nobody has listened for long.
func (c *Caller) tell(t Trouble) {
	select {
	case c.troubles <- t:
	default:
	}
}

// Close waits, as long as patience allows, until all that was called out has
// been sent, and ends what then is not. Nothing is left running.
func (c *Caller) Close(patience time.Duration) {
	if c == nil {
		return
	}
	for _, l := range c.lines {
		l.close()
	}
	done := make(chan struct{})
	go func() {
		c.sending.Wait()
		close(done)
	}()
	late := time.NewTimer(patience)
	defer late.Stop()
	select {
	case <-done:
	case <-late.C:
	}
	c.end()
	<-done
	close(c.troubles)
}
