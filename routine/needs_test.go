package routine

import (
	"strings"
	"testing"
)

func TestNeeds(t *testing.T) {
	for _, c := range []struct {
		kinds []Kind
		want  string
	}{
		{[]Kind{Mask, Rinse, Mask, Rinse, Moisturizer}, "a clean face, lukewarm water, a towel, the mask, the moisturizer"},
		{[]Kind{Cleanse, Toner, Custom}, "lukewarm water, a towel, a mild cleanser, the toner"},
		{[]Kind{Serum}, "a clean face, the serum"},
		{[]Kind{Rinse}, "a clean face, lukewarm water, a towel"},
		{[]Kind{Cleanse}, "lukewarm water, a towel, a mild cleanser"},
		{[]Kind{Exfoliate}, "a clean face, lukewarm water, a towel, the exfoliant"},
		{[]Kind{Mask}, "a clean face, lukewarm water, a towel, the mask"},
	} {
		var r Routine
		for _, k := range c.kinds {
			r.Steps = append(r.Steps, Step{Kind: k})
		}
		if got := strings.Join(r.Needs(), ", "); got != c.want {
			t.Errorf("%v needs %q, want %q", c.kinds, got, c.want)
		}
	}

	// An exfoliant that is a cleanser cleans the face (S3).
	both := Routine{Steps: []Step{{Kind: Exfoliate, Product: Product{Kind: "cleanser"}}, {Kind: Mask}}}
	if got := strings.Join(both.Needs(), ", "); got != "lukewarm water, a towel, the exfoliant, the mask" {
		t.Errorf("with a cleanser that exfoliates: %q", got)
	}
}
