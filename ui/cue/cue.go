// Package cue calls a person back to the screen: it makes cues of what happens
// in a session, and sends them to the channels that are on.
package cue

import (
	"time"

	"skintime/routine"
)

// Kind names what a cue is about.
type Kind int

// The kinds of cues.
const (
	Begins     Kind = iota // a step begins, or is gone back to
	Half                   // half of a step's time has passed
	FiveLeft               // five minutes to the next edge
	OneLeft                // one minute to the next edge
	CountIn                // the next step begins by itself in a few seconds
	Ready                  // a window opens
	Due                    // a window closes, or a countdown has ended
	Overdue                // a window that is due calls again
	CapReached             // a window has lasted as long as it ever may
	Ends                   // a step ends
	Finishes               // the routine ends
)

// String is the name of the kind for a person's own commands.
func (k Kind) String() string {
	return [...]string{"begin", "half", "five-left", "one-left", "soon", "ready", "due", "overdue", "stop", "end", "finish"}[k]
}

// Loudest is the highest level that an alarm rises to.
const Loudest = 3

// Cue is something that is worth calling out.
type Cue struct {
	Kind      Kind
	Text      string           // for a person to read or to hear
	Routine   string           // its name
	Snap      routine.Snapshot // of the step that it is about
	Level     int              // Due, Overdue, Stop: how urgent, from 1 to Loudest
	Automatic bool             // it came by itself, and not by a key
	Hushed    bool             // the alarm was acknowledged: only the screen still says it
	Lasts     time.Duration    // the real time for which it keeps its meaning
}

// Window reports whether the cue is about a window: then it matters more than
// the end of a countdown.
func (c Cue) Window() bool { return c.Snap.Timing.Mode == routine.ModeWindow }

// Urgent reports whether something has to be done now: its notifications stay.
func (c Cue) Urgent() bool { return c.Kind == Due || c.Kind == Overdue || c.Kind == CapReached }

// NeedsAttention reports whether the cue calls a person who may be anywhere: something
// is to be done now, or goes on without them.
func (c Cue) NeedsAttention() bool {
	switch c.Kind {
	case Ready, Due, Overdue, CapReached:
		return true
	case Ends:
		return c.Automatic
	}
	return false
}
