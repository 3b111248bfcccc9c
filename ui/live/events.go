package live

import (
	"time"

	"skintime/routine"
	"skintime/ui/cue"
)

// Begin starts a session with r. A saved one ends as it is.
func (s *Session) Begin(r routine.Routine) Update {
	if s.Auto {
		r = r.Automatic()
	}
	before := routine.NewSession(r)
	s.begun = true
	s.stream = cue.Stream{}
	events := s.write(func() []routine.Event { return s.begin(r) })
	if s.Ago > 0 {
		s.stream.Skip(*s.session, s.now)
	}
	return s.announce(before, events, false)
}

// begin records the start of a session with r: now, or in the step that was begun before.
func (s *Session) begin(r routine.Routine) []routine.Event {
	if s.Ago > 0 {
		return s.Recorder.BeginIn(r, s.Clock, r.BegunBefore(), s.since)
	}
	return s.Recorder.Begin(r, s.Clock)
}

// Resume continues the saved session, whose time went on. Update.Away is since it was left.
func (s *Session) Resume() Update {
	saved, _ := s.Saved()
	s.begun = true
	events := s.write(func() []routine.Event { return s.Recorder.Resume(s.Clock) })
	s.stream.Skip(*s.session, s.now)
	u := s.announce(saved.Session, events, false)
	if gone := s.now.Sub(saved.Session.Last()); saved.Session.Abandoned() && gone > awayAfter {
		u.Away = gone
	}
	return u
}

// EndSaved ends the saved session, which Session then returns. The error is why it has no record.
func (s *Session) EndSaved() error {
	var err error
	s.write(func() []routine.Event {
		err = s.Recorder.End(s.Clock)
		return nil
	})
	return err
}

// Tick advances the session to the present: automatic steps, due cues, and time unseen.
func (s *Session) Tick() Update {
	before, due := s.now, s.deadline
	s.readClock()
	if !s.Running() {
		return Update{}
	}
	s.Recorder.CheckLock()
	session := *s.session
	away := !due.IsZero() && s.Clock.RealDuration(s.now.Sub(due)) > awayAfter
	events := session.Auto(s.now)
	cues := s.stream.Tick(session, s.Clock, s.Locale, s.now)
	for i := range cues {
		cues[i].Superseded = events != nil // the events have cues of their own
	}
	s.dispatch(cues)
	u := s.apply(events, true)
	u.Cues = cues
	if away {
		u.Away = s.now.Sub(before)
		s.Log.Info("away", "for", u.Away)
	}
	s.updatePlayer()
	return u
}

// Do does what a person asks for. It does nothing before a session has begun.
func (s *Session) Do(r routine.Request) Update {
	if !s.begun {
		return Update{}
	}
	s.Log.Info("request", "kind", r.Kind, "confirmed", r.Confirmed)
	events := s.session.Answer(r, s.now)
	if r.Kind == routine.RequestSting && s.Moisturizers != nil {
		events = append(events, s.session.Apply(events...).ChoosePlain(s.Moisturizers(), s.now)...)
	}
	u := s.apply(events, false)
	u.Confirm = !u.Happened && s.session.NeedsConfirmation(r, s.now)
	return u
}

// apply records events. They are on disk when it returns, before anything shows them.
func (s *Session) apply(events []routine.Event, automatic bool) Update {
	if len(events) == 0 {
		snap := s.Snapshot()
		return Update{Before: snap, After: snap}
	}
	before := *s.session
	s.write(func() []routine.Event {
		s.Recorder.Append(s.Clock, events)
		return events
	})
	s.followStream(before, events[0].Kind)
	return s.announce(before, events, automatic)
}

// followStream marks what passed before an event as announced. A sting that is taken back leaves
// the alarms as they were, and what became due meanwhile to be announced.
func (s *Session) followStream(before routine.Session, first routine.EventKind) {
	if first == routine.EventStung && before.At(s.now).Sting.Suspects == nil {
		s.unstung = s.stream
	}
	if first == routine.EventUnstung && s.Running() {
		s.stream = s.unstung
		return
	}
	s.stream.Skip(*s.session, s.now)
}

// announce sends the cues of the events that have changed before.
func (s *Session) announce(before routine.Session, events []routine.Event, automatic bool) Update {
	after := *s.session
	u := Update{Before: before.At(s.now), After: after.At(s.now), Happened: len(events) > 0, Automatic: automatic && len(events) > 0}
	s.logStep(u)
	s.dispatch(cue.CuesFor(before, after, events, s.Clock, s.Locale, s.now, automatic))
	s.updateInhibitor()
	s.updateRemote()
	s.updatePlayer()
	s.followView(u.Before, u.After)
	return u
}

// updateInhibitor keeps the machine awake if a step runs, or is on in a pause, and lets it sleep
// otherwise.
func (s *Session) updateInhibitor() {
	snap := s.Snapshot()
	s.Inhibitor.HoldIf(s.begun && !s.session.Abandoned() && (snap.State == routine.StateRunning || snap.OnInPause()))
}

// NextSecond returns when a screen changes next: at a second, or at a minute where the step shows
// no seconds and seconds is false. While time stands still, it is when the lock is looked for.
func (s *Session) NextSecond(seconds bool) (time.Time, bool) {
	if !s.begun {
		return s.wakeAt(s.now.Truncate(time.Minute).Add(time.Minute), true)
	}
	snap, every := s.Snapshot(), time.Minute
	auto, automatic := s.session.AutoAt()
	if snap.Timed() || snap.Sting.Undo > 0 || seconds || automatic { // a timer does not count sleep: a short one is soon right again
		every = time.Second
	}
	wait, ok := snap.NextChange(every)
	at := s.now.Add(wait)
	if automatic && auto.Before(at) {
		at = auto
	}
	if !ok {
		return s.lockPoll()
	}
	return s.wakeAt(at, ok)
}

// lockPoll returns when the lock of a session in which time stands still is looked for: once
// in a minute of real time. Nothing is due then, so a late Tick does not mean absence.
func (s *Session) lockPoll() (time.Time, bool) {
	minute := time.Duration(float64(time.Minute) * s.Clock.Speed())
	s.wakeAt(s.now, false)
	return s.now.Truncate(minute).Add(minute), s.Running()
}

// poll is the longest real time of a timer in plain mode: timers do not count sleep.
const poll = time.Second

// NextCue returns when something is due, within a second of real time. While time stands still,
// it is when the lock is looked for.
func (s *Session) NextCue() (time.Time, bool) {
	snap := s.Snapshot()
	if snap.State != routine.StateRunning && !snap.OnInPause() {
		return s.lockPoll()
	}
	wait := time.Duration(float64(poll) * s.Clock.Speed())
	if m, ok := snap.Timing.NextMilestone(snap.Elapsed); ok && snap.State == routine.StateRunning {
		wait = min(wait, snap.Until(m.At))
	}
	if at, ok := s.session.AutoAt(); ok {
		wait = min(wait, (at.Sub(s.now)-1)%time.Second+1) // the last seconds are counted
	}
	return s.wakeAt(s.now.Add(wait), true)
}

// wakeAt notes when the next Tick is due: a late one means that nobody saw the session.
func (s *Session) wakeAt(at time.Time, ok bool) (time.Time, bool) {
	s.deadline = time.Time{}
	if ok {
		s.deadline = at
	}
	return at, ok
}

// RealUntil returns the real time until the instant at.
func (s *Session) RealUntil(at time.Time) time.Duration { return s.Clock.RealDuration(at.Sub(s.now)) }

// Leave leaves a session that has not ended, to be resumed, and returns it.
func (s *Session) Leave() routine.Session {
	s.readClock()
	s.Do(routine.Request{Kind: routine.RequestLeave})
	s.Inhibitor.Release()
	return *s.session
}
