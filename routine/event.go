package routine

import "time"

// EventKind names what happened in a session.
type EventKind string

// Everything that can happen in a session.
const (
	EventStarted   EventKind = "started"   // the session began
	EventEntered   EventKind = "entered"   // step Step became the current one
	EventApplied   EventKind = "applied"   // the current step is on the skin: its count began
	EventChosen    EventKind = "chosen"    // step Of is done with another product
	EventPaused    EventKind = "paused"    // the time stopped
	EventResumed   EventKind = "resumed"   // the time continued, or the person came back
	EventExtended  EventKind = "extended"  // the current step's edges moved by Delta
	EventRestarted EventKind = "restarted" // the current step's time began again
	EventAdvanced  EventKind = "advanced"  // the current step is done
	EventSkipped   EventKind = "skipped"   // the current step was skipped
	EventReturned  EventKind = "returned"  // the step before was asked for
	EventStung     EventKind = "stung"     // the product of step Of stings
	EventUnstung   EventKind = "unstung"   // that step Of stings was a mistake
	EventNoted     EventKind = "noted"     // a note was written
	EventFelt      EventKind = "felt"      // the skin feels like Feel
	EventLeft      EventKind = "left"      // the session was left before its end, and can be resumed
	EventDropped   EventKind = "dropped"   // the session was ended before its end
	EventFinished  EventKind = "finished"  // the session came to its end
)

// Event is one thing that happened in a session. A session is the sum of its events.
type Event struct {
	Kind EventKind
	At   time.Time
	Step int // EventEntered: the index of the step
	Of   int // EventStung, EventUnstung: the step that is blamed, from 1; 0: what touched the skin last. EventChosen: the step
	// Product is what the step of an EventChosen is done with.
	Product *Product
	Delta   time.Duration // EventExtended: how far the edges moved; negative: back
	Text    string        // EventNoted: the note
	Feel    int           // EventFelt: from 1, bad, to 5, good
}
