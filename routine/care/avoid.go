package care

import (
	"slices"

	"skintime/routine"
)

// Avoided reports whether a product has an active that a person never wants planned. An acid of
// which no more is said may be any.
func (d Data) Avoided(who Profile, q Product) bool {
	if len(who.Avoid) == 0 {
		return false
	}
	q = d.complete(q)
	unnamed := q.acid() && !q.sour()
	return slices.ContainsFunc(who.Avoid, func(active string) bool {
		acid := active == AHA || active == BHA || active == PHA
		return q.has(active) || q.Kind == active || active == Retinoid && q.retinoid() || acid && unnamed
	})
}

// avoidedReason is why a step is out whose only product has what its owner avoids. It never says
// why that is avoided: nobody asks.
const avoidedReason = "it has what you avoid"

// ruleAvoid leaves out what a person's own products, or the routine's, can only do with what that
// person avoids. Brought back by hand, the step is done with something else.
func (p *planner) ruleAvoid() {
	if len(p.Profile.Avoid) == 0 {
		return
	}
	for i := range p.Steps {
		s := &p.Steps[i]
		if !s.fromRoutine || !p.data.Avoided(p.Profile, s.product) && (p.keepsOwn(s) || !p.ownsOnlyAvoided(s.Kind)) {
			continue
		}
		instead, never := plainInstead[s.Kind]
		if s.takeAnother(instead, nil); !never {
			s.exclude(avoidedReason, s.Why...)
		}
	}
	p.excludeRinsesOfNothing()
}

// ownsOnlyAvoided reports whether the shelf has something for a kind of step, and all of it has
// what its owner avoids.
func (p *planner) ownsOnlyAvoided(k routine.Kind) bool {
	owns := slices.ContainsFunc(p.Profile.Shelf, func(q Product) bool { return q.StepKind == k && !q.UsedUp && !q.undescribed() })
	return owns && p.Chosen[k] == (Choice{}) && len(p.candidates(k)) == 0
}
