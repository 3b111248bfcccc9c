package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// applyTime is how long the view of a mask says how to put it on (S20); then
// there is nothing to do but to rest (S21).
const applyTime = 90 * time.Second

// mask has three looks: early, open (rinse when you like) and over (rinse now).
// One that has lasted as long as it may says stop.
func mask(sc Scene, t Task) Task {
	snap := sc.Snap
	if !snap.Timed() {
		return t
	}
	ready, due, when := sc.At(snap.Timing.From), sc.At(snap.Timing.By), ""
	switch {
	case snap.Phase == routine.PhaseEarly && snap.Elapsed < applyTime:
		if snap.Lead == 0 {
			t.Hint = "Still spreading it? r restarts the timer."
		}
	case snap.Phase == routine.PhaseEarly:
		t.Lines = []string{"Nothing to do now. Rest your eyes."}
		when = fmt.Sprintf("Ready at %s, rinse by %s.", ready, due)
	case snap.Phase == routine.PhaseOpen:
		t.Urgency, t.Label, t.Caption = Allowed, "ready", "left to rinse"
		t.Lines = []string{"Rinse when you like, with lukewarm water."}
		if snap.Step.Product.Dries {
			t.Lines = append(t.Lines, "Best while it's still damp.") // S29
		}
		when = fmt.Sprintf("Rinse by %s.", due)
	case snap.Phase == routine.PhaseOver:
		t.Urgency, t.Label, t.Caption = Due, "rinse now", "overdue"
		t.Lines = []string{"Rinse it off now, with lukewarm water."}
		when = fmt.Sprintf("It was due at %s.", due)
		if snap.Capped() {
			t.Label = "stop, rinse now"
			when = fmt.Sprintf("Don't leave it on longer than %s.", short(snap.Timing.Cap))
		}
	}
	if when != "" && snap.State == routine.StateRunning { // while paused, no time of day is right
		t.Lines = append(t.Lines, when)
	}
	return t
}
