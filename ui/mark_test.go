package ui

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// Tab goes through a person's own products, those past their date last, and then through other
// kinds; the plan marks what is chosen.
func TestTabMarksWhatItChooses(t *testing.T) {
	opened := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)
	profile := care.Profile{Shelf: []care.Product{
		{StepKind: routine.Mask, Name: "old jar", Kind: "cream", Opened: opened, Months: 12},
		{StepKind: routine.Mask, Name: "new jar", Kind: "cream"},
	}}
	h := newPlanner(t, profile, nil, "", 80, 24)
	h.wants("● Mask new jar · cream 15–20 min")
	h.press("down", "tab")
	h.wants("▌ 21:02 ● Mask old jar · cream · past its date 15–20 min")
	h.press("tab")
	h.wants("another kind")
}
