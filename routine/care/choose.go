package care

import (
	"slices"
	"strings"
	"time"

	"skintime/routine"
)

// criterion is a line of how the product of a step is chosen.
type criterion struct {
	name  string
	ranks func(*planner, Product) int   // the product with the lower rank is taken
	says  func(*planner, Product) block // why a product ranks higher; nil: that needs no word
}

// criteria lists how one of the candidates is chosen: the first line that separates two of them
// decides, and after all lines their order on the shelf.
func criteria() []criterion {
	return []criterion{
		{"not blocked, then without a caution", (*planner).rankBlocked, (*planner).sayBlocked},
		{"suits the time of day", (*planner).rankTime, sayTime},
		{"prescribed, and put on each day", (*planner).rankPrescribed, nil},
		{"suits the evening", (*planner).rankEvening, (*planner).sayEvening},
		{"not past its date", (*planner).rankDate, sayDate},
		{"used last in such a step", (*planner).rankUse, nil},
	}
}

// candidates lists what a kind of step can be done with this time: what a person chose by hand,
// else what is on the shelf and neither used up nor to be avoided.
func (p *planner) candidates(k routine.Kind) []Product {
	var all, byHand []Product
	chosen := p.Chosen[k]
	var names []string
	if chosen.Product != "" {
		names = Names(p.Profile.Shelf)
	}
	for i := range p.Profile.Shelf {
		q := &p.Profile.Shelf[i]
		if q.StepKind != k || q.UsedUp || q.undescribed() || p.data.Avoided(p.Profile, *q) {
			continue
		}
		all = append(all, *q)
		if chosen.Product != "" && chosen.Product == names[i] || chosen.Kind != "" && (chosen.Kind == q.Kind || chosen.Kind == q.Texture) {
			byHand = append(byHand, *q)
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

// undescribed reports whether nothing is said about a mask, so that the routine's own is meant.
func (q *Product) undescribed() bool {
	return q.StepKind == routine.Mask && q.Name == "" && q.Kind == "" && !q.Rich && !q.Dries && !q.Exfoliates && len(q.Actives) == 0
}

// choice is the product that was chosen for a kind of step.
type choice struct {
	Product
	instead block // why it is not the first on the shelf; without a reason it is, or was used last
}

// explainedFor is how long it goes without saying why what is for each day is not the first on the shelf.
const explainedFor = 8 * 24 * time.Hour

// bestFor is the candidate for a kind of step that the criteria prefer; nil: there is none.
func (p *planner) bestFor(k routine.Kind) (found *choice) {
	var first, lowest []int
	all, lines := p.candidates(k), criteria()
	if len(all) == 1 {
		return &choice{Product: all[0]}
	}
	for i, q := range all {
		ranks, whole := make([]int, 0, len(lines)), p.data.complete(q)
		for _, c := range lines {
			ranks = append(ranks, c.ranks(p, whole))
		}
		if i == 0 {
			first = ranks
		}
		if found == nil || slices.Compare(ranks, lowest) < 0 {
			found, lowest = &choice{Product: q}, ranks
		}
	}
	for i := range lowest {
		if says := lines[i].says; lowest[i] != first[i] {
			if q := all[0]; says != nil && !(daily(k) && p.usedWithin(found.Product, explainedFor)) {
				found.instead = says(p, p.data.complete(q))
				found.instead.reason = "instead of " + q.called() + ": " + found.instead.reason
			}
			break
		}
	}
	return found
}

// maxCalled is how many characters of a name are said in a reason.
const maxCalled = 24

// called is what a product is called in the middle of a sentence.
func (q Product) called() string {
	if own := []rune(routine.Sanitize(q.Name)); len(own) > maxCalled {
		return strings.TrimSpace(string(own[:maxCalled-1])) + "…"
	} else if len(own) > 0 {
		return string(own)
	}
	name := subject(q)
	return strings.ToLower(name[:1]) + name[1:]
}

// sayBlocked says what blocks a product, or that it was used often enough.
func (p *planner) sayBlocked(q Product) block {
	if b := p.barred(q); b.reason != "" {
		return b
	}
	return block{"it was used often enough", p.maskRhythm(q).IDs}
}

func sayTime(*planner, Product) block { return block{"vitamin C is for the morning", []string{"G15"}} }

func sayDate(*planner, Product) block { return block{"past its date", []string{"G19"}} }

// ruleInstead says why another product than the first on the shelf is taken.
func (p *planner) ruleInstead() {
	for _, k := range routine.Kinds() {
		if p.best[k] == nil || p.best[k].instead.reason == "" {
			continue
		}
		for _, s := range p.included(k) {
			if !s.fromRoutine {
				s.Reason = p.best[k].instead.reason
				s.cite(p.best[k].instead.why...)
			}
		}
	}
}

// chooseProducts finds the product of each step.
func (p *planner) chooseProducts() {
	p.best, p.uses = map[routine.Kind]*choice{}, p.rankUses()
	p.best[routine.Mask] = p.bestFor(routine.Mask) // first: it is asked what goes on under it
	for _, k := range routine.Kinds() {
		if k != routine.Mask {
			p.best[k] = p.bestFor(k)
		}
	}
	for i := range p.Steps {
		s := &p.Steps[i]
		s.product, s.fromRoutine = p.productFor(s, p.best[s.Kind])
		if s.Kind != routine.Rinse {
			s.Product = p.data.facts(s.product)
		}
	}
	p.exfoliant, p.serum = p.firstProduct(routine.Exfoliate), p.firstProduct(routine.Serum)
	p.sayContradictions()
}

// firstProduct is the product of the first step of a kind, or of one that there would be.
func (p *planner) firstProduct(k routine.Kind) Product {
	if steps := p.ofKind(k); len(steps) > 0 {
		return steps[0].product
	}
	if shelf := p.best[k]; shelf != nil {
		return p.data.complete(shelf.Product)
	}
	return Product{StepKind: k}
}

// productFor is the product of a step, complete, and whether it is the routine's: where the
// shelf has none, and for a mask with times of the routine's own, unless another was chosen.
func (p *planner) productFor(s *Step, shelf *choice) (q Product, fromRoutine bool) {
	own, chosen := withFacts(s.Kind, s.Product), p.Chosen[s.Kind]
	if shelf != nil && s.Kind == routine.Mask && shelf.Kind != "" && p.data.way(shelf.Product, "").Kind == "" {
		shelf = nil // the rules know no such mask
	}
	same := chosen.Kind != "" && chosen.Kind == own.Kind && shelf != nil && shelf.Name == ""
	if shelf == nil || same || p.keepsOwn(s) {
		return p.data.complete(own), true
	}
	q = shelf.Product
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

// rankPrescribed prefers what a doctor prescribed among what is put on each day.
func (p *planner) rankPrescribed(q Product) int {
	if q.Prescribed && daily(q.StepKind) {
		return 0
	}
	return 1
}

// rankDate prefers what is not past its date (G19).
func (p *planner) rankDate(q Product) int {
	if p.data.past(q, p.recent.today) {
		return 1
	}
	return 0
}

// barred says why a product cannot be used now: what blocks it at any time of day, the time of
// day, the mask that goes on over it, or what else it does not go with.
func (p *planner) barred(q Product) block {
	if b := p.firstBlock(q, (*planner).blocked, (*planner).hourBlock, (*planner).eveningBlock, (*planner).underBlock); b.reason != "" {
		return b
	}
	a, _ := p.pairBlock(q)
	return a.block
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
