package words

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
)

// The functions of this file say cues: whole sentences, for a voice to read or
// for eyes that are far away.

// CueBegins is the step and the first thing to do in it, or all of it where a product goes on
// of which is known how.
func CueBegins(sc Scene) string {
	snap, task := sc.Snap, TaskOf(sc)
	said := task.Instructions()
	switch {
	case task.Last != "":
		return takeOffCue(task)
	case !readInFull(snap):
		said = said[:min(1, len(said))]
	}
	name := snap.Step.Name() + ":"
	if snap.Phase == routine.PhaseApply {
		name = PutOn(snap.Step) + "."
		said = append(slices.Clip(said), applyEnd(snap))
	}
	if len(said) == 0 {
		return snap.Step.Name() + "."
	}
	return strings.ReplaceAll(name+" "+strings.Join(said, " "), "press !", "press the exclamation mark.")
}

// readInFull reports whether each line is read of how a step's product goes on.
func readInFull(snap routine.Snapshot) bool {
	s := snap.Step
	described := (s.Kind == routine.Mask || s.Kind == routine.Exfoliate) && (s.Product.Name != "" || s.Open != "")
	return described && (snap.Phase == routine.PhaseApply || !s.LeadWait)
}

// CueTakesOver is CueBegins for a step that begins by itself after another, whose product comes
// off first. A rinse takes off what is rinsed.
func CueTakesOver(before routine.Snapshot, sc Scene) string {
	begins := CueBegins(sc)
	window := before.Timing.Mode == routine.ModeWindow
	if rinsed := sc.Snap.Step.Kind == routine.Rinse && removal(before) == routine.RinseOff; !window || rinsed || !ComesOff(before) {
		return begins
	}
	return overLine(before) + " " + begins
}

// CueEnds says what became of a step.
func CueEnds(snap routine.Snapshot, how routine.EventKind) string {
	if how == routine.EventSkipped {
		return snap.Step.Name() + " skipped."
	}
	return snap.Step.Name() + " done."
}

// CueFinishes is the last word of a routine.
func CueFinishes(s routine.Session, wall, now time.Time) string {
	said := FarewellAdvice(s.At(now), wall)
	if snap := s.At(now); snap.Cool {
		said = stingFarewell(snap, true)
	}
	return s.Routine().Title + " done. " + strings.Join(said, " ")
}

// CueCountIn counts the last seconds of a step that ends by itself: the first one that
// is said tells what comes.
func CueCountIn(snap routine.Snapshot, n int, first bool) string {
	if !first {
		return fmt.Sprint(n)
	}
	return CountIn(snap, n)
}

// CountIn says what begins by itself in n seconds: "Serum in 4".
func CountIn(snap routine.Snapshot, n int) string {
	next := "Done"
	switch {
	case snap.Phase == routine.PhaseApply:
		next = snap.Step.Name()
	case len(snap.Next) > 0:
		next = snap.Next[0].Name()
	}
	return fmt.Sprintf("%s in %d", next, n)
}

// CueMilestone says that a mark has passed.
func CueMilestone(sc Scene, m routine.Milestone) string {
	snap, name := sc.Snap, sc.Snap.Step.Name()
	switch m.Kind {
	case routine.HalfTime:
		return fmt.Sprintf("%s: halfway, %s %s.", name, Spell(snap.Timing.Remaining(m.At)), Caption(snap))
	case routine.FiveLeft:
		return fmt.Sprintf("%s: %s %s.", name, roundRemaining(snap, 5*time.Minute), Caption(snap))
	case routine.OneLeft:
		return fmt.Sprintf("%s: %s %s.", name, roundRemaining(snap, time.Minute), Caption(snap))
	case routine.TimeReady:
		what, then, more := strings.Cut(openText(snap), ". ")
		text := fmt.Sprintf("%s: ready. %s, by %s at the latest.", name, what, sc.At(snap.Timing.By))
		if more {
			text += " " + then + "."
		}
		return text
	}
	if m.Kind == routine.Enough {
		return name + ": " + thatsEnough
	}
	if m.Kind == routine.StillOn {
		return fmt.Sprintf("%s: paused for %s, but still on. %s", name, Spell(snap.Pause.Truncate(time.Minute)), windowTimes(sc))
	}
	if snap.Timing.Mode == routine.ModeWindow && ComesOff(snap) {
		return removalText(snap, m)
	}
	switch m.Kind {
	case routine.TimeUp:
		return name + ": time is up."
	case routine.AtCap:
		if m.Over == 0 {
			return name + ": time is up."
		}
		return fmt.Sprintf("%s: stop. %s is the most it should take.", name, Spell(snap.Timing.Cap+snap.Held))
	}
	return fmt.Sprintf("%s: time was up %s ago.", name, Spell(m.Over))
}

// roundRemaining is the time that is left, as round as the mark that has passed. Where that
// was a while ago, as when the machine slept, nothing but what is left is true.
func roundRemaining(snap routine.Snapshot, mark time.Duration) string {
	const while = 5 * time.Second
	if mark-snap.Remaining() <= while {
		return Spell(mark)
	}
	return Spell(snap.Remaining())
}

// openText is what may be done once a window is open, without a full stop.
func openText(snap routine.Snapshot) string {
	if snap.Step.Open != "" {
		return strings.TrimSuffix(snap.Step.Open, ".")
	}
	return "You can " + AdvanceLabel(snap)
}

// removalText says with growing weight that something has to come off.
func removalText(snap routine.Snapshot, m routine.Milestone) string {
	name, off := snap.Step.Name(), verb(snap)
	if off == "rinse" {
		off = "rinse it off"
	}
	now := routine.Capitalized(off) + " now."
	switch {
	case m.Kind == routine.TimeUp && snap.Step.Over != "":
		return name + ": " + snap.Step.Over
	case m.Kind == routine.TimeUp && off == "rinse it off":
		return name + ": rinse it off now, with lukewarm water."
	case m.Kind == routine.TimeUp:
		return fmt.Sprintf("%s: %s now.", name, off)
	case m.Kind == routine.AtCap && m.Over == 0:
		return overLine(snap)
	case m.Kind == routine.AtCap:
		return fmt.Sprintf("%s: stop. %s Don't leave it on longer than %s.", name, now, Spell(snap.Timing.Cap+snap.Held))
	case m.Kind == routine.OverSeconds:
		return fmt.Sprintf("%s: it was due %s ago. %s", name, Spell(m.Over), now)
	}
	return fmt.Sprintf("%s: %s overdue. %s", name, Spell(m.Over), now)
}
