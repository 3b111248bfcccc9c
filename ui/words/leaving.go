package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// LeftBehind tells of a session that was left, or cut off, and stands at now:
// "You left Mask 4 min ago; it has 6:12 to go."
func LeftBehind(s routine.Session, now, started time.Time) string {
	snap := s.At(now)
	ago := Minutes(max(0, now.Sub(s.Last()))) + " ago"
	if now.Sub(s.Last()) < 5*time.Second {
		ago = "just now"
	}
	switch {
	case s.Stale(now) && s.Abandoned():
		return fmt.Sprintf("You left %s %s, in a session of %s. That is too long to go on with.", snap.Step.Name(), ago, day(started))
	case s.Stale(now):
		return fmt.Sprintf("A session of %s stopped at %s. That is too long ago to go on with.", day(started), snap.Step.Name())
	case s.Abandoned():
		return fmt.Sprintf("You left %s %s%s.", snap.Step.Name(), ago, stands(snap))
	}
	return fmt.Sprintf("The session of %s stopped at %s%s.", started.Format("15:04"), snap.Step.Name(), stands(snap))
}

// day is when a session was, for people.
func day(t time.Time) string { return t.Format("Monday, 2 January, 15:04") }

// stands is how a step stands that goes on without anybody, as the second half
// of a sentence.
func stands(snap routine.Snapshot) string {
	half := standing(snap)
	if half == "" {
		return ""
	}
	if snap.State == routine.Pausing {
		return "; it is paused, and " + half
	}
	return "; it " + half
}

// standing says how far a step is that nobody has seen for a while; nothing
// for one that keeps no time.
func standing(snap routine.Snapshot) string {
	switch {
	case !snap.Timed():
		return ""
	case snap.Phase == routine.Over:
		return fmt.Sprintf("was due %s ago", Minutes(snap.Elapsed-snap.Timing.Full()))
	case snap.Phase == routine.Ready:
		return fmt.Sprintf("is ready, with %s left", MMSS(snap.Remaining()))
	}
	return fmt.Sprintf("has %s to go", MMSS(snap.Remaining()))
}

// PhaseNotice says what has happened to a step that is gone back to: "The mask was
// due 3 min ago."
func PhaseNotice(snap routine.Snapshot) string {
	half := standing(snap)
	if half == "" {
		return ""
	}
	return SubjectName(snap.Step) + " " + half + "."
}

// ResumesAt says what going on with a session means, in few
func ResumesAt(snap routine.Snapshot) string {
	if snap.State == routine.Pausing {
		return fmt.Sprintf("at %s, still paused", snap.Step.Name())
	}
	return "at " + snap.Step.Name()
}
