package words

import (
	"fmt"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/locale"
)

// What the summary says.
const (
	AllDone    = "All done"
	TakeCare   = "Take care" // after a sting
	HowItFeels = "How does your skin feel?"
	// HowItFeelsShort asks where there is little room.
	HowItFeelsShort = "How does it feel?"
	NoteLabel       = "Note"
	NextLabel       = "Next"
)

// FeelWord is a word for how skin feels, from 1 to routine.BestFeel; empty for another number.
func FeelWord(feel int) string {
	words := []string{"", "sore", "tight", "fine", "soft", "lovely"}
	if feel < 0 || feel >= len(words) {
		return ""
	}
	return words[feel]
}

// SessionSpan is when a session was: "Wed 25 Nov · 20:10–20:37".
func SessionSpan(l locale.Locale, start, end time.Time) string {
	return start.Format("Mon 2 Jan · ") + l.Span(start, end)
}

// AgainstPlan says how what a session took stands to what was planned, give or take two minutes;
// what comes off within a window may do so at any time of that.
func AgainstPlan(took time.Duration, r routine.Routine) string {
	const near = 2 * time.Minute
	most := r.Total()
	least := most
	for _, s := range r.Steps {
		least -= s.Timing.Full() - s.Timing.Planned()
	}
	switch {
	case most == 0:
		return ""
	case took > most+near:
		return Minutes(took-most) + " longer than planned"
	case took < least-near:
		return Minutes(least-took) + " shorter than planned"
	}
	return "as planned"
}

// NextDay is a day to come: "Sat 28 Nov".
func NextDay(d care.Day) string { return d.Date.Format("Mon 2 Jan") }

// NextThings is what is planned for it.
func NextThings(d care.Day) string {
	if d.Exfoliate {
		return "mask and exfoliant again"
	}
	return "mask again"
}

// ShortClock is a time as minutes and seconds in as few characters as possible: "5:09".
func ShortClock(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}

// Taken is the time that a step took, or that it took none.
func Taken(o routine.Outcome, active time.Duration) string {
	if text := TakenTime(o, active); !strings.Contains(text, ":") {
		return text
	}
	return ShortClock(active)
}

// OfPlanned is what was planned for a step, behind what it took: "of 2:00", "of 15–20 min"; empty
// where nothing was.
func OfPlanned(t routine.Timing) string {
	switch {
	case t.Full() == 0:
		return ""
	case t.Mode == routine.ModeCountdown:
		return "of " + ShortClock(t.For)
	}
	return "of " + Length(t)
}

// WindowRemark says how long something was on that comes off within a window; right: within it.
// Empty if there is none, or it was not worn to its end.
func WindowRemark(r routine.StepResult) (remark string, right bool) {
	t, on := r.Step.Timing, r.Active+r.Paused
	switch {
	case t.Mode != routine.ModeWindow || r.Outcome != routine.OutcomeDone:
		return "", false
	case on < t.From:
		return Minutes(t.From-on) + " early", false
	case on > t.By+time.Second:
		return Minutes(on-t.By) + " over", false
	}
	return "just right", true
}
