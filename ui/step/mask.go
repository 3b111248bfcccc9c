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
func mask(sc Scene) face {
	snap := sc.Snap
	f := plainFace(sc, "mask")
	if !snap.Timed() {
		return f
	}
	ready, due := sc.at(snap.Until(snap.Timing.From)), sc.at(snap.Until(snap.Timing.By))
	switch snap.Phase {
	case routine.Early:
		if snap.Elapsed < applying {
			f.hint = "Still spreading it? r starts the count again."
			break
		}
		f.lines = []string{"Rest. There is nothing to do.", fmt.Sprintf("Ready at %s, rinse by %s.", ready, due)}
	case routine.Ready:
		f.tone, f.label = sc.Theme.Good, "ready"
		f.lines = []string{"Rinse when you like, with lukewarm water.", "It has to come off by " + due + "."}
		if snap.Step.Product.Dries {
			f.lines[1] = "Best while it is still damp; by " + due + " at the latest." // S29
		}
	case routine.Over:
		f.tone, f.label = sc.Theme.Warn, "rinse now"
		f.caption = "over by"
		f.lines = []string{"Rinse it off now, with lukewarm water.", "It was due at " + due + "."}
	}
	return f
}
