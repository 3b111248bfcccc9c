package care

import (
	"fmt"

	"skintime/routine"
)

// tooStrong is what is said of a product that is stronger than usual at home, and the claims
// behind it; empty: it is not. What a doctor prescribed never is (G5, G21, G56).
func (p *planner) tooStrong(q Product) (text string, why []string) {
	numbers := p.data.Numbers
	acid := q.aha()
	const ask = " is stronger than usual at home: ask a professional first."
	_, stays := plainInstead[q.StepKind]
	switch {
	case q.Prescribed, stays:
	case q.has(TCA):
		return "TCA" + ask, []string{"G21"}
	case q.retinoid() && q.StepKind == routine.Serum: // its strength is not that of an acid
	case acid && q.Strength > numbers.StrongestAcid:
		return fmt.Sprintf("%g %%", q.Strength) + ask, []string{"G5", "G21"}
	case !acid && q.has(BHA) && q.Strength > numbers.StrongestBHA:
		return fmt.Sprintf("%g %%", q.Strength) + ask, []string{"G56", "G21"}
	}
	return "", nil
}

// tooHarsh is what is said of a product that is not for sensitive skin, and the claims behind it;
// empty: it is (G10, G25).
func (p *planner) tooHarsh(q Product) (text string, why []string) {
	switch {
	case p.Profile.Skin != Sensitive || q.Prescribed:
	case q.StepKind == routine.Exfoliate && q.Method == Peel:
		return "A peel is not for sensitive skin. A soft cloth or a mild acid is kinder.", []string{"G25", "S7"}
	case q.StepKind == routine.Mask && q.Kind == "peel-off":
		return "A peel-off mask is not for sensitive skin. A cream or gel is kinder.", []string{"G10", "S31"}
	}
	return "", nil
}

// strengthBlock keeps a product out that is too strong for use at home, or for sensitive skin.
func (p *planner) strengthBlock(q Product) block {
	if _, why := p.tooStrong(q); why != nil {
		return block{"too strong for use at home", why}
	}
	if _, why := p.tooHarsh(q); why != nil {
		return block{"not for sensitive skin", why}
	}
	return block{}
}

// ruleStrength leaves out what is too strong, with a stop (G5, G10, G21, G25, G56).
func (p *planner) ruleStrength() {
	for i := range p.Steps {
		s := &p.Steps[i]
		b := p.strengthBlock(s.product)
		if !s.Include || b.reason == "" {
			continue
		}
		strong, why := p.tooStrong(s.product)
		if strong == "" {
			strong, why = p.tooHarsh(s.product)
		}
		p.adviseOn(s.Kind, Stop, strong, why...)
		s.exclude(b.reason, b.why...)
	}
	p.excludeRinsesOfNothing()
}
