package words

import (
	"fmt"
	"strings"

	"skintime/routine"
)

// What is said after a sting.
const (
	// Emergency is when to call for help (G22, G23).
	Emergency = "Swollen lips, tongue or eyes, faint, short of breath: emergency call."
	// OnlyPlain is what follows once it is off (G18).
	OnlyPlain = "Only a plain moisturizer now."

	TakenBack     = "Taken back: it didn't sting."
	NothingStung  = "There is no sting to take back now."
	BroughtBack   = "Stop if it burns: your skin is sore. What has actives stays out."
	NothingToFree = "Nothing more can come back after this sting."
	NothingHurts  = "Nothing stung: all products are in."

	coolWater = "Cool water until all of it is off. Don't rub."
)

// cools reports whether what stings is to come off now, with cool water.
func cools(snap routine.Snapshot) bool {
	return snap.TakeOff || snap.Cool && snap.Step.Kind == routine.Rinse
}

// blamed is what stings, as a person calls it; aloud it is never named.
func blamed(snap routine.Snapshot, article string, aloud bool) string {
	s := snap.Step
	if i := snap.Sting.Step; i >= 0 && i < len(snap.Steps) {
		s = snap.Steps[i]
	}
	if product := ProductName(s); product != "" && !aloud {
		return product
	}
	return nameWith(article+" ", s)
}

// Marked says which product is marked as one that stings.
func Marked(snap routine.Snapshot) string {
	return fmt.Sprintf("Marked: %s stings.", blamed(snap, "the", false))
}

// PlainMarked says which product is marked, and how to take that back.
func PlainMarked(snap routine.Snapshot) string {
	if snap.Sting.Undo > 0 {
		return Marked(snap) + " Type u in the next 10 seconds to take it back."
	}
	return Marked(snap)
}

// PlainItStung asks after the end whether that was so.
func PlainItStung(snap routine.Snapshot) string {
	return fmt.Sprintf("It stung: %s. Type u to take that back.", blamed(snap, "the", false))
}

// ItStung asks after the end whether that was so.
func ItStung(snap routine.Snapshot) string {
	return fmt.Sprintf("It stung: %s · keep · take back (u)", blamed(snap, "the", false))
}

// takeOff replaces the view of a step that stings: what is on the skin comes off first, in the
// way of its kind, with cool water (G18, G24).
func takeOff(snap routine.Snapshot, t Task) Task {
	what := "it"
	if snap.Step.Title == "" && snap.Step.Kind != routine.Rinse && snap.Step.Kind != routine.Custom {
		what = objectName(snap.Step)
	}
	t.Urgency, t.Caption, t.Lines = Due, fmt.Sprintf("it stings: take %s off now", what), nil
	if snap.State == routine.StatePaused {
		t.Caption += ", paused"
	}
	water := coolWater
	switch off := snap.Step.Product.Removal(); {
	case snap.Step.Kind == routine.Mask && off == routine.LiftOff:
		t.Lines = []string{"Lift it off first."}
	case snap.Step.Kind == routine.Mask && off == routine.PeelOff:
		t.Lines = []string{"Don't peel. Soften it with water."}
	case snap.Step.Kind == routine.Exfoliate && acid(snap.Step.Product):
		water = "Plenty of cool water until all of it is off. Don't rub."
	case snap.Step.Kind == routine.Cleanse:
		water += " No more cleanser."
	}
	t.Lines = append(t.Lines, water,
		"Still burning? Keep rinsing, 20 minutes. Still burning then: get medical help.",
		"In the eye: lenses out, rinse with clean water for 20 minutes, get help.")
	t.Last = Emergency
	return t
}

// takeOffCue says aloud what to do about what stings.
func takeOffCue(t Task) string {
	const help = 2 // lines on what to do if it gets worse
	return strings.Join(append([]string{"Take it off now."}, t.Lines[:len(t.Lines)-help]...), " ")
}

// afterSting says what a layer that follows a sting has to be (G18).
func afterSting(snap routine.Snapshot, t Task) Task {
	if snap.Step.Kind != routine.Moisturizer {
		return t
	}
	t.Always = OnlyPlain
	if p := snap.Step.Product; p.Name == "" || len(p.Actives) > 0 {
		t.Lines = append([]string{"Take a plain one, without perfume or actives."}, t.Lines...)
	}
	return t
}

// stingFarewell is the last word after a sting: on what stung, and when to see a doctor (G18, G22,
// G23).
func stingFarewell(snap routine.Snapshot, aloud bool) []string {
	return []string{
		fmt.Sprintf("Don't use %s again. Gentle care for a few days.", blamed(snap, "this", aloud)),
		"Blisters, swelling, or worse tomorrow: see a doctor.",
		Emergency,
	}
}
