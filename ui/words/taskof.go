package words

import "skintime/routine"

// TaskOf is the task of the scene's step. A step that stings has another: what
// is on the skin comes off first.
func TaskOf(sc Scene) Task {
	t := Task{Word: word(sc.Snap), Caption: headlineCaption(sc.Snap), Lines: sc.Snap.Step.Do}
	t.Edge, t.Clock = headlineEdge(sc)
	if sc.Snap.TakeOff {
		return takeOff(sc.Snap, t)
	}
	if sc.Snap.Phase == routine.PhaseOver {
		t.Urgency = Allowed
	}
	if sc.Snap.Cool {
		t = afterSting(sc.Snap, t)
	}
	switch sc.Snap.Step.Kind {
	case routine.Exfoliate:
		return exfoliate(sc, t)
	case routine.Mask:
		return window(sc, t)
	case routine.Rinse:
		return rinse(sc, t)
	case routine.Serum:
		return serum(t)
	}
	return t
}
