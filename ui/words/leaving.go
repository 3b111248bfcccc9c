package words

import (
	"fmt"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

// What the shell is told about a session that was left.
const (
	SavedForLater     = "Saved. 'skintime resume' picks it up."
	NothingUnfinished = "there is no unfinished session; 'skintime' starts one"
	// UnfinishedUnreadable says that there was a journal, but no session in it.
	UnfinishedUnreadable = "the unfinished session cannot be read, and its file was set aside; 'skintime diary check' says why"
	LastSessionRecorded  = "Your last session was over; it is in the diary now."
)

// TooLongAgo says that the session is too old to be resumed.
func TooLongAgo() string {
	return fmt.Sprintf("the session is more than %g hours old: end it with 'skintime drop'", routine.StaleAfter.Hours())
}

// JournalNotRemoved says that a recorded session's journal could not be removed.
func JournalNotRemoved(reason string) string {
	return "The session is in the diary. Its journal could not be removed yet: " + reason + "."
}

// LeaveQuestion asks whether to leave, for good where the session cannot be
// resumed.
func LeaveQuestion(resumable bool) string {
	if !resumable {
		return "Leave for good?"
	}
	return "Leave for now?"
}

// LeavePromise says what leaving means.
func LeavePromise(resumable bool) string {
	if !resumable {
		return "You can't resume it."
	}
	return "You can resume later."
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
		return append([]string{fmt.Sprintf("%s finished in %s: %s.", title, took, stepCounts(snap))}, FarewellAdvice(snap, wall)...)
	}
	how := fmt.Sprintf("You left %s", title)
	if s.Ended() {
		how = title + " ended"
	}
	lines := []string{fmt.Sprintf("%s %s, after %s: %s.", how, during(snap.Step), took, stepCounts(snap))}
	if recorded && s.Abandoned() {
		lines = append(lines, SavedForLater)
	}
	return lines
}

// stepCounts says what became of the steps.
func stepCounts(snap routine.Snapshot) string {
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

// UnfinishedSession says how a session that was left, or cut off, stands at now: "You
// left 4 min ago, during the mask. It is ready in 06:12."
func UnfinishedSession(l locale.Locale, s routine.Session, now, started time.Time) string {
	return unfinished(l, s, now, started, inFigures)
}

// SpokenUnfinished says the same for a voice to read: "It is ready in 6 minutes 12 seconds."
func SpokenUnfinished(l locale.Locale, s routine.Session, now, started time.Time) string {
	return unfinished(l, s, now, started, inWords)
}

func unfinished(l locale.Locale, s routine.Session, now, started time.Time, in lengths) string {
	snap := s.At(now)
	where, ago := during(snap.Step), in.rounded(max(0, now.Sub(s.Last())))+" ago"
	if now.Sub(s.Last()) < 5*time.Second {
		ago = "just now"
	}
	state := timeState(snap, in)
	switch {
	case cools(snap):
		where, state = "after it stung", " "+coolWater
	case snap.Phase == routine.PhaseApply:
		state = " " + puttingOn
	case state != "":
		state = " It " + state + "."
	}
	switch {
	case s.Stale(now) && s.Abandoned():
		return fmt.Sprintf("You left %s on %s. That is too long ago to resume.", where, day(l, started))
	case s.Stale(now):
		return fmt.Sprintf("Your session of %s stopped %s. That is too long ago to resume.", day(l, started), where)
	case s.Abandoned():
		return fmt.Sprintf("You left %s, %s.%s", ago, where, state)
	}
	return fmt.Sprintf("Your %s session stopped %s.%s", l.Time(started), where, state)
}

// day is when a session was, for people.
func day(l locale.Locale, t time.Time) string { return t.Format("Monday, 2 January, ") + l.Time(t) }

// puttingOn says where somebody was who comes back while a step is put on.
const puttingOn = "You were putting it on."

// timeState says how far a step is that nobody has seen for a while, as the
// second half of a sentence; empty for one that keeps no time.
func timeState(snap routine.Snapshot, in lengths) string {
	over, paused := snap.Phase == routine.PhaseOver, snap.State == routine.StatePaused
	switch {
	case !snap.Timed(), snap.Phase == routine.PhaseApply:
		return ""
	case over && paused:
		return fmt.Sprintf("is paused, and %s overdue", in.rounded(-snap.Remaining()))
	case over && snap.Timing.Mode == routine.ModeWindow:
		return fmt.Sprintf("is %s overdue", in.rounded(-snap.Remaining()))
	case over:
		return fmt.Sprintf("was due %s ago", in.rounded(-snap.Remaining()))
	case paused:
		return fmt.Sprintf("is paused, with %s left", in.exact(snap.Remaining()))
	case snap.Phase == routine.PhaseOpen:
		return fmt.Sprintf("is ready, with %s left", in.exact(snap.Remaining()))
	case snap.Timing.Mode == routine.ModeWindow:
		return fmt.Sprintf("is ready in %s", in.exact(snap.Remaining()))
	}
	return fmt.Sprintf("has %s left", in.exact(snap.Remaining()))
}

// PhaseNotice says the state of a step that a person returns to: "The mask is 3 min
// overdue."
func PhaseNotice(snap routine.Snapshot) string { return phaseNotice(snap, inFigures) }

func phaseNotice(snap routine.Snapshot, in lengths) string {
	switch {
	case snap.Phase == routine.PhaseApply && snap.Applying < time.Second:
		return PutOn(snap.Step) + "."
	case snap.Phase == routine.PhaseApply:
		return puttingOn
	}
	half := timeState(snap, in)
	if half == "" {
		return ""
	}
	return SubjectName(snap.Step) + " " + half + "."
}

// ResumesAt says what resuming a session means, in few words.
func ResumesAt(snap routine.Snapshot) string {
	if snap.State == routine.StatePaused {
		return fmt.Sprintf("at %s, still paused", objectName(snap.Step))
	}
	return "at " + objectName(snap.Step)
}

// The choices for a session that was left. ChooseEndShort is for little room.
const (
	ChooseResume    = "Resume"
	ChooseStartOver = "Start over"
	ChooseEnd       = "End it here"
	ChooseEndShort  = "End it"
)

// What starting over and ending do with the session that was left.
const (
	StartOverEffect = "saves what you did, plans again"
	EndEffect       = "saves what you did"
)
