package routine

import (
	"slices"
	"time"
)

// UnstingTime is for how long a sting can be taken back while the session is under way.
const UnstingTime = 10 * time.Second

// Because is why a step was left out in the middle of a session; empty: a person chose it.
type Because string

// BecauseSting: after a sting a plain moisturizer is all that follows, in the daytime sunscreen.
const BecauseSting Because = "sting"

// sting is the latest sting of a session.
type sting struct {
	of     int       // the step that is blamed
	in     int       // the step in which it stung
	open   bool      // it is still being taken off
	at     time.Time // when it stung
	before *Session  // the session until then; nil: nothing has stung
}

// Sting is what a person can still say of the latest sting.
type Sting struct {
	Step       int           // the index of the step that is blamed
	Undo       time.Duration // for how long it can be taken back with one key; 0: no longer
	Suspects   []int         // the steps that can be blamed, Step among them; none once it is off
	BringsBack bool          // RequestBringBack brings back a step that the sting has put out
}

// worn reports whether the product of step i was on the skin for more than a moment.
func (s Session) worn(i int) bool {
	p := s.steps[i]
	return p.stung || p.outcome == OutcomeDone || p.active >= time.Minute
}

// Sting records a sting, and blames what touched the skin last. From a mask that a rinse
// follows it goes straight there; in any other step what stings is taken off (G18).
func (s Session) Sting(now time.Time) []Event {
	if s.sting.open {
		return s.Blame(s.sting.of, now)
	}
	return s.Blame(s.lastOnSkin(), now)
}

// Blame records that the product of step i stings. While what stings is being taken off, it
// only moves the blame, to a step that can have it.
func (s Session) Blame(i int, now time.Time) []Event {
	if !s.underWay() {
		return nil
	}
	var events []Event
	rinse, rinses := s.rinseAhead()
	switch {
	case !s.sting.open && (i == s.lastOnSkin() || slices.Contains(s.suspects(s.current), i)):
		events = append(events, Event{Kind: EventStung, At: now, Of: i + 1})
		if rinses {
			return append(events, Event{Kind: EventEntered, At: now, Step: rinse})
		}
	case s.sting.open && i == s.sting.of: // once is enough
	case s.sting.open && slices.Contains(s.suspects(s.sting.in), i):
		events = append(events, Event{Kind: EventStung, At: now, Of: i + 1})
	default:
		return nil
	}
	if s.state == StatePaused {
		events = append(events, Event{Kind: EventResumed, At: now})
	}
	return events
}

// ChoosePlain has the moisturizers that follow a sting done with one of a person's own products:
// the first that has no actives and did not sting. One that is like that itself stays, and so
// does any where there is no such product.
func (s Session) ChoosePlain(own []Product, now time.Time) []Event {
	var events []Event
	i := slices.IndexFunc(own, s.soothes)
	if !s.underWay() || !s.Stung() || i < 0 {
		return nil
	}
	for at := s.current + 1; at < len(s.steps); at++ {
		if step := s.routine.Steps[at]; step.Kind == Moisturizer && !s.soothes(step.Product) {
			events = append(events, Event{Kind: EventChosen, At: now, Of: at + 1, Product: &own[i]})
		}
	}
	return events
}

// soothes reports whether a product has no actives, and is not one that stings.
func (s Session) soothes(p Product) bool {
	for i, step := range s.routine.Steps {
		if s.steps[i].stung && p.Name != "" && step.Product.Name == p.Name {
			return false
		}
	}
	return len(p.Actives) == 0
}

// Unsting takes back the latest sting: for UnstingTime as if it had not happened, and after the
// session's end as a mark that was a mistake.
func (s Session) Unsting(now time.Time) []Event {
	if s.sting.before == nil || !s.steps[s.sting.of].stung || !s.Ended() && now.After(s.sting.at.Add(UnstingTime)) {
		return nil
	}
	return []Event{{Kind: EventUnstung, At: now, Of: s.sting.of + 1}}
}

// BringBack returns to the first step that the sting has put out, where its product has no
// actives. Others like it follow.
func (s Session) BringBack(now time.Time) []Event {
	if !s.underWay() || s.sting.open {
		return nil
	}
	for i := range s.current {
		if s.steps[i].because == BecauseSting && s.gentle(i) {
			return []Event{{Kind: EventReturned, At: now}, {Kind: EventEntered, At: now, Step: i}}
		}
	}
	return nil
}

// applySting blames step of, from 1, or moves the blame there. A journal of an earlier version
// does not say which.
func (s *Session) applySting(of int) {
	i := of - 1
	switch known := i >= 0 && i <= s.current; {
	case s.sting.open && known:
		s.steps[s.sting.of].stung = s.sting.before.steps[s.sting.of].stung
		s.sting.of, s.steps[i].stung = i, true
		s.steps[s.sting.in].because = ""
		s.putOut(s.sting.in, s.current)
	case !s.sting.open:
		if !known {
			i = s.lastOnSkin()
		}
		before := *s
		before.steps, before.sting.before = slices.Clone(s.steps), nil
		s.sting = sting{of: i, in: s.current, open: true, at: s.accruedTo, before: &before}
		s.steps[i].stung, s.takeOff = true, s.routine.Steps[s.current].Kind != Rinse
	}
}

// applyUnsting takes back that step of, from 1, stings. Within UnstingTime the session is as it
// would be without the sting: the time of its step went on.
func (s *Session) applyUnsting(of int, at time.Time) {
	before := s.sting.before
	switch {
	case of < 1 || of > len(s.steps):
	case before != nil && of-1 == s.sting.of && !s.Ended() && !at.After(s.sting.at.Add(UnstingTime)):
		now, notes, feel := s.accruedTo, s.notes, s.feel
		*s = *before
		s.steps, s.notes, s.feel = slices.Clone(before.steps), notes, feel
		s.accrue(now)
	default:
		s.steps[of-1].stung = false
		s.putOut(of-1, min(of, s.current))
		if of-1 == s.sting.of {
			s.sting, s.takeOff = sting{}, false
		}
		s.forgetReasons()
	}
}

// forgetReasons leaves steps that a sting has put out merely skipped, where nothing stings.
func (s *Session) forgetReasons() {
	for i := range s.steps {
		if !s.Stung() {
			s.steps[i].because = ""
		}
	}
}

// putOut marks the steps from one index up to another, which are not done, as skipped.
func (s *Session) putOut(from, to int) {
	for i := from; i < to; i++ {
		if p := &s.steps[i]; p.outcome == OutcomeUndone && !p.stung {
			p.outcome = OutcomeSkipped
			if s.Stung() {
				p.because = BecauseSting
			}
		}
	}
}

// next is the index of the step that follows the current one; behind the last: none does. After
// a sting that is a rinse for a mask that is on, and then what remains.
func (s Session) next(now time.Time) int {
	i := s.current + 1
	if !s.Stung() {
		return i
	}
	if rinse, ok := s.rinseAhead(); ok && !s.takeOff {
		return rinse
	}
	for i < len(s.steps) && !s.remains(i, now) {
		i++
	}
	return i
}

// remains reports whether step i is still to be done after a sting.
func (s Session) remains(i int, now time.Time) bool {
	switch kind := s.routine.Steps[i].Kind; kind {
	case Moisturizer:
		return !s.stings(Moisturizer) && !s.stings(Sunscreen)
	case Sunscreen:
		return !s.stings(Sunscreen) && s.routine.Time.Day(now)
	case Rinse:
		return false
	}
	return s.broughtBack && s.gentle(i)
}

// gentle reports whether step i can be brought back after a sting: a layer without actives.
func (s Session) gentle(i int) bool {
	step := s.routine.Steps[i]
	layer := step.Kind == Toner || step.Kind == Serum || step.Kind == Custom
	return layer && !s.steps[i].stung && len(step.Product.Actives) == 0 && !step.Product.Exfoliates
}

// stings reports whether a step of a kind stings.
func (s Session) stings(k Kind) bool {
	for i, p := range s.steps {
		if p.stung && s.routine.Steps[i].Kind == k {
			return true
		}
	}
	return false
}

// lastOnSkin is the step whose product touched the skin last: the current one, but for a rinse
// the mask before it, else the exfoliant.
func (s Session) lastOnSkin() int {
	if len(s.steps) == 0 || s.routine.Steps[s.current].Kind != Rinse {
		return s.current
	}
	for _, kind := range []Kind{Mask, Exfoliate} {
		for i := s.current - 1; i >= 0; i-- {
			if s.routine.Steps[i].Kind == kind && s.worn(i) {
				return i
			}
		}
	}
	return s.current
}

// suspects are the steps up to in whose products can sting: those that were worn, in itself, and
// what is blamed.
func (s Session) suspects(in int) []int {
	var all []int
	for i := range in + 1 {
		applied := (i == in || s.worn(i)) && s.routine.Steps[i].Kind != Rinse
		if applied || s.sting.open && i == s.sting.of {
			all = append(all, i)
		}
	}
	return all
}

// rinseAhead is the next rinse, if it takes off a mask that is on the skin. A sheet is lifted
// off and a film softened where they are.
func (s Session) rinseAhead() (i int, ok bool) {
	mask := s.current
	for mask >= 0 && (s.routine.Steps[mask].Kind != Mask || mask < s.current && !s.worn(mask)) {
		if s.routine.Steps[mask].Kind == Rinse {
			return 0, false
		}
		mask--
	}
	if mask < 0 {
		return 0, false
	}
	if off := s.routine.Steps[mask].Product.Removal(); off == LiftOff || off == PeelOff {
		return 0, false
	}
	next := s.current + 1
	i = slices.IndexFunc(s.routine.Steps[next:], func(step Step) bool { return step.Kind == Rinse })
	return next + i, i >= 0
}
