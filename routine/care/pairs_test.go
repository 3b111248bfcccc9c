package care

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"skintime/routine"
)

// What a pair keeps apart is not in a plan together, unless a person wants it so or nothing of it
// can be left out; and then the plan says so.
func TestPropertyPairsStayApart(t *testing.T) {
	d := Shipped()
	routines := []routine.Routine{find(t, "facial"), find(t, "quick"), find(t, "morning"), find(t, "evening")}
	actives := []string{AHA, BHA, PHA, Retinol, Tretinoin, Retinoid, VitaminC, Benzoyl, Azelaic, Enzyme, Niacinamide}
	rapid.Check(t, func(t *rapid.T) {
		s := anySituation(t, rapid.SampledFrom(routines).Draw(t, "routine"))
		for range rapid.IntRange(0, 6).Draw(t, "actives") {
			q := anyProduct(t)
			q.StepKind = rapid.SampledFrom([]routine.Kind{routine.Mask, routine.Exfoliate, routine.Serum, routine.Toner, routine.Moisturizer}).Draw(t, "step")
			q.Actives, q.Strength = rapid.SliceOfN(rapid.SampledFrom(actives), 0, 2).Draw(t, "of"), 0
			q.Prescribed = rapid.IntRange(0, 4).Draw(t, "prescribed") == 0
			s.Profile.Shelf = append(s.Profile.Shelf, q)
		}
		s.Included = map[int]bool{}
		for range rapid.IntRange(0, 2).Draw(t, "by hand") {
			s.Included[rapid.IntRange(0, len(s.Routine.Steps)-1).Draw(t, "step by hand")] = rapid.Bool().Draw(t, "in")
		}
		p := d.Plan(s)
		for _, pair := range d.Pairs {
			if pair.Stays || pair.Apart {
				continue
			}
			checkApart(t, p, s, pair)
		}
	})
}

func checkApart(t *rapid.T, p Plan, s Situation, pair Pair) {
	in := func(x Step, name string) bool {
		byHand, said := s.Included[x.Origin]
		return (byHand || !said && x.Include) && p.data.groupsOf(x.product).has(p.data.groupNamed(name))
	}
	free := func(x Step) bool {
		return !s.Included[x.Origin] && !x.product.Prescribed && x.Kind != routine.Moisturizer && x.Kind != routine.Sunscreen
	}
	for _, a := range p.Steps {
		for _, b := range p.Steps {
			same := a.product.identity() == b.product.identity() && pair.One == pair.Other && !pair.Day
			if a.Origin == b.Origin || same || !in(a, pair.One) || !in(b, pair.Other) {
				continue
			}
			if free(a) || free(b) {
				t.Errorf("%s (%+v) and %s (%+v) are both in", a.Kind, a.product, b.Kind, b.product)
			}
			said := func(x Advice) bool { return strings.HasPrefix(x.Text, pair.Stop) && x.Level != Tip }
			if !slices.ContainsFunc(p.Advice, said) {
				t.Errorf("%s and %s are both in, and nothing says so: %v", a.Kind, b.Kind, p.Advice)
			}
		}
	}
}

// A pair names groups that there are, and rests on claims.
func TestCheckPairs(t *testing.T) {
	d := Data{Claims: []Claim{{ID: "S1"}}, Groups: []Group{{Name: "acid"}}, Pairs: []Pair{{One: "acid", Other: "moon", IDs: []string{"S1"}}}}
	if err := d.Check(); err == nil || err.Error() != `pair acid and moon: there is no group "moon"` {
		t.Error(err)
	}
	d.Pairs = []Pair{{One: "acid", Other: "acid"}}
	if err := d.Check(); err == nil || err.Error() != "pair acid and acid rests on no claim" {
		t.Error(err)
	}
	for _, pair := range Shipped().Pairs {
		if pair.Stays == (pair.Stop != "") || (pair.Says != "") != (pair.Level != "") {
			t.Errorf("%s and %s: %+v", pair.One, pair.Other, pair)
		}
	}
}
