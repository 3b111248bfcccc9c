package words

import (
	"strings"

	"skintime/routine"
)

// Resume's words for a session that stands still, or has nothing to come off; the second where the
// first has no room.
const (
	WelcomeBack = "Welcome back"
	Welcomed    = "Welcome"
)

// ResumeWord is the word for a session that was left, as it is now; empty: WelcomeBack is right.
func ResumeWord(snap routine.Snapshot) string {
	if cools(snap) {
		return word(snap)
	}
	if snap.Step.Kind != routine.Mask || !snap.Timed() || snap.Phase == routine.PhaseApply {
		return ""
	}
	switch snap.Phase {
	case routine.PhaseOpen:
		return "Ready"
	case routine.PhaseOver:
		return verb(snap) + " now"
	}
	return "Still on"
}

// LeftAt says when a session was left and, after it, how it stands; that may be empty.
func LeftAt(unfinished string) (left, state string) {
	left, state, found := strings.Cut(unfinished, ". ")
	if found {
		left += "."
	}
	return left, state
}

// WindowAhead are the times of day of a window that is still to come, in few words: "ready 20:29,
// rinse by 20:34"; empty where time stands still or there is none.
func WindowAhead(sc Scene) string {
	snap := sc.Snap
	if snap.Timing.Mode != routine.ModeWindow || snap.StandsStill() {
		return ""
	}
	by := verb(snap) + " by " + sc.At(snap.Timing.By)
	switch snap.Phase {
	case routine.PhaseEarly:
		return "ready " + sc.At(snap.Timing.From) + ", " + by
	case routine.PhaseOpen:
		return by
	case routine.PhaseOver:
		return "was due " + sc.At(snap.Timing.By)
	}
	return ""
}
