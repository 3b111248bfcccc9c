package routine

import (
	"slices"
	"time"
)

// Snapshot is all that a screen or another program needs to know of a session at an instant.
type Snapshot struct {
	State   State
	Index   int // of the current step
	Of      int // how many steps the session has
	Step    Step
	Timing  Timing        // as planned, moved by what was extended; a cap that counts pauses by Held less
	Elapsed time.Duration // the time of the step, pauses and lead not counted
	Lead    time.Duration // what is left of the time to get ready, after which the count begins
	Held    time.Duration // how long the step was on in pauses that moved its edges
	Pause   time.Duration // how long it is paused now
	// Applying is for how long the step has been put on in PhaseApply, pauses not counted.
	Applying time.Duration
	Phase    Phase
	Steps    []Step // all steps of the session
	Next     []Step // the steps still to come
	// TakeOff says that the step stings and no rinse will follow: whatever is
	// on the skin is to be taken off now. Its time no longer matters.
	TakeOff bool
	// Cool says that something stung in this session: rinse with cool water.
	Cool bool
	// Sting is what can still be said of the latest sting; only with Cool.
	Sting Sting
	// Abandoned says that the session was left and not resumed.
	Abandoned bool
	Outcomes  []Outcome // of all steps, in order

	still time.Duration // how long the time stands still yet in this pause
}

// At returns the snapshot of the session at now.
func (s Session) At(now time.Time) Snapshot {
	snap := Snapshot{State: s.state, Of: len(s.steps), Outcomes: make([]Outcome, len(s.steps))}
	for i, p := range s.steps {
		snap.Outcomes[i] = p.result()
	}
	snap.Cool, snap.Abandoned = s.Stung(), s.Abandoned()
	if len(s.steps) == 0 {
		return snap
	}
	p, step := s.steps[s.current], s.routine.Steps[s.current]
	s.pass(&p, now)
	snap.Index, snap.Step, snap.Steps, snap.Next = s.current, step, s.routine.Steps, s.upcoming(now)
	snap.Timing, snap.Elapsed, snap.Lead, snap.Held = p.edges(), p.elapsed(), max(0, p.lead-p.counted), p.held
	snap.Phase = snap.Timing.Phase(snap.Elapsed)
	if s.state == StatePaused {
		snap.Pause, snap.still = p.pause, p.still()
	}
	switch {
	case s.takeOff:
		snap.TakeOff, snap.Phase, snap.Lead, snap.Timing = true, PhaseNone, 0, Timing{}
	case s.applies():
		snap.Phase, snap.Applying, snap.Lead = PhaseApply, p.applying, max(0, step.Lead-p.applying)
	}
	if snap.Cool {
		snap.Sting = s.latestSting(now)
	}
	return snap
}

// upcoming are the steps that follow the current one.
func (s Session) upcoming(now time.Time) []Step {
	if !s.Stung() {
		return s.routine.Steps[s.current+1:]
	}
	var steps []Step
	for s.current = s.next(now); s.current < len(s.steps); s.current = s.next(now) {
		steps = append(steps, s.routine.Steps[s.current])
		s.takeOff = false
	}
	return steps
}

// latestSting is what a person can say of the latest sting at now.
func (s Session) latestSting(now time.Time) Sting {
	said := Sting{Step: s.sting.of, BringsBack: len(s.BringBack(now)) > 0}
	if s.underWay() && len(s.Unsting(now)) > 0 {
		said.Undo = s.sting.at.Add(UnstingTime).Sub(now)
	}
	if s.underWay() && s.sting.open {
		said.Suspects = s.suspects(s.sting.in)
	}
	return said
}

// SameView reports whether o, another instant of the session, shows a person the same but
// for its time. Beginning, putting on, ending, leaving and coming back change that; a pause
// does not.
func (s Snapshot) SameView(o Snapshot) bool {
	return s.Index == o.Index && (s.Phase == PhaseApply) == (o.Phase == PhaseApply) && s.TakeOff == o.TakeOff && s.Cool == o.Cool && s.Abandoned == o.Abandoned &&
		(s.State == StateIdle) == (o.State == StateIdle) && s.State.Ended() == o.State.Ended()
}

// Timed reports whether the step has a time that a person watches.
func (s Snapshot) Timed() bool { return s.Timing.Mode != ModeUntimed }

// Capped reports whether the step, a window, has lasted as long as it ever may. A first use is
// kept short, and may last for longer.
func (s Snapshot) Capped() bool {
	return s.Timing.Mode == ModeWindow && !s.Step.FirstUse() && s.Elapsed >= s.Timing.Cap
}

// Remaining is the time to the next edge as a clock shows it: a started second remains, and
// once over, at negative times, full seconds count. It is 0 for an untimed step.
func (s Snapshot) Remaining() time.Duration {
	left := s.Timing.Remaining(s.Elapsed)
	if left > 0 {
		left += time.Second - 1
	}
	return left.Truncate(time.Second)
}

// OnInPause reports whether the session is paused while a step with a window, such as a mask,
// is on: it has to come off all the same.
func (s Snapshot) OnInPause() bool {
	return s.State == StatePaused && s.Timing.Mode == ModeWindow && s.Phase != PhaseApply && s.Lead == 0
}

// StandsStill reports whether the time stands still: in a pause, unless it has to come off by then.
func (s Snapshot) StandsStill() bool {
	return s.State == StatePaused && (s.still > 0 || !s.OnInPause())
}

// Overdue reports whether a window is over, running or paused: the mask has to come off.
func (s Snapshot) Overdue() bool { return s.Phase == PhaseOver && s.Timing.Mode == ModeWindow }

// Until is the exact time that is left until the step's time reaches edge.
func (s Snapshot) Until(edge time.Duration) time.Duration { return edge - s.Elapsed + s.Lead }

// NextChange is how long it takes until a display that shows every (a second, a
// minute) of the step changes. There is none while the session does not run, unless the step
// is on in a pause. That, and one that waits until it is on, change with the minute.
func (s Snapshot) NextChange(every time.Duration) (time.Duration, bool) {
	switch {
	case s.State != StateRunning && !s.OnInPause():
		return 0, false
	case s.still > 0:
		return min(s.still, time.Minute-s.Pause%time.Minute), true
	case s.Lead > 0:
		return s.Lead - (s.Lead - 1).Truncate(every), true
	case s.Phase == PhaseApply:
		return time.Minute - s.Applying%time.Minute, true
	}
	if left := s.Timing.Remaining(s.Elapsed); left > 0 {
		return (left-1)%every + 1, true
	} else if left < 0 {
		return every - -left%every, true
	}
	return every - s.Elapsed%every, true
}

// StepResult is what became of a step: planned against taken.
type StepResult struct {
	Step    Step
	Outcome Outcome
	Because Because       // why it was skipped
	Planned time.Duration // as the routine planned it
	Active  time.Duration // spent in the step, pauses and what came before it was on not counted
	Paused  time.Duration // while it was on
}

// Results lists what became of each step up to now.
func (s Session) Results(now time.Time) []StepResult {
	s.steps = slices.Clone(s.steps)
	if s.underWay() {
		s.accrue(now)
	}
	results := make([]StepResult, len(s.steps))
	for i, p := range s.steps {
		step := s.routine.Steps[i]
		results[i] = StepResult{
			Step: step, Outcome: p.result(), Because: p.because, Planned: step.Timing.Planned(), Active: p.active, Paused: p.paused,
		}
	}
	return results
}

// Took is how long the session has lasted up to now, pauses included.
func (s Session) Took(now time.Time) time.Duration {
	switch {
	case s.state == StateIdle:
		return 0
	case s.Ended() || now.Before(s.accruedTo):
		now = s.accruedTo
	}
	return now.Sub(s.started)
}

// Notes are the notes written so far, oldest first.
func (s Session) Notes() []string { return slices.Clone(s.notes) }

// Felt is how the skin feels, from 1 to BestFeel; 0: unknown.
func (s Session) Felt() int { return s.feel }

// Stung reports whether anything stung in this session.
func (s Session) Stung() bool {
	return slices.ContainsFunc(s.steps, func(p progress) bool { return p.stung })
}

// Begun reports whether the session has begun.
func (s Session) Begun() bool { return s.state != StateIdle }

// Last is the instant of the latest event.
func (s Session) Last() time.Time { return s.accruedTo }

// Stale reports whether the session is too old to resume: more than StaleAfter
// has passed since its last event, and the step it was left in is over.
func (s Session) Stale(now time.Time) bool {
	return now.Sub(s.accruedTo) > max(StaleAfter, s.remainingPlanned())
}
