package care

import (
	"fmt"
	"slices"

	"skintime/routine"
)

// sayContradictions says what contradicts itself in the products of the plan, or, where there
// is no mask or exfoliant in it, in those that there would be.
func (p *planner) sayContradictions() {
	for _, k := range []routine.Kind{routine.Exfoliate, routine.Mask} {
		steps, q := p.ofKind(k), p.best[k]
		if q != nil && (len(steps) == 0 || slices.ContainsFunc(steps, func(s *Step) bool { return !p.keepsOwn(s) })) {
			p.sayContradiction(q.Product)
		}
		for _, s := range steps {
			if k == routine.Mask && s.fromRoutine {
				p.sayContradiction(s.product)
			}
		}
	}
}

// sayContradiction says what cannot be as a product's owner has it, and how it counts.
func (p *planner) sayContradiction(q Product) {
	known, ok := row(p.data.rows(q.StepKind), q.Kind, p.Profile.Skin, q.Off)
	kind := routine.Sanitize(q.Kind)
	switch {
	case q.Kind == "" || ok:
	case q.StepKind == routine.Mask:
		p.adviseOn(q.StepKind, Caution, fmt.Sprintf("There is no mask %q; the routine's own is planned.", kind), "S43")
	default:
		p.adviseOn(q.StepKind, Caution, fmt.Sprintf("There is no exfoliant %q; it counts as any other.", kind), "S43")
	}
	if known.Method != "" && q.Method != "" && q.Method != known.Method {
		p.adviseOn(q.StepKind, Caution, fmt.Sprintf("Your exfoliant says %s and %s; it counts as %s.", kind, routine.Sanitize(q.Method), known.Method), "S43")
	}
	if q.Gentle && p.data.complete(q).Method == Peel {
		p.adviseOn(q.StepKind, Caution, "A peel is not gentle; it counts as a peel.", "S7", "S43")
	}
	if q.StepKind == routine.Mask && q.pack() && q.Dries {
		p.adviseOn(q.StepKind, Caution, fmt.Sprintf("A %s stays moist; one that dries gets clay's time.", q.Kind), "S31", "S43")
	}
}

// ruleCleanser makes cleansing and exfoliating one step where the exfoliant is a cleanser.
func (p *planner) ruleCleanser() {
	if p.exfoliant.Kind != "cleanser" || !p.includes(routine.Exfoliate) {
		return
	}
	for _, s := range p.included(routine.Exfoliate) {
		s.Reason = "your cleanser exfoliates: one step"
		s.cite("S3")
	}
	p.exclude(routine.Cleanse, "your cleanser exfoliates", "S3")
}

// has reports whether a product has one of the actives.
func (p Product) has(actives ...string) bool {
	return slices.ContainsFunc(actives, func(a string) bool { return slices.Contains(p.Actives, a) })
}

// pack reports whether a mask is a cream or a gel (S32).
func (p Product) pack() bool { return p.Kind == "cream" || p.Kind == "gel" }

// exfoliating reports whether a mask exfoliates as well (S33).
func (p Product) exfoliating() bool { return p.Exfoliates }

// acid reports whether a product works with an acid.
func (p Product) acid() bool {
	return p.sour() || p.Kind == "acid" || p.Method == Chemical || p.Method == Peel
}
