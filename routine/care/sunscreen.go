package care

import (
	"slices"

	"skintime/routine"
)

// ruleSunscreen has sunscreen on in the daytime while an acid or a retinoid leaves skin open to the
// sun, and after an acid asks for little of it (G4, G36, S6).
func (p *planner) ruleSunscreen() {
	_, said := p.recent.latest(func(s doneStep) bool { return s.days <= 1 && opensToSun(p.product(s)) })
	for i := range p.Steps {
		if s := &p.Steps[i]; p.takes(s) && !said && opensToSun(s.product) {
			p.adviseOn(s.Kind, Tip, "After an acid: sunscreen and little sun for a week.", "G4", "S6")
		}
	}
	reason, why := p.sunscreenReason()
	if p.evening() || reason == "" {
		return
	}
	for _, s := range p.ofKind(routine.Sunscreen) {
		if s.cite(why...); !s.Include {
			s.Include, s.Reason = true, reason
		}
	}
}

// opensToSun reports whether a product, complete, is an acid that leaves skin open to the sun.
func opensToSun(q Product) bool {
	return (q.StepKind == routine.Exfoliate || q.StepKind == routine.Mask) && q.acid() || q.aha()
}

// sunscreenReason says what makes sunscreen necessary today, and the claims behind it: an AHA in
// the plan or of the last week, or a retinoid of the last two days; empty: neither.
func (p *planner) sunscreenReason() (reason string, why []string) {
	for i := range p.Steps {
		if s := &p.Steps[i]; p.takes(s) && s.product.aha() {
			return "you use an acid today", []string{"G4"}
		}
	}
	numbers := p.data.Numbers
	lastAcid, acid := p.recent.latest(func(s doneStep) bool { return s.days <= numbers.SunDaysAcid && p.product(s).aha() })
	last, retinoid := p.recent.latest(func(s doneStep) bool { return s.days <= numbers.SunDaysRetinoid && p.product(s).retinoid() })
	switch {
	case acid && retinoid:
		return "you used an acid " + Ago(lastAcid.days), []string{"G4", "G36"}
	case acid:
		return "you used an acid " + Ago(lastAcid.days), []string{"G4"}
	case retinoid:
		return "you used a retinoid " + Ago(last.days), []string{"G36"}
	case p.retinoidUnnamed():
		return "you use a retinoid", []string{"G36"}
	}
	return "", nil
}

// product is what a step of the history was done with, complete.
func (p *planner) product(s doneStep) Product { return p.data.complete(withFacts(s.Kind, *s.facts)) }

// aha reports whether a product, complete, has an AHA: an acid that is not said to be another is one.
func (q Product) aha() bool {
	return q.has(AHA) || q.StepKind != routine.Serum && q.acid() && !q.has(BHA, PHA)
}

// retinoidUnnamed reports whether a person uses a retinoid in the evenings that is not on the shelf.
func (p *planner) retinoidUnnamed() bool {
	return p.Profile.Retinoid && !slices.Contains(p.Profile.Avoid, Retinoid) && !slices.ContainsFunc(p.Profile.Shelf, func(q Product) bool {
		return q.retinoid() && !q.UsedUp && !p.data.Avoided(p.Profile, q)
	})
}
