package care

import (
	"cmp"
	"slices"
	"time"

	"skintime/routine"
)

// criterion is a line of how the product of a step is chosen.
type criterion struct {
	name  string
	ranks func(*planner, Product) int // the product with the lower rank is taken
}

// criteria lists how one of the candidates is chosen: the first line that separates two of them
// decides, and after all lines their order on the shelf.
func criteria() []criterion {
	return []criterion{
		{"not blocked, then without a caution", (*planner).rankBlocked},
		{"suits the time of day", (*planner).rankTime},
		{"not past its date", (*planner).rankDate},
		{"used last in such a step", (*planner).rankUse},
	}
}

// candidates lists what a kind of step can be done with this time: what a person chose by hand,
// else what is on the shelf and neither used up nor to be avoided.
func (p *planner) candidates(k routine.Kind) []Product {
	var all, byHand []Product
	chosen, names := p.Chosen[k], Names(p.Profile.Shelf)
	for i, q := range p.Profile.Shelf {
		if q.StepKind != k || q.UsedUp || q.unsaid() || p.data.Avoided(p.Profile, q) {
			continue
		}
		all = append(all, q)
		if chosen.Product == names[i] || chosen.Kind != "" && (chosen.Kind == q.Kind || chosen.Kind == q.Texture) {
			byHand = append(byHand, q)
		}
	}
	switch {
	case chosen.Kind != "" && len(byHand) == 0:
		return []Product{p.ofKindChosen(k, chosen.Kind)}
	case len(byHand) > 0:
		return byHand
	}
	return all
}

// ofKindChosen is a product of a kind that was chosen, and that nobody owns.
func (p *planner) ofKindChosen(k routine.Kind, kind string) Product {
	if k == routine.Serum {
		return Product{StepKind: k, Texture: kind}
	}
	return Product{StepKind: k, Kind: kind}
}

// unsaid reports whether nothing is said about a mask, so that the routine's own is meant.
func (q Product) unsaid() bool {
	return q.StepKind == routine.Mask && q.Name == "" && q.Kind == "" && !q.Rich && !q.Dries && !q.Exfoliates && len(q.Actives) == 0
}

// Avoided reports whether a product has an active that a person never wants planned.
func (d Data) Avoided(who Profile, q Product) bool {
	if len(who.Avoid) == 0 {
		return false
	}
	q = d.complete(q)
	return slices.ContainsFunc(who.Avoid, func(active string) bool { return q.has(active) || active == Retinoid && q.retinoid() })
}

// best is the candidate for a kind of step that the criteria prefer; false: there is none.
func (p *planner) best(k routine.Kind) (found Product, ok bool) {
	var lowest [4]int
	for _, q := range p.candidates(k) {
		ranks, whole := [4]int{}, p.data.complete(q)
		for i, c := range criteria() {
			ranks[i] = c.ranks(p, whole)
		}
		if !ok || slices.Compare(ranks[:], lowest[:]) < 0 {
			found, ok, lowest = q, true, ranks
		}
	}
	return found, ok
}

// chooseProducts finds the product of each step.
func (p *planner) chooseProducts() {
	best := map[routine.Kind]*Product{}
	for _, k := range routine.Kinds() {
		if q, ok := p.best(k); ok {
			best[k] = &q
		}
	}
	for i := range p.Steps {
		s := &p.Steps[i]
		s.product, s.fromRoutine = p.productFor(s, best[s.Kind])
		if s.Kind != routine.Rinse {
			s.Product = p.data.facts(s.product)
		}
	}
	p.exfoliant, p.serum = p.firstProduct(routine.Exfoliate, best), p.firstProduct(routine.Serum, best)
	p.sayContradictions(best)
}

// firstProduct is the product of the first step of a kind, or of one that there would be.
func (p *planner) firstProduct(k routine.Kind, best map[routine.Kind]*Product) Product {
	if steps := p.ofKind(k); len(steps) > 0 {
		return steps[0].product
	}
	return p.data.complete(*cmp.Or(best[k], &Product{StepKind: k}))
}

// productFor is the product of a step, complete, and whether it is the routine's: where the
// shelf has none, and for a mask with times of the routine's own, unless another was chosen.
func (p *planner) productFor(s *Step, shelf *Product) (q Product, fromRoutine bool) {
	own, chosen := withFacts(s.Kind, s.Product), p.Chosen[s.Kind]
	if shelf != nil && s.Kind == routine.Mask && shelf.Kind != "" && p.data.way(*shelf, "").Kind == "" {
		shelf = nil // the rules know no such mask
	}
	same := chosen.Kind != "" && chosen.Kind == own.Kind && shelf != nil && shelf.Name == ""
	if shelf == nil || same || p.keepsOwn(s) {
		return p.data.complete(own), true
	}
	q = *shelf
	q.Rich = q.Rich || !q.NotRich && own.Rich && own.Kind == q.Kind // S42
	return p.data.complete(q), false
}

// keepsOwn reports whether a mask has times of the routine's own, and nothing else was chosen.
func (p *planner) keepsOwn(s *Step) bool {
	return s.Kind == routine.Mask && p.Chosen[s.Kind] == (Choice{}) && p.customTime(s)
}

// customTime reports whether the routine gives its mask a time that is not the kind's usual one.
func (p *planner) customTime(s *Step) bool {
	usual, ok := p.data.mask(s.Product.Kind, "")
	return s.Timing != (routine.Timing{}) && (!ok || s.Timing != usual.timing())
}

// rankBlocked prefers what is not blocked now, and then what draws no caution (S15, G9).
func (p *planner) rankBlocked(q Product) int {
	switch {
	case p.barred(q).reason != "":
		return 2
	case p.drawsCaution(q):
		return 1
	}
	return 0
}

// rankTime prefers what suits the time of day: a retinoid, and what stays on overnight, belong to
// the evening, vitamin C to the morning (G15, G29). No hour suits anything else less.
func (p *planner) rankTime(q Product) int {
	evening := p.evening()
	if !evening && (q.retinoid() || q.stays()) || evening && q.has(VitaminC) && !q.retinoid() {
		return 1
	}
	return 0
}

// rankDate prefers what is not past its date (G19).
func (p *planner) rankDate(q Product) int {
	if q.past(p.recent.today) {
		return 1
	}
	return 0
}

// useDays is for how many days the product used last is remembered.
const useDays = 60

// neverUsed ranks a product that was not used in that time.
const neverUsed = useDays * 24 * 60

// rankUse prefers what was used last in such a step: the minutes since.
func (p *planner) rankUse(q Product) int {
	id := q.identity()
	last, ever := p.recent.latest(func(s doneStep) bool { return s.is == id })
	if !ever || last.days >= useDays {
		return neverUsed
	}
	return int(last.hours / time.Minute)
}

// barred says why a product cannot be used now: the time of day, or what blocks it at any.
func (p *planner) barred(q Product) block {
	if b := p.blocked(q); b.reason != "" {
		return b
	}
	return p.hourBlock(q)
}

// hourBlock keeps a retinoid, and a mask that stays on, to the evening (G15, G29).
func (p *planner) hourBlock(q Product) block {
	switch evening := p.evening(); {
	case !evening && q.retinoid():
		return block{"a retinoid is for the evening", []string{"G15"}}
	case !evening && q.stays():
		return block{"keep this one for tonight", []string{"G29"}}
	}
	return block{}
}

// ruleHour leaves out what is for the evening, as nothing else on the shelf was any better.
func (p *planner) ruleHour() {
	for i := range p.Steps {
		if s := &p.Steps[i]; !s.fromRoutine {
			if b := p.hourBlock(s.product); b.reason != "" {
				s.exclude(b.reason, b.why...)
			}
		}
	}
	p.excludeRinsesOfNothing()
}

// drawsCaution reports whether a product would be planned with a caution: it is a mask that
// exfoliates or dries, and there was one of its group so often that it is enough (S15, G9).
func (p *planner) drawsCaution(q Product) bool {
	if q.StepKind != routine.Mask || !q.Exfoliates && !q.Dries {
		return false
	}
	_, too := p.tooOften(q, 1)
	return too
}

// retinoid reports whether a product is a retinoid.
func (q Product) retinoid() bool { return q.has(Retinoid, Retinol, Tretinoin, Adapalene) }

// stays reports whether a product, complete, stays on the skin as a mask does overnight.
func (q Product) stays() bool { return q.StepKind == routine.Mask && q.Off == routine.LeaveOn }
