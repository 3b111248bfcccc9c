package care

import (
	"fmt"
	"slices"
	"strings"

	"skintime/routine"
)

// withArticle is a noun after "a" or "an".
func withArticle(noun string) string {
	if strings.ContainsAny(noun[:1], "aeiou") {
		return "an " + noun
	}
	return "a " + noun
}

// staysOn reports whether a step is a mask that will be worn overnight.
func (p *planner) staysOn(s Step) bool { return p.wanted(s) && s.product.stays() }

// wanted reports whether a step is in by the rules, or by hand. Unlike takes, it counts one that a
// person has excluded, so that its row does not move.
func (p *planner) wanted(s Step) bool { return s.Include || p.Included[s.Origin] }

// ruleOvernight moves masks that stay on to the end, without a rinse (S10, G29).
func (p *planner) ruleOvernight() {
	if !slices.ContainsFunc(p.Steps, p.staysOn) {
		return
	}
	p.excludeRinses(p.staysOn, "the mask stays on", "S10", "G29")
	p.exclude(routine.Sunscreen, "the mask stays on overnight", "S10", "G29")
	p.moveLast(p.staysOn)
	p.moveLast(func(s Step) bool { return s.Kind == routine.Sunscreen })
}

// moveLast moves such steps behind all others, in their order.
func (p *planner) moveLast(such func(Step) bool) {
	others := slices.DeleteFunc(slices.Clone(p.Steps), such)
	last := slices.DeleteFunc(slices.Clone(p.Steps), func(s Step) bool { return !such(s) })
	p.Steps = append(others, last...)
}

// excludeRinses leaves out the rinse that follows only such masks.
func (p *planner) excludeRinses(such func(Step) bool, reason string, why ...string) {
	needless, needed := false, false
	for i := range p.Steps {
		s := &p.Steps[i]
		switch {
		case s.Kind == routine.Mask && such(*s):
			needless = true
		case s.Kind == routine.Mask:
			needed = needed || p.takes(s)
		case s.Kind == routine.Rinse:
			if needless && !needed {
				s.exclude(reason, why...)
			}
			needless, needed = false, false
		}
	}
}

// ruleDrying asks for care with masks that dry (S29–S31, S34, G7, G9, G10).
func (p *planner) ruleDrying() {
	for _, s := range p.included(routine.Mask) {
		if s.product.Dries {
			s.cite("S29")
			p.cite(routine.Moisturizer, "S34")
			p.dryingAdvice(s.product)
		}
	}
}

// dryingAdvice has a caution for dry skin, and what is good to know before the first time.
func (p *planner) dryingAdvice(mask Product) {
	skin, known := p.Profile.Skin, p.rankUse(mask) < neverUsed
	switch {
	case skin == Dry || skin == Sensitive:
		p.adviseOn(routine.Mask, Caution, fmt.Sprintf("A mask that dries is hard on %s skin. One that stays moist is kinder.", skin), "S29", "S30", "S31", "S32")
	case mask.Kind == "clay" && !known:
		p.adviseOn(routine.Mask, Tip, "Clay is fine now and then; a cream or gel stays moist.", "S30", "S31", "G9")
	}
	if known {
		return
	}
	if mask.Kind == "peel-off" {
		p.adviseOn(routine.Mask, Tip, "Peel it off as its label says, and moisturize right away.", "S34", "S14")
		return
	}
	p.adviseOn(routine.Mask, Tip, "Take it off while it is still damp, and moisturize right away.", "S29", "S34", "G7")
}

// ruleExfoliatingMask leaves exfoliating to a mask that does it too (S14, S33).
func (p *planner) ruleExfoliatingMask() {
	if p.includesMask(Product.exfoliating) {
		p.exclude(routine.Exfoliate, "the mask exfoliates too", "S14", "S33")
	}
}
