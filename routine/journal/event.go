package journal

import (
	"encoding/json"
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
)

// line is a line of the journal: an event, its time by each of the machine's clocks,
// the id of its session, and on the first line the routine.
type line struct {
	Number int               `json:"n"` // from 1; the same number twice is the same event
	Event  routine.EventKind `json:"event"`
	Step   int               `json:"step,omitempty"`
	Of     int               `json:"of,omitempty"`
	Delta  duration          `json:"by,omitempty"`
	Text   string            `json:"text,omitempty"`
	Feel   int               `json:"feel,omitempty"`
	At     time.Time         `json:"at"`
	Wall   time.Time         `json:"wall"`
	Boot   int64             `json:"boot_us"` // microseconds
	BootID string            `json:"boot_id,omitempty"`

	ID      string         `json:"id,omitempty"`
	Product *storedProduct `json:"product,omitempty"`
	Routine *storedRoutine `json:"routine,omitempty"`
}

// The years that the times of a journal can have. The last one is earlier than the
// diary's, since a session's record may end later than its last event.
const (
	minYear = 1
	maxYear = 9000
)

// readable reports whether a time can stand in a journal and in the diary.
func readable(t time.Time) bool { return t.Year() >= minYear && t.Year() <= maxYear }

// newLine returns the line of an event. The instant stands in for a wall clock that is not readable.
func newLine(n int, e routine.Event, s clock.Stamp) line {
	if !readable(s.Wall) {
		s.Wall = s.At
	}
	return line{
		Number: n, Event: e.Kind, Step: e.Step, Of: e.Of, Product: (*storedProduct)(e.Product), Delta: duration(e.Delta), Text: e.Text, Feel: e.Feel,
		At: s.At, Wall: s.Wall, Boot: s.Boot.Microseconds(), BootID: s.BootID,
	}
}

func (l line) event() routine.Event {
	var product *routine.Product
	if l.Product != nil {
		sanitized := routine.Product(*l.Product).Sanitized()
		product = &sanitized
	}
	return routine.Event{
		Kind: l.Event, At: l.At, Step: l.Step, Of: l.Of, Product: product, Delta: time.Duration(l.Delta), Text: routine.Sanitize(l.Text), Feel: l.Feel,
	}
}

func (l line) stamp() clock.Stamp {
	return clock.Stamp{At: l.At, Wall: l.Wall, Boot: time.Duration(l.Boot) * time.Microsecond, BootID: l.BootID}
}

// encode returns the line as it is written, with its end.
func (l line) encode() ([]byte, error) {
	text, err := json.Marshal(l)
	return append(text, '\n'), err
}

// knownEvent reports whether a journal can hold an event of that kind.
func knownEvent(e routine.EventKind) bool {
	switch e {
	case routine.EventStarted, routine.EventEntered, routine.EventApplied, routine.EventChosen, routine.EventPaused, routine.EventResumed, routine.EventExtended, routine.EventRestarted, routine.EventAdvanced,
		routine.EventSkipped, routine.EventReturned, routine.EventStung, routine.EventUnstung, routine.EventNoted, routine.EventFelt, routine.EventLeft, routine.EventDropped, routine.EventFinished:
		return true
	}
	return false
}

// decode reads a line. The error says what is wrong with it.
func decode(text []byte) (line, error) {
	var l line
	switch err := json.Unmarshal(text, &l); {
	case err != nil:
		return l, fmt.Errorf("not an event: %w", err)
	case l.Number < 1:
		return l, fmt.Errorf("an event without a number")
	case !knownEvent(l.Event):
		return l, fmt.Errorf("unknown event %q", l.Event)
	case l.At.IsZero() || l.Wall.IsZero():
		return l, fmt.Errorf("an event without its time")
	case !readable(l.At) || l.Event == routine.EventStarted && !readable(l.Wall):
		return l, fmt.Errorf("an event in the year %d: the clock was wrong", max(l.At.Year(), l.Wall.Year()))
	}
	return l, nil
}
