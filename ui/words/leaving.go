package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// What the shell is told about a session that was left.
const (
	Resumable   = "It is kept: 'skintime resume' goes on with it."
	NothingLeft = "no session was left"
	// LeftUnreadable says that there was a journal, but no session in it.
	LeftUnreadable = "the session that was left cannot be read, and its file was set aside; 'skintime diary check' says why"
	FinishedLate   = "The last session had come to its end; it is in the diary now."
)

// TooLongAgo says that the session is too old to be resumed.
func TooLongAgo() string {
	return fmt.Sprintf("the session was left more than %g hours ago: 'skintime drop' ends it", routine.StaleAfter.Hours())
}

// Leftover says that a recorded session's journal could not be removed.
func Leftover(reason string) string {
	return "The session is in the diary. Its journal could not be removed yet: " + reason + "."
}

// LeavePromise says what leaving means.
func LeavePromise(resumable bool) string {
	if !resumable {
		return "The session ends here."
	}
	return "You can go on later."
}

// Farewell is what is left with the shell of a session that has ended or was
// left, at the time of day wall: how far it came, and when it is recorded how to
// resume it. Of a session that did neither there is nothing to say.
func Farewell(s routine.Session, wall time.Time, recorded bool) []string {
	if !s.Ended() && !s.Abandoned() {
		return nil
	}
	snap := s.At(s.Last())
	title, took := s.Routine().Title, Minutes(s.Took(s.Last()))
	if snap.State == routine.StateFinished {
		return []string{fmt.Sprintf("%s finished in %s: %s.", title, took, tally(snap)), FarewellAdvice(snap, wall)}
	}
	how := "left"
	if s.Ended() {
		how = "ended"
	}
	lines := []string{fmt.Sprintf("%s %s at %s after %s: %s.", title, how, snap.Step.Name(), took, tally(snap))}
	if recorded && s.Abandoned() {
		lines = append(lines, Resumable)
	}
	return lines
}

// tally says what became of the steps.
func tally(snap routine.Snapshot) string {
	done := map[routine.Outcome]int{}
	for _, o := range snap.Outcomes {
		done[o]++
	}
	text := fmt.Sprintf("%d of %d steps done", done[routine.OutcomeDone], snap.Of)
	if n := done[routine.OutcomeSkipped]; n > 0 {
		text += fmt.Sprintf(", %d skipped", n)
	}
	if done[routine.OutcomeStung] > 0 && snap.State != routine.StateFinished {
		text += ", and something stung"
	}
	return text
}

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
	if snap.State == routine.StatePaused {
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
	case snap.Phase == routine.PhaseOver:
		return fmt.Sprintf("was due %s ago", Minutes(snap.Elapsed-snap.Timing.Full()))
	case snap.Phase == routine.PhaseOpen:
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

// ResumesAt says what resuming a session means, in few words.
func ResumesAt(snap routine.Snapshot) string {
	if snap.State == routine.StatePaused {
		return fmt.Sprintf("at %s, still paused", snap.Step.Name())
	}
	return "at " + snap.Step.Name()
}

// The choices for a session that was left. ChooseEndShort is for little room.
const (
	ChooseResume    = "Go on"
	ChooseStartOver = "Begin anew"
	ChooseEnd       = "End it as it stands"
	ChooseEndShort  = "End it"
)

// What starting over and ending do with the session that was left.
const (
	StartOverEffect = "what was done goes into the diary"
	EndEffect       = "it goes into the diary"
)
