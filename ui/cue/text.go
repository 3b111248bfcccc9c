package cue

import (
	"fmt"
	"time"

	"skintime/routine"
	"skintime/ui/step"
)

// The functions of this file say cues: whole sentences, for a voice to read or
// for eyes that are far away.

// beginText is the step and the first thing to do in it.
func beginText(sc step.Scene) string {
	name := sc.Snap.Step.Name()
	said := step.Sayings(sc)
	if len(said) == 0 {
		return name + "."
	}
	return name + ": " + said[0]
}

// endText says what became of a step.
func endText(snap routine.Snapshot, how routine.EventKind) string {
	if how == routine.Skipped {
		return snap.Step.Name() + " skipped."
	}
	return snap.Step.Name() + " done."
}

// finishText is the last word of a routine.
func finishText(s routine.Session, wall, now time.Time) string {
	return s.Routine().Title + " done. " + step.Closing(s.At(now), wall)
}

// soon counts the last seconds of a step that ends by itself: the first one that
// is said tells what comes.
func soon(snap routine.Snapshot, n int, first bool) string {
	if !first {
		return fmt.Sprint(n)
	}
	return LeadIn(snap, n)
}

// LeadIn says what begins by itself in n seconds: "Serum in 4".
func LeadIn(snap routine.Snapshot, n int) string {
	next := "Done"
	if len(snap.Next) > 0 {
		next = snap.Next[0].Name()
	}
	return fmt.Sprintf("%s in %d", next, n)
}

// markText says that a mark has passed.
func markText(sc step.Scene, m routine.Milestone) string {
	snap, name := sc.Snap, sc.Snap.Step.Name()
	switch m.Kind {
	case routine.HalfTime:
		return fmt.Sprintf("%s: half time, %s %s.", name, step.Spell(snap.Timing.Remaining(m.At)), step.Caption(snap))
	case routine.FiveLeft:
		return fmt.Sprintf("%s: %s %s.", name, left(snap, 5*time.Minute), step.Caption(snap))
	case routine.OneLeft:
		return fmt.Sprintf("%s: %s %s.", name, left(snap, time.Minute), step.Caption(snap))
	case routine.TimeReady:
		return fmt.Sprintf("%s: ready. You can %s, by %s at the latest.", name, step.GoOn(snap), sc.At(snap.Timing.By))
	}
	if snap.Timing.Mode == routine.Window && step.Rinses(snap) {
		return name + ": " + rinseText(snap, m)
	}
	switch m.Kind {
	case routine.TimeUp:
		return name + ": time is up."
	case routine.AtCap:
		return fmt.Sprintf("%s: stop. It has lasted as long as it ever should.", name)
	}
	return fmt.Sprintf("%s: time was up %s ago.", name, step.Spell(m.Over))
}

// left is the time that is left, as round as the mark that has passed. Where that
// was a while ago, as when the machine slept, nothing but what is left is true.
func left(snap routine.Snapshot, mark time.Duration) string {
	const while = 5 * time.Second
	if mark-snap.Remaining() <= while {
		return step.Spell(mark)
	}
	return step.Spell(snap.Remaining())
}

// rinseText says with growing weight that something has to come off.
func rinseText(snap routine.Snapshot, m routine.Milestone) string {
	switch m.Kind {
	case routine.TimeUp:
		return "rinse it off now, with lukewarm water."
	case routine.AtCap:
		return fmt.Sprintf("stop. It may stay %s at most: rinse it off now.", step.Spell(snap.Timing.Cap))
	case routine.Again:
		return fmt.Sprintf("it was due %s ago. Rinse it off now.", step.Spell(m.Over))
	}
	return fmt.Sprintf("%s over. Rinse it off now.", step.Spell(m.Over))
}
