package cue

import (
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/ui/locale"
	"skintime/ui/words"
)

// countIn is how long the seconds are counted before a step begins by itself.
const countIn = 5 * time.Second

// Stream makes cues from a session as time passes. It knows what was announced, and
// whether the alarm was acknowledged. The zero Stream is at the beginning.
type Stream struct {
	announced    routine.Snapshot // up to which milestones were announced
	lastCounted  int              // the second that was counted last; 0: none
	acknowledged bool             // the alarm was acknowledged
}

// Tick returns the cues of the time up to now. Of several milestones that were
// passed since the last call, only the last is announced.
func (s *Stream) Tick(session routine.Session, c clock.Clock, l locale.Locale, now time.Time) []Cue {
	snap := session.At(now)
	if s.announced.Index != snap.Index {
		s.Skip(session, now)
	}
	since := s.announced
	s.announced = snap
	if snap.Phase != routine.PhaseOver {
		s.acknowledged = false
	}
	sc := words.Scene{Snap: snap, Wall: c.Wall(now), Locale: l}
	var cues []Cue
	if m, passed := snap.MilestoneSince(since); passed {
		cues = append(cues, s.milestoneCue(session, sc, m))
	}
	n, counts := CountInSeconds(session, now)
	if counts && n != s.lastCounted {
		cues = append(cues, newCue(session, snap, CountIn, words.CueCountIn(snap, n, s.lastCounted == 0)))
	}
	s.lastCounted = n // 0 if nothing is counted
	return toRealTime(cues, c)
}

// Skip marks all milestones up to now as announced.
func (s *Stream) Skip(session routine.Session, now time.Time) {
	snap := session.At(now)
	if s.announced.Index != snap.Index {
		*s = Stream{}
	}
	s.announced = snap
}

// Acknowledge silences the step's alarm, and reports whether there was one.
func (s *Stream) Acknowledge(session routine.Session, now time.Time) bool {
	was := s.Alarms(session, now)
	s.acknowledged = s.acknowledged || was
	return was
}

// Alarms reports whether a window is overdue, paused or not, and its alarm not acknowledged.
func (s *Stream) Alarms(session routine.Session, now time.Time) bool {
	snap := session.At(now)
	return !s.acknowledged && !session.Ended() && snap.Overdue()
}

func (s *Stream) milestoneCue(session routine.Session, sc words.Scene, m routine.Milestone) Cue {
	kind := map[routine.MilestoneKind]Kind{
		routine.HalfTime: Half, routine.FiveLeft: FiveLeft, routine.OneLeft: OneLeft, routine.TimeReady: Ready, routine.TimeUp: Due,
		routine.OverSeconds: Overdue, routine.OverMinutes: Overdue, routine.AtCap: CapReached,
		routine.StillOn: StillOn, routine.Enough: Ready,
	}[m.Kind]
	if m.Kind == routine.AtCap && m.Over == 0 && !words.ComesOff(sc.Snap) {
		kind = Due // nothing has to come off
	}
	c := newCue(session, sc.Snap, kind, words.CueMilestone(sc, m))
	switch {
	case kind == Due:
		c.Level = 1
	case m.Kind == routine.OverSeconds:
		c.Level = 2
	case kind == Overdue, kind == CapReached:
		c.Level = Loudest
	}
	c.Automatic, c.Hushed = true, kind == Overdue && (s.acknowledged || !c.Window())
	return c
}

// CuesFor returns the cues of events, which have made after of before at now.
func CuesFor(before, after routine.Session, events []routine.Event, c clock.Clock, l locale.Locale, now time.Time, automatic bool) []Cue {
	if len(events) == 0 {
		return nil
	}
	was, is := before.At(now), after.At(now)
	var cues []Cue
	for _, e := range events {
		switch e.Kind {
		case routine.EventAdvanced, routine.EventSkipped:
			end := newCue(after, was, Ends, words.CueEnds(was, e.Kind))
			if automatic && end.Window() { // it was due, and sounds like it
				end.Level = 1
			}
			cues = append(cues, end)
		case routine.EventFinished:
			cues = append(cues, newCue(after, is, Finishes, words.CueFinishes(after, c.Wall(now), now)))
		}
	}
	if !is.Abandoned && !after.Ended() && !is.SameView(was) {
		text, sc := words.CueBegins, words.Scene{Snap: is, Wall: c.Wall(now), Locale: l}
		if automatic && slices.ContainsFunc(cues, func(q Cue) bool { return q.Kind == Ends }) {
			text = func(sc words.Scene) string { return words.CueTakesOver(was, sc) }
		}
		cues = append(cues, newCue(after, is, Begins, text(sc)))
	}
	for i := range cues {
		cues[i].Automatic = automatic
	}
	return toRealTime(cues, c)
}

// NotYetCue answers a person who asks for the end of a window before it opens, and may not see the screen.
func NotYetCue(s routine.Session, c clock.Clock, now time.Time) Cue {
	snap := s.At(now)
	return toRealTime([]Cue{newCue(s, snap, NotYet, words.NotYet(snap))}, c)[0]
}

// newCue returns a cue about a step, which lasts in session time.
func newCue(s routine.Session, snap routine.Snapshot, kind Kind, text string) Cue {
	return Cue{Kind: kind, Text: locale.Spaced(text), Routine: s.Routine().Name, Snap: snap, Lasts: lasts(kind, snap)}
}

// lasts is how long a cue may be delayed, in session time.
func lasts(kind Kind, snap routine.Snapshot) time.Duration {
	switch kind {
	case Half, FiveLeft:
		return 10 * time.Second
	case OneLeft, NotYet:
		return 5 * time.Second
	case CountIn:
		return time.Second
	case Ready:
		return snap.Remaining()
	case Begins, Finishes:
		return 30 * time.Second
	}
	return 15 * time.Second
}

// toRealTime converts Lasts from session time to real time, except for the begin
// of a step and the end of the routine, which a rehearsal also announces.
func toRealTime(cues []Cue, c clock.Clock) []Cue {
	for i, q := range cues {
		cues[i].Lasts = c.RealDuration(q.Lasts)
		if q.Kind == Begins || q.Kind == Finishes {
			cues[i].Lasts = q.Lasts
		}
	}
	return cues
}

// CountInSeconds returns the seconds until the session advances by itself, if within 5 s.
func CountInSeconds(s routine.Session, now time.Time) (int, bool) {
	at, ok := s.AutoAt()
	left := at.Sub(now)
	if !ok || left <= 0 || left > countIn {
		return 0, false
	}
	return int((left + time.Second - 1) / time.Second), true
}
