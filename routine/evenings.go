package routine

import (
	"slices"
	"time"
)

// EveningKind is what an evening is for; empty: nobody has said.
type EveningKind string

// The kinds of evenings.
const (
	EveningRetinoid  EveningKind = "retinoid"
	EveningExfoliate EveningKind = "exfoliate"
	EveningRecovery  EveningKind = "recovery"
	EveningMask      EveningKind = "mask"
	EveningPlain     EveningKind = "plain" // for nothing in particular
)

// EveningKinds lists what an evening can be for.
func EveningKinds() []EveningKind {
	return []EveningKind{EveningRetinoid, EveningExfoliate, EveningRecovery, EveningMask, EveningPlain}
}

// Known reports whether k is one of EveningKinds.
func (k EveningKind) Known() bool { return slices.Contains(EveningKinds(), k) }

// Evenings says which evening is for what: in a cycle, or by the days of the week. The zero
// Evenings say nothing.
type Evenings struct {
	Cycle  []EveningKind // from Starts on, again and again
	Starts time.Time     // the day of its first evening, midnight UTC
	// Weekly has the days of the week of each kind but plain. Only a mask's can be another's, too.
	Weekly map[EveningKind][]time.Weekday
}

// Planned reports whether anything is said.
func (e Evenings) Planned() bool { return len(e.Cycle)+len(e.Weekly) > 0 }

// Begun reports whether they count on a day of care: a cycle does from Starts on.
func (e Evenings) Begun(day time.Time) bool { return len(e.Cycle) == 0 || Days(e.Starts, day) >= 0 }

// Have reports whether any evening is of a kind.
func (e Evenings) Have(kind EveningKind) bool {
	return slices.Contains(e.Cycle, kind) || len(e.Weekly[kind]) > 0
}

// On is what the evening of a day of care is for.
func (e Evenings) On(day time.Time) EveningKind {
	if len(e.Cycle) > 0 && e.Begun(day) {
		return e.Cycle[Days(e.Starts, day)%len(e.Cycle)]
	}
	for _, kind := range EveningKinds() {
		if slices.Contains(e.Weekly[kind], day.Weekday()) {
			return kind
		}
	}
	return EveningPlain
}

// MaskOn reports whether the evening of a day of care is for a mask, whatever else it is for.
func (e Evenings) MaskOn(day time.Time) bool {
	return e.On(day) == EveningMask || slices.Contains(e.Weekly[EveningMask], day.Weekday())
}

// MasksAWeek is how many evenings of a week are for a mask, at most; 0: none.
func (e Evenings) MasksAWeek() int {
	if n := len(e.Cycle); n > 0 {
		masks := 0
		for _, kind := range e.Cycle {
			if kind == EveningMask {
				masks++
			}
		}
		return (7*masks + n - 1) / n
	}
	return len(e.Weekly[EveningMask])
}
