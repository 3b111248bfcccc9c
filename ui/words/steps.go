package words

import (
	"fmt"
	"strings"
	"time"

	"skintime/routine"
)

// LastStep stands where otherwise the next step is named.
const LastStep = "Last step."

// SubjectName is a step's name where a sentence begins with it.
func SubjectName(s routine.Step) string {
	if s.Title != "" {
		return s.Title
	}
	return "The " + string(s.Kind)
}

// AdvanceLabel says what going on means before the time of a window.
func AdvanceLabel(snap routine.Snapshot) string {
	if Rinses(snap) {
		return "rinse now"
	}
	return "go on now"
}

// Rinses reports whether the window is about when to rinse.
func Rinses(snap routine.Snapshot) bool {
	return snap.Step.Kind == routine.Mask || len(snap.Next) > 0 && snap.Next[0].Kind == routine.Rinse
}

// TooEarly asks whether to go on before the time of a window.
func TooEarly(snap routine.Snapshot) string {
	left := int(snap.Remaining() / time.Second)
	return fmt.Sprintf("%d:%02d to go: enter again to %s", left/60, left%60, AdvanceLabel(snap))
}

// WhyNotExtended says why the time of a step does not move by by.
func WhyNotExtended(snap routine.Snapshot, by time.Duration) string {
	switch {
	case snap.TakeOff:
		return TakeOffFirst
	case !snap.Timed():
		return "This step has no set time."
	case by < 0:
		return "No less than what has passed."
	case snap.Timing.Mode == routine.ModeWindow:
		return fmt.Sprintf("%s may stay %s at the very most.", SubjectName(snap.Step), short(snap.Timing.Cap))
	}
	return "No step lasts longer than 12 hours."
}

// AwayNotice says what happened while nobody could see it.
func AwayNotice(snap routine.Snapshot, gone time.Duration) string {
	return strings.TrimSpace(fmt.Sprintf("You were away %s. %s", Minutes(gone), PhaseNotice(snap)))
}

// DoneIn says how long a session took.
func DoneIn(took time.Duration) string { return "Done in " + Minutes(took) }

// FarewellAdvice is the last word of a routine: after a sting one on what stung
// (G18), in the daytime one on sunscreen (S28), another where it is on (G13).
func FarewellAdvice(snap routine.Snapshot, wall time.Time) string {
	switch hour := wall.Hour(); {
	case snap.Cool:
		return "Something stung: leave that product out next time."
	case snap.Step.Kind == routine.Sunscreen && snap.Outcomes[snap.Index] == routine.OutcomeDone:
		return "Sunscreen is on. Out in the sun, renew it every 2 hours."
	case hour >= 5 && hour < 17:
		return "Going out? Sunscreen is the last layer, 15 minutes before."
	}
	return "That was all. Have a calm evening."
}

// Welcome is a word to those who have never been here, in a line.
func Welcome(width int) string {
	const long = "New here? 'skintime setup' gets to know you, 'skintime demo' shows it all."
	if len(long) <= width {
		return long
	}
	return "New? Try 'skintime setup' or 'demo'."
}
