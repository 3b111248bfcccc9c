package routine

import "time"

// EventKind names what happened in a session.
type EventKind string

// Everything that can happen in a session.
const (
	Started   EventKind = "started"   // the session began
	Entered   EventKind = "entered"   // step Step became the current one
	Paused    EventKind = "paused"    // the time stopped
	Resumed   EventKind = "resumed"   // the time continued, or the person came back
	Extended  EventKind = "extended"  // the current step's edges moved by By
	Restarted EventKind = "restarted" // the current step's time began again
	Advanced  EventKind = "advanced"  // the current step is done
	Skipped   EventKind = "skipped"   // the current step was skipped
	Returned  EventKind = "returned"  // the step before was asked for
	Stung     EventKind = "stung"     // the current step stings
	Noted     EventKind = "noted"     // a note was written
	Felt      EventKind = "felt"      // the skin feels like Feel
	Left      EventKind = "left"      // the session was left before its end, and can be resumed
	Dropped   EventKind = "dropped"   // the session was ended before its end
	Finished  EventKind = "finished"  // the session came to its end
)

// Event is one thing that happened in a session, at an instant. A session is
// what its events add up to.
type Event struct {
	Kind EventKind
	At   time.Time
	Step int           // Entered: the index of the step
	By   time.Duration // Extended: how far the edges moved; negative: back
	Text string        // Noted: the note
	Feel int           // Felt: from 1, bad, to 5, good
}
