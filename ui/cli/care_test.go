package cli

import (
	"slices"
	"testing"

	"skintime/routine"
	"skintime/routine/config"
)

// What the configuration knows of kinds is what the care rules know.
func TestKindsAreTheSame(t *testing.T) {
	var masks, exfoliants []string
	for _, m := range careData().Masks {
		masks = append(masks, m.Kind)
	}
	for _, e := range careData().Exfoliants {
		exfoliants = append(exfoliants, e.Kind)
	}
	for name, lists := range map[string][2][]string{
		"masks": {slices.Compact(masks), routine.MaskKinds()}, "exfoliants": {exfoliants, config.ExfoliantKinds()},
	} {
		slices.Sort(lists[0])
		slices.Sort(lists[1])
		if !slices.Equal(lists[0], lists[1]) {
			t.Errorf("%s: the rules know %v, the configuration %v", name, lists[0], lists[1])
		}
	}
}
