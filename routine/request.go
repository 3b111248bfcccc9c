package routine

import (
	"strings"
	"time"
)

// Each method here returns the events of a request at now, or none where it does not
// apply. The session does not change until they are applied.

// Start begins the session at its first step.
func (s Session) Start(now time.Time) []Event {
	if s.state != StateIdle || len(s.steps) == 0 {
		return nil
	}
	return []Event{{Kind: EventStarted, At: now}, {Kind: EventEntered, At: now}}
}

// Advance ends the current step as done and enters the next one. The count of a step that
// is being put on begins instead.
func (s Session) Advance(now time.Time) []Event {
	if s.underWay() && s.applies() {
		return []Event{{Kind: EventApplied, At: now}}
	}
	return s.endStep(EventAdvanced, now)
}

// Skip ends the current step as skipped and enters the next one.
func (s Session) Skip(now time.Time) []Event { return s.endStep(EventSkipped, now) }

func (s Session) endStep(how EventKind, now time.Time) []Event {
	if !s.underWay() {
		return nil
	}
	next := Event{Kind: EventFinished, At: now}
	if i := s.next(now); i < len(s.steps) {
		next = Event{Kind: EventEntered, At: now, Step: i}
	}
	return []Event{{Kind: how, At: now}, next}
}

// Back returns to the step before, if there is one, past those that a sting has put out. Its
// time continues from what it had. There is no event while what stings has to come off.
func (s Session) Back(now time.Time) []Event {
	i := s.current - 1
	for i > 0 && s.steps[i].because == BecauseSting {
		i--
	}
	if !s.underWay() || s.takeOff || i < 0 || s.steps[i].because == BecauseSting {
		return nil
	}
	return []Event{{Kind: EventReturned, At: now}, {Kind: EventEntered, At: now, Step: i}}
}

// TogglePause pauses a running session, or continues a paused one.
func (s Session) TogglePause(now time.Time) []Event {
	switch s.state {
	case StateRunning:
		return []Event{{Kind: EventPaused, At: now}}
	case StatePaused:
		return []Event{{Kind: EventResumed, At: now}}
	}
	return nil
}

// Extend moves the edges of the current step by d, as far as they can be moved.
func (s Session) Extend(d time.Duration, now time.Time) []Event {
	if !s.underWay() {
		return nil
	}
	snap := s.At(now) // without a timing while something has to come off
	_, moved := snap.Timing.Shift(d, snap.Elapsed)
	if moved == 0 {
		return nil
	}
	return []Event{{Kind: EventExtended, At: now, Delta: moved}}
}

// Restart begins the step's time again, without its lead: what is on stays on. There is no
// event while it is being put on, or what stings has to come off.
func (s Session) Restart(now time.Time) []Event {
	if !s.underWay() || s.takeOff || s.applies() {
		return nil
	}
	return []Event{{Kind: EventRestarted, At: now}}
}

// Leave leaves the session. Its time continues, and Resume comes back to it.
func (s Session) Leave(now time.Time) []Event {
	if !s.underWay() || s.abandoned {
		return nil
	}
	return []Event{{Kind: EventLeft, At: now}}
}

// Resume resumes a session that was left. One that was paused stays paused.
func (s Session) Resume(now time.Time) []Event {
	if !s.Abandoned() {
		return nil
	}
	return []Event{{Kind: EventResumed, At: now}}
}

// Drop ends the session here. The current step's time counts, up to its full time.
func (s Session) Drop(now time.Time) []Event {
	if !s.underWay() {
		return nil
	}
	return []Event{{Kind: EventDropped, At: s.accruedTo.Add(clamp(now.Sub(s.accruedTo), 0, s.remainingPlanned()))}}
}

// remainingPlanned is what the running step had left at the last event; negative: it was over.
// While it is being put on, that alone is planned.
func (s Session) remainingPlanned() time.Duration {
	if s.state != StateRunning {
		return 0
	}
	p := s.steps[s.current]
	if s.applies() {
		return s.routine.Steps[s.current].lead() - p.applying
	}
	return p.edges().Full() + p.lead - p.counted
}

// Note writes a note, cut to MaxText characters. There is no event for a blank one.
func (s Session) Note(text string, now time.Time) []Event {
	text = strings.Trim(Sanitize(text), " ")
	if s.state == StateIdle || IsBlank(text) {
		return nil
	}
	runes := []rune(text)
	return []Event{{Kind: EventNoted, At: now, Text: string(runes[:min(len(runes), MaxText)])}}
}

// Feel says how the skin feels, from 1, bad, to BestFeel. The latest one counts.
func (s Session) Feel(feel int, now time.Time) []Event {
	if s.state == StateIdle || feel < 1 || feel > BestFeel || feel == s.feel {
		return nil
	}
	return []Event{{Kind: EventFelt, At: now, Feel: feel}}
}

// Auto ends a step with Step.Auto when its time is up: a countdown at its end,
// a window when it is due, an untimed step after its suggested time. It begins the count
// of a step that is being put on after its lead, if it has one.
func (s Session) Auto(now time.Time) []Event {
	at, ok := s.AutoAt()
	switch {
	case !ok || now.Before(at):
		return nil
	case s.applies(): // it is on since then, seen or not
		return s.Advance(at)
	}
	return s.Advance(now)
}

// AutoAt is the instant at which Auto ends the step, or begins its count. There is none for a
// step that waits, while the session is paused, or while a person takes off what stung.
func (s Session) AutoAt() (time.Time, bool) {
	if s.state != StateRunning {
		return time.Time{}, false
	}
	p, step := s.steps[s.current], s.routine.Steps[s.current]
	if s.applies() {
		return s.accruedTo.Add(step.Lead - p.applying), step.Lead > 0
	}
	full := p.edges().Full()
	soothing := s.takeOff || step.Kind == Rinse && s.Stung()
	if !step.Auto || full == 0 || soothing {
		return time.Time{}, false
	}
	return s.accruedTo.Add(full + p.lead - p.counted), true
}

func (s Session) underWay() bool { return s.state == StateRunning || s.state == StatePaused }
