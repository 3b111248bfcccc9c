package words

import "skintime/routine"

// exfoliate says how to rub, whatever the routine says and before all else: scrubbing does
// damage (S11). What is not rubbed needs no such word. An acid that is on has a window, as a mask
// has.
func exfoliate(sc Scene, t Task) Task {
	snap := sc.Snap
	on := snap.Timing.Mode == routine.ModeWindow && snap.Phase != routine.PhaseApply && (snap.Step.LeadWait || snap.Phase != routine.PhaseEarly)
	if on && ComesOff(snap) {
		return window(sc, t)
	}
	if !rubbed(snap.Step.Product) {
		return t
	}
	t.Always = "Light pressure only, on face and neck."
	if snap.HadEnough() {
		const before = 2 // lines on how to put it on
		t.Lines = append([]string{thatsEnough}, t.Lines[min(before, len(t.Lines)):]...)
	}
	return t
}

// rubbed reports whether an exfoliant is, or may be: acids and enzymes are not, but in a cleanser.
func rubbed(p routine.Product) bool {
	return p.Kind == "cleanser" || !acid(p) && p.Kind != "enzyme"
}

// thatsEnough ends the circles of an exfoliant (G2).
const thatsEnough = "That's enough: rinse it off."
