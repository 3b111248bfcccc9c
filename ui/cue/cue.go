// Package cue calls a person back to the screen. It makes cues from a session as
// time passes and events happen, and sends them as a bell, a notification, a
// chime, a voice, and to a person's own commands. What a cue says is in words.
package cue

import (
	"time"

	"skintime/routine"
)

// Kind names what a cue is about.
type Kind int

// The kinds of cues.
const (
	Begins     Kind = iota // a step begins, or is returned to
	Half                   // half of a step's time has passed
	FiveLeft               // five minutes to the next edge
	OneLeft                // one minute to the next edge
	CountIn                // the next step begins by itself within 5 s
	Ready                  // a window opens
	Due                    // a window closes, or a countdown has ended
	Overdue                // a window is past its end, and calls again
	CapReached             // a window has lasted as long as it may
	StillOn                // what is on has been paused for two minutes more
	Ends                   // a step ends
	Finishes               // the routine ends
	Reminder               // something is planned today
	NotYet                 // a media key was pressed before a window opens
)

// String is the kind's name in a hook's environment.
func (k Kind) String() string {
	return [...]string{"begin", "half", "five-left", "one-left", "soon", "ready", "due", "overdue", "stop", "still-on", "end", "finish", "remind", "not-yet"}[k]
}

// Loudest is the highest level of an alarm.
const Loudest = 3

// Cue is something to call a person for.
type Cue struct {
	Kind      Kind
	Text      string           // to read or to hear
	Routine   string           // its name
	Snap      routine.Snapshot // the step that it is about
	Level     int              // Due, Overdue, CapReached: how urgent, from 1 to Loudest
	Automatic bool             // it did not follow from a key
	Hushed    bool             // the alarm was acknowledged: no channel gets it
	// Superseded says that the step has ended by itself at once, which is called out instead.
	Superseded bool
	Lasts      time.Duration // how long it may be delayed, in real time, before it is dropped
}

// Window reports whether the cue is about a step with a window.
func (c Cue) Window() bool { return c.Snap.Timing.Mode == routine.ModeWindow }

// NeedsAttention reports whether the bell rings: something is to do, or went on by itself.
func (c Cue) NeedsAttention() bool {
	return c.Kind == Ready || c.Kind == StillOn || c.Kind == Reminder || c.Urgent() || c.Kind == Ends && c.Automatic
}

// Urgent reports whether it has to be done now: the notification stays.
func (c Cue) Urgent() bool { return c.Kind == Due || c.Kind == Overdue || c.Kind == CapReached }
