package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// applyTime is how long the view of a mask says how to put it on (S20) where its count does
// not wait for that; then there is nothing to do but to rest (S21).
const applyTime = 90 * time.Second

// tingleTime is how long an acid may tingle without being too much (G46).
const tingleTime = time.Minute

// window has three looks: early, open (it may come off) and over (it has to). One that has
// lasted as long as it may says stop.
func window(sc Scene, t Task) Task {
	snap := sc.Snap
	if snap.OnInPause() && snap.StandsStill() {
		return windowPaused(sc, t)
	}
	switch snap.Phase {
	case routine.PhaseEarly:
		return early(sc, t)
	case routine.PhaseOpen:
		t.Urgency = Allowed
		t.Lines = openLines(snap)
	case routine.PhaseOver:
		t.Urgency = Due
		t.Lines = []string{overLine(snap)}
		if snap.State == routine.StatePaused {
			t.Lines = append(t.Lines, "Paused or not, it has to come off.")
		}
	default:
		return t
	}
	if snap.Phase == routine.PhaseOver && !snap.Capped() && !snap.StandsStill() && !snap.Step.FirstUse() && snap.Timing.Cap > snap.Timing.By {
		t.Lines = append(t.Lines, fmt.Sprintf("Don't leave it on longer than %s.", sc.At(snap.Timing.Cap)))
		return t
	}
	if snap.Capped() && snap.Timing.Cap > snap.Timing.By {
		t.Lines = append(t.Lines, fmt.Sprintf("Don't leave it on longer than %s.", short(snap.Timing.Cap+snap.Held)))
		return t
	}
	return withTimes(sc, t)
}

// windowPaused says that what is on stays on in a pause, and until when at the latest.
func windowPaused(sc Scene, t Task) Task {
	snap := sc.Snap
	t.Lines = []string{
		fmt.Sprintf("The timer is stopped, but %s is still on your face.", objectName(snap.Step)),
		"You'll hear a reminder every 2 minutes.",
		fmt.Sprintf("%s by %s at the latest.", routine.Capitalized(verb(snap)), sc.At(snap.Timing.Cap)),
	}
	return t
}

// early says how to put a mask on, then to rest. What an acid may do is said first.
func early(sc Scene, t Task) Task {
	snap := sc.Snap
	fresh, waits := snap.Elapsed < applyTime, snap.Step.LeadWait
	switch {
	case fresh && !waits:
		if snap.Lead == 0 {
			t.Hint = "Still spreading it? r restarts the timer."
		}
		return t
	case snap.Elapsed < tingleTime && acid(snap.Step.Product):
		t.Lines = []string{"A light tingle may pass. If it burns, press !"}
	default:
		t.Lines = []string{"Nothing to do now. Rest your eyes."}
	}
	if sc.Muted {
		t.Hint = "Sound is off. Watch for READY."
	}
	return withTimes(sc, t)
}

// withTimes adds the times of day that come next. While time stands still, none is right.
func withTimes(sc Scene, t Task) Task {
	if !sc.Snap.StandsStill() {
		t.Lines = append(t.Lines, windowTimes(sc))
	}
	return t
}

// openLines say that something may come off now.
func openLines(snap routine.Snapshot) []string {
	switch step := snap.Step; {
	case step.Open != "":
		return []string{step.Open}
	case removal(snap) != routine.RinseOff:
		return []string{routine.Capitalized(verb(snap)) + " when you like."}
	case step.Product.Dries: // S29
		return []string{"Rinse when you like, with lukewarm water.", "Best while it's still damp."}
	}
	return []string{"Rinse when you like, with lukewarm water."}
}

// overLine says that something has to come off now. Where that is also the most that it may
// stay on, it says so.
func overLine(snap routine.Snapshot) string {
	switch step := snap.Step; {
	case snap.Capped() && snap.Timing.Cap == snap.Timing.By && step.Kind == routine.Exfoliate && removal(snap) == routine.RinseOff:
		return "Stop: rinse it off now."
	case snap.Capped() && snap.Timing.Cap == snap.Timing.By:
		return "Stop: take it off now."
	case step.Over != "":
		return step.Over
	case removal(snap) != routine.RinseOff:
		return routine.Capitalized(verb(snap)) + " now."
	}
	return "Rinse it off now, with lukewarm water."
}
