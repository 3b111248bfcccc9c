package words

import (
	"testing"

	"skintime/routine/care"
)

func TestUnderstood(t *testing.T) {
	for want, shelf := range map[string][]care.Product{
		"":                              {{StepKind: "mask", Name: "old", UsedUp: true}},
		"You have: a clay mask.":        {{StepKind: "mask", Kind: "clay"}},
		"You have: an enzyme mask.":     {{StepKind: "mask", Kind: "enzyme"}},
		"You have: an exfoliant.":       {{StepKind: "exfoliate"}},
		"You have: Jar, a moisturizer.": {{StepKind: "moisturizer", Name: "Jar"}},
		"You have: green jar, a rich cream mask; a gentle polish; a light serum with AHA, vitamin C and azelaic acid.": {
			{StepKind: "mask", Name: "green jar", Kind: "cream", Rich: true}, {StepKind: "exfoliate", Kind: "polish", Gentle: true},
			{StepKind: "serum", Texture: "light", Actives: []string{"aha", "vitamin-c", "azelaic-acid"}},
		},
	} {
		if got := Understood(shelf); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
