package care

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
)

// block is why a product is not for today; without a reason it is.
type block struct {
	reason string
	why    []string
}

// blocked says why a product is not for today, whatever else is planned: it stung, skin rests,
// it is in a patch test, too strong, or was used too lately. Its facts have to be complete.
func (p *planner) blocked(q Product) block {
	return p.firstBlock(q, (*planner).stungBlock, (*planner).restBlock, (*planner).testBlock, (*planner).strengthBlock, (*planner).tooSoon)
}

// firstBlock is the first of some blocks that keeps a product out; without a reason none does.
func (p *planner) firstBlock(q Product, blocks ...func(*planner, Product) block) block {
	for _, blocked := range blocks {
		if b := blocked(p, q); b.reason != "" {
			return b
		}
	}
	return block{}
}

// excludeBlocked leaves out the steps whose product is blocked. A step that always stays takes
// another product.
func (p *planner) excludeBlocked(blocked func(Product) block) {
	for i := range p.Steps {
		s := &p.Steps[i]
		b := blocked(s.product)
		switch instead, never := plainInstead[s.Kind]; {
		case b.reason == "":
		case never:
			s.takeAnother(instead, b.why)
		default:
			s.exclude(b.reason, b.why...)
		}
	}
	p.excludeRinsesOfNothing()
}

// stungBlock keeps a product out that stung: until its owner clears it, or for some days where
// nobody knows which product it was. Custom steps share a kind without being the same, so
// theirs never counts, nor does a rinse, which has no product (G17, G18).
func (p *planner) stungBlock(q Product) block {
	if q.StepKind == routine.Custom || q.StepKind == routine.Rinse {
		return block{}
	}
	i := slices.IndexFunc(p.recent.stings, func(s doneStep) bool { return p.stillOut(s, &q) })
	if i < 0 {
		return block{}
	}
	switch s := p.recent.stings[i]; {
	case q.Prescribed && s.days > 0 && p.Chosen[q.StepKind].Product == q.Name && q.Name != "":
		return block{}
	case q.Prescribed && s.days > 0:
		return block{"ask whoever prescribed it before the next use", []string{"G18"}}
	default:
		return block{"it stung " + Ago(s.days), []string{"G18", "G17"}}
	}
}

// PlainMoisturizers lists what can follow a sting: a person's moisturizers without actives, in
// the order of the shelf, that are not past their date and did not sting themselves (G18).
func (d Data) PlainMoisturizers(s Situation) (all []routine.Product) {
	p := d.newPlanner(s)
	for _, q := range s.Profile.Shelf {
		whole := d.complete(q)
		if q.StepKind != routine.Moisturizer || q.UsedUp || len(whole.Actives) > 0 {
			continue
		}
		if p.blocked(whole).reason == "" && !d.past(q, p.today) {
			all = append(all, d.facts(q))
		}
	}
	return all
}

// stillOut reports whether a sting keeps a product out today.
func (p *planner) stillOut(s doneStep, q *Product) bool {
	if q.StepKind != s.Kind || !q.Cleared.IsZero() && p.dayOf(s).Before(routine.LocalDate(q.Cleared)) {
		return false
	}
	if !s.clearable() && s.days >= p.data.Numbers.ReactionDays {
		return false
	}
	anyOfThem := s.inferred && s.is.name == "" && s.is.kind == ""
	return anyOfThem || s.is == q.identity()
}

// clearable reports whether the step names a product of the shelf, where its sting can be cleared.
func (s doneStep) clearable() bool { return !s.inferred && s.shelved >= 0 }

// dayOf is the day of care of a step.
func (p *planner) dayOf(s doneStep) time.Time { return p.recent.today.AddDate(0, 0, -s.days) }

// ruleReaction leaves out what stung, and what skin that rests is spared, and says so (G17, G18).
func (p *planner) ruleReaction() {
	for i := range p.Steps {
		s := &p.Steps[i]
		q := s.product
		b := p.firstBlock(q, (*planner).stungBlock, (*planner).restBlock)
		switch instead, never := plainInstead[s.Kind]; {
		case b.reason == "":
			p.askPrescriber(s, q)
		case never:
			s.takeAnother(instead, b.why)
		default:
			s.Include, s.Reason, s.Why = false, b.reason, b.why
		}
	}
	p.excludeRinsesOfNothing()
	p.adviseStop()
	p.adviseCleared()
}

// takeAnother has the step done with something else than its product, which is not for now.
func (s *Step) takeAnother(instead string, why []string) {
	s.product, s.Product, s.Reason = Product{StepKind: s.Kind}, routine.Product{}, instead
	s.cite(why...)
}

// plainInstead are the steps that no product puts out, and what to take instead of one that stung
// or is not for now.
var plainInstead = map[routine.Kind]string{
	routine.Cleanse:     "take a mild one, or only water",
	routine.Moisturizer: "take a plain one, without perfume or actives",
	routine.Sunscreen:   "take another one, or stay in the shade",
}

// askPrescriber asks for care with what is prescribed, on days on which skin rests.
func (p *planner) askPrescriber(s *Step, q Product) {
	cosmetic := q
	cosmetic.Prescribed = false
	if b := p.restBlock(cosmetic); s.Include && q.Prescribed && b.reason != "" {
		p.adviseOn(q.StepKind, Caution, subject(q)+" is prescribed: ask whoever prescribed it before you use it on skin that rests.", b.why...)
	}
}

// adviseStop says on days of rest what stung and when, once (G17, G18), and when to see a doctor
// after a second sting (G22, G23). Later a tip says that a product stays out.
func (p *planner) adviseStop() {
	said := map[identity]bool{}
	var recentStings []doneStep
	for _, s := range p.recent.stings {
		if s.days >= p.data.Numbers.DoctorDays || said[s.is] {
			continue
		}
		q := p.shelved(s)
		switch {
		case s.days < p.reactionDays() && !p.calmed(s):
			recentStings = append(recentStings, s)
		case p.stillOut(s, &q) && !q.UsedUp && len(p.ofKind(s.Kind)) > 0:
			p.adviseOn(q.StepKind, Tip, fmt.Sprintf("%s stung %s: it stays out until %s.", subject(q), Ago(s.days), p.backWhen(s)), "G18")
		}
		said[s.is] = true
	}
	if len(recentStings) > 0 {
		p.adviseRest(recentStings)
	}
}

// adviseRest says what stung lately, and what to do about it.
func (p *planner) adviseRest(stings []doneStep) {
	var named []string
	why, prescribed := []string{"G18", "G17", "G44", "G45"}, 0
	for _, s := range stings {
		q := p.shelved(s)
		if q.Prescribed {
			prescribed++
		}
		if s.Kind == routine.Sunscreen {
			why = append(why, "S28")
		}
		named = append(named, subject(q)+" stung "+Ago(s.days))
	}
	it := "it"
	if len(named)-prescribed > 1 {
		it = "them"
	}
	text := strings.Join(named[:min(len(named), maxNamed)], ". ") + ". "
	if prescribed < len(named) {
		text += "Don't use " + it + " again, and try a new product on a small spot first. "
	}
	if prescribed > 0 {
		text += "Ask whoever prescribed it before the next use. "
	}
	if until := p.restUntil(); !Endless(until) {
		text += "Gentle care until " + until.Format(dayFormat) + ". "
	}
	if p.stungTwice() {
		text += "Two stings in two weeks: see a doctor if it blisters, swells or gets worse. "
		why = append(why, "G22", "G23")
	}
	p.advise(Stop, strings.TrimSpace(text), why...)
}

// backWhen says what brings a product back that stung.
func (p *planner) backWhen(s doneStep) string {
	switch {
	case !s.clearable():
		return p.dayOf(s).AddDate(0, 0, p.data.Numbers.ReactionDays).Format(dayFormat)
	case p.Profile.Shelf[s.shelved].Prescribed:
		return "you have asked whoever prescribed it, and choose it by hand"
	}
	return "you clear it on the shelf"
}

// maxNamed is how many products past their date, or that stung, are named.
const maxNamed = 3

// stungTwice reports whether the last two stings lie close together.
func (p *planner) stungTwice() bool {
	stings := p.recent.stings
	return len(stings) > 1 && stings[1].days-stings[0].days <= p.data.Numbers.DoctorDays
}

// shelved is the product of a step as the shelf has it; else as it was.
func (p *planner) shelved(s doneStep) Product {
	if s.shelved >= 0 {
		return p.data.complete(p.Profile.Shelf[s.shelved])
	}
	return withFacts(s.Kind, *s.facts)
}

// subject begins a sentence with a product: its own name, else what it is.
func subject(q Product) string {
	if own := routine.Sanitize(q.Name); own != "" {
		return routine.Capitalized(own)
	}
	switch q.StepKind {
	case routine.Rinse:
		return "What you rinsed off"
	case routine.Custom:
		return "Something"
	}
	return yourProduct(q.StepKind, q.Kind)
}

// adviseCleared asks for a small spot before a product is used again that stung (G17).
func (p *planner) adviseCleared() {
	for i := range p.Steps {
		q := p.Steps[i].product
		if !p.Steps[i].Include || q.Cleared.IsZero() || !q.Tested.Before(q.Cleared) {
			continue
		}
		id, cleared := q.identity(), routine.LocalDate(q.Cleared)
		s, ever := p.recent.latest(func(s doneStep) bool { return s.is == id })
		if (!ever || p.dayOf(s).Before(cleared)) && routine.Days(cleared, p.recent.today) < p.data.Numbers.DoctorDays {
			p.adviseOn(q.StepKind, Tip, subject(q)+" stung before: try it on a small spot first.", "G17")
		}
	}
}
