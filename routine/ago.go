package routine

import (
	"slices"
	"time"
)

// BegunBefore returns the index of the step that a person may have begun before the session: the
// first mask, else the first step that has a time; -1: none.
func (r Routine) BegunBefore() int {
	mask := slices.IndexFunc(r.Steps, func(s Step) bool { return s.Kind == Mask })
	if mask >= 0 {
		return mask
	}
	return slices.IndexFunc(r.Steps, func(s Step) bool { return s.Timing.Mode != ModeUntimed })
}

// StartIn begins the session in step i, whose time began at since; none: i is negative, or the session
// has begun. The steps before it stay undone.
func (s Session) StartIn(i int, since time.Time) []Event {
	if s.state != StateIdle || i < 0 {
		return nil
	}
	events := []Event{{Kind: EventStarted, At: since}}
	for step := range i + 1 { // one that is jumped over would be skipped
		events = append(events, Event{Kind: EventEntered, At: since, Step: step})
	}
	switch step := s.routine.Steps[i]; {
	case step.LeadWait:
		events = append(events, Event{Kind: EventApplied, At: since})
	case step.Lead > 0:
		events = append(events, Event{Kind: EventRestarted, At: since})
	}
	return events
}
