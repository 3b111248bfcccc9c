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
func SubjectName(s routine.Step) string { return nameWith("The ", s) }

// objectName is a step's name inside a sentence.
func objectName(s routine.Step) string { return nameWith("the ", s) }

// nameWith is a step's own title, or its kind behind an article.
func nameWith(article string, s routine.Step) string {
	if s.Title != "" {
		return s.Title
	}
	return article + noun(s.Kind)
}

func noun(k routine.Kind) string {
	switch k {
	case routine.Exfoliate:
		return "exfoliant"
	case routine.Cleanse:
		return "cleanser"
	}
	return string(k)
}

// during says in which step something happened: "while exfoliating", "during the
// mask", "at the toner".
func during(s routine.Step) string {
	switch {
	case s.Title != "":
		return "during " + s.Title
	case s.Kind == routine.Exfoliate:
		return "while exfoliating"
	case s.Kind == routine.Cleanse:
		return "while cleansing"
	case s.Kind == routine.Mask, s.Kind == routine.Rinse:
		return "during " + objectName(s)
	}
	return "at " + objectName(s)
}

// Already asks whether to continue before the time of a window.
func Already(snap routine.Snapshot) string { return routine.Capitalized(verb(snap)) + " already?" }

// TooEarly says how long it takes until the window opens.
func TooEarly(snap routine.Snapshot) string {
	return fmt.Sprintf("%s left until %s is ready.", ShortClock(snap.Remaining()), objectName(snap.Step))
}

// AgainEarly says how to continue all the same.
func AgainEarly(snap routine.Snapshot) string {
	return fmt.Sprintf("Press enter again to %s.", AdvanceLabel(snap))
}

// DoneOrSkip asks what became of a mask that was worn, and is skipped.
const DoneOrSkip = "Done, or skip?"

// Worn says how long a step was on that is skipped.
func Worn(snap routine.Snapshot) string {
	return fmt.Sprintf("%s was on for %s.", SubjectName(snap.Step), Minutes(snap.Elapsed+snap.Held))
}

// StaysOn says until when what is on has to come off, whoever leaves; empty: nothing is.
func StaysOn(sc Scene) string {
	snap := sc.Snap
	on := snap.Timing.Mode == routine.ModeWindow && snap.Phase != routine.PhaseApply && snap.Lead == 0
	switch {
	case !on || !ComesOff(snap) || snap.TakeOff:
		return ""
	case snap.Phase == routine.PhaseOver:
		return fmt.Sprintf("%s is still on: %s.", SubjectName(snap.Step), AdvanceLabel(snap))
	}
	return fmt.Sprintf("%s stays on: %s by %s.", SubjectName(snap.Step), verb(snap), sc.At(snap.Timing.By))
}

// WhyNotExtended says why the time of a step does not move by by.
func WhyNotExtended(snap routine.Snapshot, by time.Duration) string {
	switch {
	case snap.TakeOff:
		return TakeOffFirst
	case !snap.Timed():
		return "This step has no timer."
	case by < 0:
		return "It can't go below the time already passed."
	case snap.Timing.Mode == routine.ModeWindow:
		return fmt.Sprintf("%s is the limit for %s.", short(snap.Timing.Cap+snap.Held), objectName(snap.Step))
	}
	return "A step can last 12 hours at most."
}

// AwayNotice says what happened while nobody could see it.
func AwayNotice(snap routine.Snapshot, gone time.Duration) string {
	return awayNotice(snap, gone, inFigures)
}

// SpokenAway says the same for a voice to read.
func SpokenAway(snap routine.Snapshot, gone time.Duration) string {
	return awayNotice(snap, gone, inWords)
}

func awayNotice(snap routine.Snapshot, gone time.Duration, in lengths) string {
	return strings.TrimSpace(fmt.Sprintf("You were away %s. %s", in.rounded(gone), phaseNotice(snap, in)))
}

// DoneIn says how long a session took.
func DoneIn(took time.Duration) string { return "Done in " + Minutes(took) }

// FarewellAdvice is the last word of a routine, a line each: after a sting on what stung
// (G18), in the daytime on sunscreen (S28), another where it is on (G13).
func FarewellAdvice(snap routine.Snapshot, wall time.Time) []string {
	switch hour := wall.Hour(); {
	case snap.Cool:
		return stingFarewell(snap, false)
	case snap.Step.Kind == routine.Sunscreen && snap.Outcomes[snap.Index] == routine.OutcomeDone:
		return []string{"Sunscreen is on. Outdoors, put it on again every 2 hours."}
	case hour >= 5 && hour < 17:
		return []string{"Going out? Put sunscreen on 15 minutes before."}
	}
	return []string{"All done. Have a calm evening."}
}

// PlainMode says what prints lines, which a screen reader can read.
const PlainMode = "Screen reader? 'skintime --plain'."

// Welcome is a word to those who have never been here, in a line.
func Welcome(width int) string {
	const long = "New? 'skintime setup' asks about your skin, 'skintime demo' shows how."
	if len(long) <= width {
		return long
	}
	return "New? Try 'skintime setup' or 'demo'."
}
