package words

import (
	"fmt"
	"strings"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

// The functions of this file make the lines: whole sentences, for a voice to
// read, with times in words and the time of day where it helps.

// Intro lists what will be done, and what to have ready.
func Intro(l locale.Locale, r routine.Routine, wall time.Time) []string {
	steps := fmt.Sprintf("%s: %s", r.Title, routine.Count(len(r.Steps), "step"))
	lines := []string{fmt.Sprintf("%s, about %s. Done by %s.", steps, Spell(r.Total().Round(time.Minute)), l.Time(wall.Add(r.Total())))}
	if r.Total() < time.Minute/2 { // nobody can say
		lines[0] = steps + "."
	}
	for i, s := range r.Steps {
		lines = append(lines, fmt.Sprintf("%d. %s: %s.", i+1, spokenName(s), spellLength(s.Timing)))
	}
	return append(lines, HaveReady(r))
}

// spellLength is how long a step takes, in words.
func spellLength(t routine.Timing) string {
	switch {
	case t.Mode == routine.ModeWindow && t.From == t.By:
		return Spell(t.From)
	case t.Mode == routine.ModeWindow && t.From%time.Minute == 0 && t.By%time.Minute == 0 && t.By < 2*time.Hour:
		return fmt.Sprintf("%d to %s", int(t.From.Minutes()), Spell(t.By))
	case t.Mode == routine.ModeWindow:
		return Spell(t.From) + " to " + Spell(t.By)
	case t.Mode == routine.ModeCountdown:
		return Spell(t.For)
	case t.Suggested > 0:
		return "about " + Spell(t.Suggested)
	}
	return "as long as you like"
}

// StepEntry announces a step: what it is, how long, and until when.
func StepEntry(sc Scene) string {
	snap := sc.Snap
	name, lead := spokenName(snap.Step), ""
	if snap.Lead > 0 {
		lead = fmt.Sprintf(" It starts in %s.", Spell(snap.Lead.Round(time.Second)))
	}
	switch {
	case snap.TakeOff:
		return "Take it off now, with cool water."
	case snap.Cool && snap.Step.Kind == routine.Rinse:
		return name + ": now, with cool water."
	case snap.State == routine.StatePaused: // resumed, or after a sting that was a mistake
		return StepStatus(sc)
	case snap.Phase == routine.PhaseApply:
		return applyEntry(snap)
	case snap.Timing.Mode == routine.ModeWindow && snap.Elapsed < time.Second && ComesOff(snap):
		return fmt.Sprintf("%s: leave on for %s.%s %s", name, spellLength(snap.Timing), lead, windowTimes(sc))
	case snap.Timing.Mode == routine.ModeWindow && snap.Elapsed < time.Second:
		return fmt.Sprintf("%s: %s.%s %s", name, spellLength(snap.Timing), lead, windowTimes(sc))
	case snap.Timing.Mode == routine.ModeCountdown && snap.Elapsed < time.Second:
		return fmt.Sprintf("%s: %s, until %s.%s", name, spellLength(snap.Timing), sc.At(snap.Timing.For), lead)
	case snap.Timing.Mode == routine.ModeUntimed:
		return name + ": take your time."
	}
	return StepStatus(sc)
}

// windowTimes says when a window opens and when it closes, as far as that is to come.
func windowTimes(sc Scene) string {
	t := sc.Snap.Timing
	ready, due := sc.At(t.From), sc.At(t.By)
	verb := verb(sc.Snap)
	switch {
	case sc.Snap.Phase == routine.PhaseEarly && t.From == t.By:
		return fmt.Sprintf("%s at %s.", routine.Capitalized(verb), due)
	case sc.Snap.Phase == routine.PhaseEarly:
		return fmt.Sprintf("Ready at %s, %s by %s.", ready, verb, due)
	case sc.Snap.Phase == routine.PhaseOpen:
		return fmt.Sprintf("%s by %s.", routine.Capitalized(verb), due)
	}
	return fmt.Sprintf("It was due at %s.", due)
}

// countedUp is a time of which the second that has begun counts.
func countedUp(d time.Duration) time.Duration { return (d + time.Second - 1).Truncate(time.Second) }

// StepStatus answers "how long?". While paused, it names no time
// of day.
func StepStatus(sc Scene) string {
	snap := sc.Snap
	left, until := Spell(snap.Remaining().Abs()), ""
	what := ""
	switch {
	case snap.Lead > 0:
		what = "starts in " + Spell(countedUp(snap.Lead))
	case snap.Phase == routine.PhaseApply:
		what, until = fmt.Sprintf("being put on, then %s", spellLength(snap.Timing)), applyEnd(snap)
	case !snap.Timed():
		what = fmt.Sprintf("%s so far", Spell(snap.Elapsed.Truncate(time.Second)))
	case snap.Overdue():
		what, until = "overdue by "+left, windowTimes(sc)
	case snap.Timing.Mode == routine.ModeWindow:
		what, until = left+" "+Caption(snap), windowTimes(sc)
	case snap.Phase == routine.PhaseOver:
		what = fmt.Sprintf("time was up %s ago", left)
	default:
		what, until = left+" left", fmt.Sprintf("Done at %s.", sc.At(snap.Timing.For))
	}
	if snap.State == routine.StatePaused {
		until = "Paused."
	}
	return strings.TrimSpace(fmt.Sprintf("%s: %s. %s", spokenName(snap.Step), what, until))
}

// AnyKeyGoesBack says how the list of keys is left.
const AnyKeyGoesBack = "Any key goes back and does nothing else. ctrl+c acts at once."
