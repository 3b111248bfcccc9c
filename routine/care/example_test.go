package care_test

import (
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// A plan says what is done this time, what is not, and which claims say so.
func ExampleData_Plan() {
	data := care.Data{
		Masks:     []care.KindData{{Kind: "clay", From: 8, By: 10, Cap: 15, Dries: true, IDs: []string{"S29"}}},
		Intervals: []care.MinInterval{{Days: 4, IDs: []string{"G3"}}},
		Numbers:   care.Numbers{ReactionDays: 7, EveningFrom: 17},
	}
	now := time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)
	plan := data.Plan(care.Situation{
		Routine: routine.Routine{Name: "facial", Steps: []routine.Step{{Kind: routine.Exfoliate}, {Kind: routine.Mask}, {Kind: routine.Rinse}}},
		Profile: care.Profile{Shelf: []care.Product{{StepKind: routine.Mask, Name: "green jar", Kind: "clay"}}},
		History: care.History{{When: now.AddDate(0, 0, -1), Kind: routine.Exfoliate}},
		Now:     now,
	})
	for _, s := range plan.Steps {
		fmt.Printf("%s: %v, %v, %q\n", s.Name(), s.Include, s.Timing.From, s.Reason)
	}
	fmt.Println(plan.Steps[0].Why)
	// Output:
	// Exfoliate: false, 0s, "you exfoliated yesterday"
	// Mask: true, 8m0s, "usual for a clay mask"
	// Rinse: true, 0s, ""
	// [G3]
}
