package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// The headline of a step is its word, to be read from across the room, what the
// digits mean, and at the edge a time of day or the product.

// word is what to do, or what the step is.
func word(snap routine.Snapshot) string {
	window := snap.Timing.Mode == routine.ModeWindow
	switch paused := snap.State == routine.StatePaused && !snap.Overdue(); {
	case cools(snap):
		return "Cool water"
	case paused:
		return "Paused"
	case snap.Phase == routine.PhaseApply:
		return "Put it on"
	case window && snap.Phase == routine.PhaseOpen:
		return "Ready"
	case snap.Overdue() && ComesOff(snap):
		return overWord(snap)
	case snap.Phase == routine.PhaseEarly && snap.Step.Kind == routine.Mask && snap.Lead == 0:
		return "Mask on"
	}
	return snap.Step.Name()
}

// overWord asks to take off what is overdue; past its cap it says stop.
func overWord(snap routine.Snapshot) string {
	switch {
	case snap.Capped():
		return "Stop"
	case removal(snap) == routine.RinseOff:
		return "Rinse now"
	}
	return routine.Capitalized(verb(snap))
}

// headlineCaption says what the digits mean below the word.
func headlineCaption(snap routine.Snapshot) string {
	const long = 10 * time.Minute // then there is no room for a sign before the digits
	over := snap.Phase == routine.PhaseOver && snap.Remaining() <= -long
	switch paused := snap.State == routine.StatePaused && !snap.Overdue(); {
	case paused && snap.OnInPause() && ComesOff(snap):
		return objectName(snap.Step) + " is still on"
	case paused:
		return "the timer is stopped"
	case snap.Phase == routine.PhaseApply, snap.Lead > 0:
	case snap.Timing.Mode == routine.ModeUntimed && snap.Elapsed < time.Minute:
		return "no timer here, take your time"
	case snap.Overdue() && ComesOff(snap) && over:
		return "overdue, more than 10 min"
	case snap.Overdue() && ComesOff(snap):
		return "overdue"
	case over:
		return "time is up, more than 10 min ago"
	case snap.Timing.Mode == routine.ModeCountdown && snap.Phase != routine.PhaseOver && sinksIn(snap.Step.Kind):
		return "left to sink in"
	}
	return Caption(snap)
}

// sinksIn reports whether a kind of step waits for its product to sink in.
func sinksIn(k routine.Kind) bool {
	return k == routine.Toner || k == routine.Serum || k == routine.Moisturizer
}

// headlineEdge is what stands at the edge of the caption: when what is on can come off, when it
// has to, or with what the step is done. It reports whether it is a time of day.
func headlineEdge(sc Scene) (edge string, isTime bool) {
	snap := sc.Snap
	window := snap.Timing.Mode == routine.ModeWindow && snap.Phase != routine.PhaseApply && snap.Lead == 0
	switch {
	case cools(snap):
		return "", false
	case snap.OnInPause() && snap.StandsStill():
		return verb(snap) + " by " + sc.At(snap.Timing.Cap), true
	case window && snap.Phase == routine.PhaseOver:
		return "was due " + sc.At(snap.Timing.By), true
	case window && snap.Phase == routine.PhaseOpen, snap.OnInPause():
		return verb(snap) + " by " + sc.At(snap.Timing.By), true
	case window:
		return "ready " + sc.At(snap.Timing.From), true
	case ProductName(snap.Step) == "" && !snap.Timed() && snap.Timing.Suggested > 0:
		return Length(snap.Timing), false
	}
	return ProductName(snap.Step), false
}

// BarClocks are the labels of a bar: when the count began, when its window opens and when it
// ends. Where time stands still no time of day is right: they count from the start.
func BarClocks(sc Scene) (start, opens, end string) {
	t := sc.Snap.Timing
	if sc.Snap.Phase == routine.PhaseApply || sc.Snap.Lead > 0 || sc.Snap.StandsStill() {
		from, full := BarLabels(t)
		start, opens, end = "start", "+"+from, "+"+full
		if sc.Snap.Timing.Mode == routine.ModeWindow {
			start = "on"
		}
	} else {
		start, opens, end = sc.At(0), sc.At(t.From), sc.At(t.Full())
	}
	if t.Mode != routine.ModeWindow || t.From == t.By || sc.Snap.Phase == routine.PhaseOver {
		opens = ""
	}
	return start, opens, end
}

// Follow is a step that is still to come, and the time of day at which it begins if all before
// it take as long as planned.
type Follow struct{ At, Name, Product string }

// Follows are the steps that come next, and when all of them are done.
func Follows(sc Scene) (all []Follow, done string) {
	at := sc.Wall.Add(max(0, sc.Snap.Until(sc.Snap.Timing.Full())))
	for _, s := range sc.Snap.Next {
		all = append(all, Follow{sc.Locale.Time(at), s.Name(), WithWhat(s)})
		at = at.Add(max(s.Timing.Full(), s.Timing.Suggested))
	}
	return all, sc.Locale.Time(at)
}

// RinseWith is what a rinse takes.
const RinseWith = "lukewarm water, towel"

// WithWhat says with what a step is done: its product, or for a rinse water.
func WithWhat(s routine.Step) string {
	if s.Kind == routine.Rinse && s.Product.Name == "" {
		return RinseWith
	}
	return ProductName(s)
}

// WornFor says at a rinse how long the mask before it was on. It reports whether that was too long;
// empty: there was none.
func WornFor(done []routine.StepResult, at int) (said string, late bool) {
	if at == 0 || at > len(done) || done[at-1].Step.Kind != routine.Mask || done[at-1].Outcome != routine.OutcomeDone {
		return "", false
	}
	mask := done[at-1]
	worn, by := mask.Active+mask.Paused, mask.Step.Timing.By
	said = fmt.Sprintf("Your mask was on for %s.", ShortClock(worn))
	switch over := worn - by; {
	case by == 0 || over < 0 && worn < mask.Step.Timing.From:
		return said, false
	case over < time.Minute:
		return said + " Just right.", false
	default:
		return fmt.Sprintf("%s %s over. Moisturize well.", said, Minutes(over)), true
	}
}

// The headings of what follows in a session.
const (
	WhatFollows  = "What follows"
	WholeSession = "The whole session"
	DoneThen     = "done"
)

// DoneByClock says when a session is done.
func DoneByClock(clock string) string { return "done by " + clock }

// NoteLine is a note as a step shows it.
func NoteLine(note string) string { return "Note: " + note }
