package routine

import (
	"slices"
	"time"
)

// State is what a session is doing.
type State int

// The states of a session.
const (
	StateIdle     State = iota // not begun
	StateRunning               // time counts
	StatePaused                // time stands still
	StateDropped               // ended before its end
	StateFinished              // all steps behind it
)

// Ended reports whether a session in this state is over.
func (s State) Ended() bool { return s == StateDropped || s == StateFinished }

// Outcome is what became of a step.
type Outcome string

// The outcomes of a step.
const (
	OutcomeUndone  Outcome = "undone"  // not reached, or not yet ended
	OutcomeDone    Outcome = "done"    // ended as done
	OutcomeSkipped Outcome = "skipped" // skipped
	OutcomeStung   Outcome = "stung"   // ended because it stung
)

// progress is what a session knows of one step.
type progress struct {
	outcome  Outcome
	because  Because // why it was skipped
	stung    bool
	timing   Timing        // as planned, moved by what was extended
	waiting  bool          // until it is on, the count does not begin
	applying time.Duration // the time of that while not paused
	counted  time.Duration // the step's time up to Session.accruedTo, lead included; restarting clears it
	lead     time.Duration // how much of counted is lead
	active   time.Duration // all the time spent in the step while not paused, applying not included
	paused   time.Duration // all the time spent in the step while paused, applying not included
	pause    time.Duration // of that, the present pause
	held     time.Duration // the pauses in which it was on and not due: they move its edges, not its cap
}

// Session is a walk through a routine: the sum of its events. It is a value;
// Apply returns a new one and leaves the old one as it was.
type Session struct {
	routine     Routine
	steps       []progress
	current     int
	state       State
	accruedTo   time.Time // the instant up to which steps have their time: the last event
	started     time.Time
	sting       sting
	takeOff     bool // what is on the skin stings, and no rinse follows
	broughtBack bool // after a sting, steps without actives are done as well
	abandoned   bool // the session was left; its time continues all the same
	notes       []string
	feel        int
}

// NewSession is a session that waits to be started with r.
func NewSession(r Routine) Session {
	s := Session{routine: r, steps: make([]progress, len(r.Steps))}
	for i, step := range r.Steps {
		s.steps[i] = progress{outcome: OutcomeUndone, timing: step.Timing, lead: step.Lead, waiting: step.LeadWait}
		if step.LeadWait {
			s.steps[i].lead = 0 // nothing is counted yet
		}
	}
	return s
}

// Routine is the routine that the session walks through.
func (s Session) Routine() Routine { return s.routine }

// Ended reports whether the session is over. Notes and a rating may still be added.
func (s Session) Ended() bool { return s.state.Ended() }

// Abandoned reports whether the session was left and not resumed. The time of a mask still counts.
func (s Session) Abandoned() bool { return s.abandoned && !s.Ended() }

// Apply returns the session after the events. An event that does not fit the session's
// state changes nothing, and one dated before its predecessor counts at the same
// instant: any sequence of events gives a valid session.
func (s Session) Apply(events ...Event) Session {
	s.steps = slices.Clone(s.steps)
	for _, e := range events {
		s.apply(e)
	}
	return s
}

func (s *Session) apply(e Event) {
	switch {
	case e.Kind == EventNoted:
		s.notes = append(slices.Clip(s.notes), e.Text)
		return
	case e.Kind == EventFelt:
		s.feel = clamp(e.Feel, 1, BestFeel)
		return
	case e.Kind == EventUnstung && s.Ended():
		s.applyUnsting(e.Of, e.At)
		return
	case len(s.steps) == 0, s.Ended(), (s.state == StateIdle) != (e.Kind == EventStarted):
		return
	}
	s.accrue(e.At)
	back := s.abandoned && e.Kind == EventResumed
	s.abandoned = e.Kind == EventLeft
	if !back {
		s.applyToStep(e)
		s.applyToState(e)
	}
}

func (s *Session) applyToStep(e Event) {
	p := &s.steps[s.current]
	switch e.Kind {
	case EventAdvanced, EventSkipped, EventReturned:
		s.sting.open = false
	}
	switch e.Kind {
	case EventApplied:
		if s.applies() {
			p.waiting, s.state = false, StateRunning
		}
	case EventChosen:
		s.applyChosen(e.Of, e.Product)
	case EventExtended:
		p.timing, _ = p.timing.Shift(e.Delta, p.elapsed())
	case EventRestarted:
		p.counted, p.lead, p.held = 0, 0, 0
	case EventAdvanced:
		p.outcome = OutcomeDone
	case EventSkipped:
		p.outcome = OutcomeSkipped
	case EventReturned:
		p.outcome = OutcomeUndone
	case EventStung:
		s.applySting(e.Of)
	case EventUnstung:
		s.applyUnsting(e.Of, e.At)
	}
}

// applyChosen has step of, from 1, done with another product.
func (s *Session) applyChosen(of int, product *Product) {
	if product != nil && of >= 1 && of <= len(s.steps) {
		s.routine.Steps = slices.Clone(s.routine.Steps)
		s.routine.Steps[of-1].Product = *product
	}
}

func (s *Session) applyToState(e Event) {
	switch e.Kind {
	case EventStarted:
		s.state, s.started, s.accruedTo = StateRunning, e.At, e.At
	case EventEntered:
		s.enter(e.Step)
	case EventPaused:
		s.state, s.steps[s.current].pause = StatePaused, 0
	case EventResumed:
		s.state = StateRunning
	case EventDropped:
		s.state = StateDropped
	case EventFinished:
		if s.Stung() {
			s.putOut(s.current+1, len(s.steps))
		}
		s.state = StateFinished
	}
}

// accrue adds the time from the last event up to t to the current step.
func (s *Session) accrue(t time.Time) {
	if !t.After(s.accruedTo) || s.state == StateIdle {
		return
	}
	s.pass(&s.steps[s.current], t)
	s.accruedTo = t
}

// pass adds the time from the last event up to t to p, the current step.
func (s Session) pass(p *progress, t time.Time) {
	passed := max(0, t.Sub(s.accruedTo))
	switch {
	case s.state == StatePaused && s.applies():
		p.pause += passed
	case s.state == StatePaused:
		p.paused += passed
		p.pause += passed
		if !s.takeOff {
			p.wear(passed)
		}
	case s.state == StateRunning && s.applies():
		p.applying += passed
	case s.state == StateRunning:
		p.counted += passed
		p.active += passed
	}
}

// applies reports whether the current step is being put on: its count has not begun.
func (s Session) applies() bool { return s.steps[s.current].waiting && !s.takeOff }

// enter makes step i the current one, whose time continues. Steps that are jumped over count
// as skipped.
func (s *Session) enter(i int) {
	if i < 0 || i >= len(s.steps) {
		return
	}
	p := &s.steps[i]
	s.putOut(s.current+1, i)
	s.broughtBack = s.broughtBack || s.Stung() && s.gentle(i) && (i > s.current || p.because == BecauseSting)
	s.sting.open = s.sting.open && s.routine.Steps[i].Kind == Rinse
	p.outcome, p.because = OutcomeUndone, ""
	s.current, s.state, s.takeOff = i, StateRunning, false
}

// wear counts d of a pause for a step that has a window and is on. Until it is due, its time
// stands still, but no longer than it may be on; then it continues.
func (p *progress) wear(d time.Duration) {
	if p.timing.Mode != ModeWindow || p.counted < p.lead {
		return
	}
	if edges := p.edges(); p.elapsed() < edges.By {
		held := min(d, edges.Cap-p.elapsed())
		p.held += held
		d -= held
	}
	p.counted += d
}

// still is how long the time stands still yet in a pause: until its next edge meets the cap.
func (p progress) still() time.Duration {
	switch edges := p.edges(); edges.Phase(p.elapsed()) {
	case PhaseEarly:
		return max(0, edges.Cap-p.timing.From)
	case PhaseOpen:
		return max(0, edges.Cap-p.timing.By)
	}
	return 0
}

// edges are the edges in the step's time. A cap counts pauses as well, and no edge lies beyond it.
func (p progress) edges() Timing {
	t := p.timing
	t.Cap -= p.held
	t.From, t.By = min(t.From, t.Cap), min(t.By, t.Cap)
	return t
}

// elapsed is the step's time without its lead.
func (p progress) elapsed() time.Duration { return max(0, p.counted-p.lead) }

// result is the outcome of the step; a sting is never forgotten.
func (p progress) result() Outcome {
	if p.stung {
		return OutcomeStung
	}
	return p.outcome
}
