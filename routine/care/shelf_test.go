package care

import (
	"slices"
	"testing"
	"time"

	"skintime/routine"
)

// What is only for calm skin, and what to ask about first, follow from what is in a product.
func TestItemsToMind(t *testing.T) {
	for _, c := range []struct {
		name     string
		q        Product
		ask      []string
		delicate bool
	}{
		{"a cream", Product{StepKind: routine.Mask, Kind: "cream"}, nil, false},
		{"glycolic acid", Product{StepKind: routine.Exfoliate, Kind: "glycolic"}, nil, true},
		{"salicylic acid of 2 %", Product{StepKind: routine.Exfoliate, Kind: "bha", Strength: 2}, nil, true},
		{"of more", Product{StepKind: routine.Exfoliate, Kind: "bha", Strength: 2.5}, []string{"G38"}, true},
		{"in a serum", Product{StepKind: routine.Serum, Actives: []string{BHA}, Strength: 3}, []string{"G38"}, true},
		{"as a peel", Product{StepKind: routine.Exfoliate, Kind: "peel", Actives: []string{BHA}}, []string{"G38"}, true},
		{"another peel", Product{StepKind: routine.Exfoliate, Kind: "peel"}, nil, true},
		{"a retinoid", Product{StepKind: routine.Serum, Actives: []string{Adapalene}}, []string{"G37"}, true},
		{"a peel-off mask", Product{StepKind: routine.Mask, Kind: "peel-off"}, nil, true},
		{"vitamin C", Product{StepKind: routine.Serum, Actives: []string{VitaminC}}, nil, false},
	} {
		i := Shipped().Items([]Product{c.q}, "", time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC))[0]
		if !slices.Equal(i.AskFirst, c.ask) || i.Delicate != c.delicate {
			t.Errorf("%s: ask first for %v, delicate %v", c.name, i.AskFirst, i.Delicate)
		}
	}
}
