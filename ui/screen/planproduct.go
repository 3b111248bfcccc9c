package screen

import (
	"slices"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/words"
)

// adopt makes made the plan. What a person included or left out by hand stays so,
// and so do the minutes of steps whose time the plan has not changed.
func (p *Plan) adopt(made care.Plan) {
	kind, moved := p.step().Kind, p.timeOverrides()
	p.care, p.draft = made, made.Draft()
	for i, s := range p.draft.Routine().Steps {
		if m, ok := moved[s.Kind]; ok && m.from == s.Timing {
			p.draft = p.draft.WithTiming(i, m.to)
		}
		if in, set := p.overrides[s.Kind]; set && in != p.draft.Included(i) {
			p.draft = p.draft.Toggle(i)
		}
		if s.Kind == kind {
			p.cursor = i
		}
	}
}

// timeOverride is a step's time as it was planned, and as a person has changed
// it.
type timeOverride struct{ from, to routine.Timing }

// timeOverrides are the steps whose times a person has moved.
func (p *Plan) timeOverrides() map[routine.Kind]timeOverride {
	all := map[routine.Kind]timeOverride{}
	for i, s := range p.draft.Routine().Steps {
		if planned := p.care.Steps[i].Timing; planned != s.Timing {
			all[s.Kind] = timeOverride{planned, s.Timing}
		}
	}
	return all
}

// step is the step of the cursor.
func (p *Plan) step() routine.Step {
	steps := p.draft.Routine().Steps
	if len(steps) == 0 {
		return routine.Step{}
	}
	return steps[min(p.cursor, len(steps)-1)]
}

// reason is why step i is not as its routine has it; there is none for what a
// person decided.
func (p *Plan) reason(i int) string {
	if i >= len(p.care.Steps) || p.care.Steps[i].Include != p.draft.Included(i) {
		return ""
	}
	return p.care.Steps[i].Reason
}

// changeProduct changes the kind of product of the cursor's step, and plans
// again.
func (p *Plan) changeProduct() Action {
	s := p.step()
	kinds := p.productKinds(s.Kind)
	if len(kinds) == 0 {
		return Notify{words.OneKindOnly(s)}
	}
	next := (slices.Index(kinds, s.Product.Kind) + 1) % len(kinds)
	p.chosen[s.Kind] = kinds[next]
	p.adopt(p.replan(p.chosen))
	return nil
}

// productKinds are the kinds of products that a step can be done with.
func (p *Plan) productKinds(k routine.Kind) []string {
	var kinds []string
	switch k {
	case routine.Mask:
		for _, d := range p.data.Masks {
			kinds = append(kinds, d.Kind)
		}
	case routine.Exfoliate:
		for _, d := range p.data.Exfoliants {
			kinds = append(kinds, d.Kind)
		}
	case routine.Serum:
		kinds = []string{care.Light, care.Thick}
	}
	return slices.Compact(kinds)
}
