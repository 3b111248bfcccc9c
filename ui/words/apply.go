package words

import (
	"fmt"

	"skintime/routine"
)

// PutOn asks for a step's product: "Put on your mask".
func PutOn(s routine.Step) string { return "Put on " + nameWith("your ", s) }

// applyCaption says when the count of a step begins that is put on.
func applyCaption(snap routine.Snapshot) string {
	if snap.Lead > 0 {
		return "starts by itself"
	}
	return "starts when you press enter"
}

// applyEntry asks for a step's product, and says when its count begins.
func applyEntry(snap routine.Snapshot) string {
	asks := PutOn(snap.Step)
	if product := ProductName(snap.Step); product != "" {
		asks += ": " + product
	}
	return asks + ". " + applyEnd(snap)
}

// applyEnd says when the count of a step begins that is put on.
func applyEnd(snap routine.Snapshot) string {
	if snap.Lead > 0 {
		return fmt.Sprintf("It starts in %s.", Spell(countedUp(snap.Lead)))
	}
	return "Press enter when it is on."
}
