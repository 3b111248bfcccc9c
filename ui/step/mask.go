package step

import (
	"fmt"
	"time"

	"skintime/routine"
)

// applying is how long the view of a mask says how to put it on (S20); then
// there is nothing to do but to rest (S21).
const applying = 90 * time.Second

// mask has three looks: early, open (rinse when you like) and over (rinse now).
// One that has lasted as long as it may says stop.
func mask(sc Scene) face {
	snap := sc.Snap
	f := plainFace(sc, "mask")
	if !snap.Timed() {
		return f
	}
	ready, due, when := sc.At(snap.Timing.From), sc.At(snap.Timing.By), ""
	switch {
	case snap.Phase == routine.Early && snap.Elapsed < applying:
		if snap.Lead == 0 {
			f.hint = "Still spreading it? r starts the count again."
		}
	case snap.Phase == routine.Early:
		f.lines = []string{"Rest. There is nothing to do."}
		when = fmt.Sprintf("Ready at %s, rinse by %s.", ready, due)
	case snap.Phase == routine.Ready:
		f.tone, f.label, f.caption = sc.Theme.Good, "ready", "rinse within"
		f.lines = []string{"Rinse when you like, with lukewarm water."}
		if snap.Step.Product.Dries {
			f.lines = append(f.lines, "Best while it is still damp.") // S29
		}
		when = fmt.Sprintf("It has to come off by %s.", due)
	case snap.Phase == routine.Over:
		f.tone, f.label, f.caption = sc.Theme.Warn, "rinse now", "over by"
		f.lines = []string{"Rinse it off now, with lukewarm water."}
		when = fmt.Sprintf("It was due at %s.", due)
		if snap.Capped() {
			f.label = "stop, rinse now"
			when = fmt.Sprintf("It may stay %s at most.", short(snap.Timing.Cap))
		}
	}
	if when != "" && snap.State == routine.Running { // while the time stands still, no time of day is right
		f.lines = append(f.lines, when)
	}
	return f
}
