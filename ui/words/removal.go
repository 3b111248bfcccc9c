package words

import (
	"slices"

	"skintime/routine"
)

// removal is how what a window is about comes off; empty or LeaveOn: it stays.
func removal(snap routine.Snapshot) routine.Removal {
	rinses := snap.Step.Kind == routine.Mask || len(snap.Next) > 0 && snap.Next[0].Kind == routine.Rinse
	if snap.Step.Product.Off == "" && !rinses {
		return ""
	}
	return snap.Step.Product.Removal()
}

// ComesOff reports whether the window is about when something has to come off.
func ComesOff(snap routine.Snapshot) bool {
	off := removal(snap)
	return off != "" && off != routine.LeaveOn
}

// verb is what a person does when the window of a step opens: "rinse".
func verb(snap routine.Snapshot) string {
	switch removal(snap) {
	case routine.RinseOff:
		return "rinse"
	case routine.WipeOff:
		return "wipe it off"
	case routine.LiftOff:
		return "lift it off"
	case routine.PeelOff:
		return "peel it off"
	}
	return "continue"
}

// AdvanceLabel says what advancing means while a step is put on, and before the time of a window.
func AdvanceLabel(snap routine.Snapshot) string {
	if snap.Phase == routine.PhaseApply {
		return "it's on"
	}
	return verb(snap) + " now"
}

// acid reports whether a product works with an acid, which may tingle at first (G46).
func acid(p routine.Product) bool {
	return p.Method == "chemical" || p.Method == "peel" || p.Kind == "acid" ||
		slices.ContainsFunc(p.Actives, func(a string) bool { return a == "aha" || a == "bha" || a == "pha" })
}
