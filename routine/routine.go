// Package routine is the domain: routines, their steps, the three ways a step
// keeps time, and the session that walks through them.
//
// It is pure, as package care is: it uses the standard library only, reads no clock and
// no file, starts no goroutine and knows no terminal. Every instant is an argument. The
// other packages below it read and write files and clocks.
package routine

import (
	"slices"
	"strings"
	"time"
)

// The bounds that every routine keeps.
const (
	// MinTime is the shortest time a step may have.
	MinTime = time.Second
	// MaxTime is the longest time a step may have.
	MaxTime = 12 * time.Hour
	// MaxSteps is how many steps a routine may have.
	MaxSteps = 100
	// MaxText is how many characters a text of a routine, or a note, may have.
	MaxText = 500
	// BestFeel is the best that skin can feel; 1 is the worst.
	BestFeel = 5
	// StaleAfter is how long a session can be resumed after it was left.
	StaleAfter = 6 * time.Hour
	// ApplyTime is about how long it takes to put a mask on, where nobody says that it is.
	ApplyTime = 2 * time.Minute
)

// Kind says what is done in a step. Each kind has a view of its own.
type Kind string

// The kinds of steps, in the order in which they belong on the skin.
const (
	Cleanse     Kind = "cleanse"     // S17, S18
	Exfoliate   Kind = "exfoliate"   // S1, S5, S6
	Mask        Kind = "mask"        // S20, S21
	Rinse       Kind = "rinse"       // S22, S23
	Toner       Kind = "toner"       // S24
	Serum       Kind = "serum"       // S26, S35
	Moisturizer Kind = "moisturizer" // S25
	Sunscreen   Kind = "sunscreen"   // S28
	Custom      Kind = "custom"      // anything else, under a title of its own
)

// Kinds lists every kind of step in the order in which they belong on the skin.
func Kinds() []Kind {
	return []Kind{Cleanse, Exfoliate, Mask, Rinse, Toner, Serum, Moisturizer, Sunscreen, Custom}
}

// Known reports whether k is one of Kinds.
func (k Kind) Known() bool { return slices.Contains(Kinds(), k) }

// Title is the name of the kind as it is shown to a person.
func (k Kind) Title() string {
	if k == Custom || k == "" {
		return "Step"
	}
	return Capitalized(string(k)) // another version may know more kinds
}

// Step is one step of a routine.
type Step struct {
	Kind     Kind
	Title    string // what a person reads; empty: the title of the kind
	Timing   Timing
	Auto     bool          // ends by itself when its time is up
	Lead     time.Duration // time to get ready before the count begins; 0: none
	LeadWait bool          // the count begins when a person says that it is on, or after Lead if that is not 0
	Optional bool          // offered, and left out until it is chosen
	Do       []string      // what to do, a sentence each
	OwnLines bool          // Do is in a person's own routine, and in none that ships
	Open     string        // a window: what to do while it may come off; empty: the usual words
	Over     string        // a window: what to do once it is due; empty: the usual words
	Product  Product
	Why      []string // ids of the claims behind it; empty where a plan has not said
}

// Name is what a person reads as the name of the step.
func (s Step) Name() string {
	if s.Title != "" {
		return s.Title
	}
	return s.Kind.Title()
}

// FirstTime begins Over where the step's product is used for the first time. Its time is short,
// and what is usual at its end is enough: nothing says stop.
const FirstTime = "First time: "

// FirstUse reports whether the step's product is used for the first time.
func (s Step) FirstUse() bool { return strings.HasPrefix(s.Over, FirstTime) }

// Routine is a named list of steps.
type Routine struct {
	Name   string // letters, digits and '-'
	Title  string // what a person reads
	Rhythm string // how often it is meant to be done; may be empty
	Time   DayTime
	// Evening is what the evening is for that it was planned for; empty: nobody has said.
	Evening EveningKind
	Steps   []Step
}

// DayTime is when a routine belongs in the day, whatever the clock says.
type DayTime string

// The times of day of a routine. One without is done at any hour.
const (
	AnyTime DayTime = ""
	Morning DayTime = "morning"
	Evening DayTime = "evening"
)

// Known reports whether t is one of the times of day.
func (t DayTime) Known() bool { return t == AnyTime || t == Morning || t == Evening }

// Day reports whether a routine of that time is done in the daytime, by the clock where it has none.
func (t DayTime) Day(now time.Time) bool {
	const dawn, dusk = 5, 17
	return t == Morning || t == AnyTime && now.Hour() >= dawn && now.Hour() < dusk
}

// Automatic is the routine with every step that has a time ending by itself, and with ApplyTime
// for each that waits until it is on.
func (r Routine) Automatic() Routine {
	r.Steps = slices.Clone(r.Steps)
	for i := range r.Steps {
		r.Steps[i].Auto, r.Steps[i].Lead = true, r.Steps[i].lead()
	}
	return r
}

// Total is how long the routine takes when every step takes its full time: a
// window until it is due, an untimed step for its suggested time.
func (r Routine) Total() time.Duration {
	var total time.Duration
	for _, s := range r.Steps {
		total += s.lead() + s.Timing.Full()
	}
	return total
}

// lead is about how long it takes until the step's count begins.
func (s Step) lead() time.Duration {
	if s.LeadWait && s.Lead == 0 {
		return ApplyTime
	}
	return s.Lead
}
