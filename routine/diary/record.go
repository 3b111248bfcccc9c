// Package diary reads, merges, adds up and exports the records of ended sessions.
//
// A device writes only its own files, and reads those of all devices. A line that is
// written is never changed: what cannot be read is reported, and stays where it is.
// The session that is not over yet is in package journal.
package diary

import (
	"cmp"
	"strings"
	"time"

	"skintime/routine"
)

// Outcome is how a session ended.
type Outcome string

// The outcomes of a session.
const (
	Finished  Outcome = "finished" // all steps were gone through
	Abandoned Outcome = "left"     // left, and not resumed in time
	Dropped   Outcome = "dropped"  // ended by the person before its last step
)

// Record is an ended session, one line of the diary. Its times have the place's UTC offset.
type Record struct {
	ID string `json:"id"`
	// Rev counts the corrections of the session up to this one; 0: as it was recorded.
	Rev     int       `json:"rev,omitempty"`
	Device  string    `json:"device"` // that wrote the line
	Routine string    `json:"routine"`
	Started time.Time `json:"started"`
	Ended   time.Time `json:"ended"`
	Outcome Outcome   `json:"outcome"`
	Stung   bool      `json:"stung"`
	Feel    int       `json:"feel,omitempty"` // 1 to 5; 0: no answer
	Note    string    `json:"note,omitempty"`
	// Evening is what the evening was for; empty: it was planned for nothing.
	Evening routine.EveningKind `json:"evening,omitempty"`
	Steps   []Step              `json:"steps"`
	// Corrected is when a correction was written; zero where Rev is 0.
	Corrected time.Time `json:"corrected,omitzero"`
	Removed   bool      `json:"removed,omitempty"` // the session no longer counts

	// raw is the line as it was read, where it has more than the fields.
	raw string
}

// Title returns the name of the routine as it is shown to a person.
func (r Record) Title() string {
	return routine.Capitalized(strings.ReplaceAll(cmp.Or(r.Routine, "routine"), "-", " "))
}

// Took returns how long the session lasted, pauses included.
func (r Record) Took() time.Duration { return max(0, r.Ended.Sub(r.Started)) }

// Step is a step of a record, planned against taken, in seconds.
type Step struct {
	Kind    routine.Kind    `json:"kind"`
	Outcome routine.Outcome `json:"outcome"`
	Planned int             `json:"planned_s"`
	Active  int             `json:"active_s"`
	Paused  int             `json:"paused_s"`
	// Product is what the step was done with, nil if nothing is known of it. Records share
	// products: none may be changed.
	Product *routine.Product `json:"product,omitempty"`
	Because routine.Because  `json:"because,omitempty"`
}

// ProductName returns the name of what the step was done with; empty: it has none, or is unknown.
func (s Step) ProductName() string {
	if s.Product == nil {
		return ""
	}
	return s.Product.Name
}

// Used reports whether the step counts as one of its kind: it was done, it stung, or it is a mask
// that was skipped after its time.
func (s Step) Used() bool {
	switch s.Outcome {
	case routine.OutcomeDone, routine.OutcomeStung:
		return true
	case routine.OutcomeSkipped:
		return s.Kind == routine.Mask && s.Planned > 0 && s.worn() >= s.Planned
	}
	return false
}

// OnSkin reports whether what the step applies was on the skin: it was used, or skipped after a
// minute.
func (s Step) OnSkin() bool {
	return s.Used() || s.Outcome == routine.OutcomeSkipped && s.worn() >= 60
}

// worn is for how many seconds the step went on, pauses included.
func (s Step) worn() int { return s.Active + s.Paused }
