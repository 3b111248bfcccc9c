package screen

import (
	"slices"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/words"
)

// adopt shows a new plan of the same routine. Steps that a person included or
// skipped stay so, and so do changed minutes, unless the new plan changes that time.
func (p *Plan) adopt(made care.Plan) {
	at, times := p.origin(p.cursor), p.timeOverrides()
	p.care, p.draft = made, made.Draft()
	for i, s := range p.draft.Routine().Steps {
		origin := p.origin(i)
		if t, ok := times[origin]; ok && t.from == s.Timing {
			p.draft = p.draft.WithTiming(i, t.to)
		}
		if in, ok := p.overrides[origin]; ok && in != p.draft.Included(i) {
			p.draft = p.draft.Toggle(i)
		}
		if origin == at {
			p.cursor = i
		}
	}
}

// byHand is what a person chose.
func (p *Plan) byHand() care.Chosen { return care.Chosen{Products: p.chosen, Steps: p.overrides} }

// toggle has the step of the cursor in, or out. What it does not go with makes room for it.
func (p *Plan) toggle() {
	p.draft = p.draft.Toggle(p.cursor)
	in := p.draft.Included(p.cursor)
	p.overrides[p.origin(p.cursor)] = in
	if p.replan == nil {
		return
	}
	if partner, ok := p.care.Partner(p.cursor); ok && in {
		delete(p.overrides, partner)
	}
	p.adopt(p.replan(p.byHand()))
}

// Refresh plans again, with a shelf that has changed. What was chosen and is gone is chosen no more.
func (p *Plan) Refresh() {
	p.week = nil
	if p.replan == nil {
		return
	}
	made := p.replan(p.byHand())
	for k, c := range p.chosen {
		if !slices.ContainsFunc(made.Alternatives(k), func(a care.Alternative) bool { return a.Choice == c }) {
			delete(p.chosen, k)
		}
	}
	p.adopt(p.replan(p.byHand()))
}

// origin is the index in the routine of the step at an index of the plan: a plan may
// change the order. Where nothing is planned, the two are the same.
func (p *Plan) origin(i int) int {
	if i >= len(p.care.Steps) {
		return i
	}
	return p.care.Steps[i].Origin
}

// timeOverride is the time of a step as planned, and as a person has changed it.
type timeOverride struct{ from, to routine.Timing }

// timeOverrides are the steps whose times a person has changed, by their origin.
func (p *Plan) timeOverrides() map[int]timeOverride {
	all := map[int]timeOverride{}
	for i, s := range p.draft.Routine().Steps {
		if planned := p.care.Steps[i].Timing; planned != s.Timing {
			all[p.origin(i)] = timeOverride{planned, s.Timing}
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

// mark says of a product that was chosen by hand that it is past its date, or none of the
// person's own though they have some; empty: neither.
func (p *Plan) mark(s routine.Step) string {
	if p.chosen[s.Kind] == (care.Choice{}) {
		return ""
	}
	owns := false
	for _, a := range p.care.Alternatives(s.Kind) {
		switch owns = owns || a.Own(); {
		case a.Is(s.Product) && a.Expired:
			return words.PastItsDate
		case a.Is(s.Product) && !a.Own() && owns:
			return words.AnotherKind
		}
	}
	return ""
}

// changeProduct takes the next of the products and kinds for the cursor's step, and plans again.
func (p *Plan) changeProduct() Action {
	s := p.step()
	all := p.care.Alternatives(s.Kind)
	if len(all) == 0 {
		return Notify{words.OneKindOnly(s)}
	}
	at := slices.IndexFunc(all, func(a care.Alternative) bool { return a.Is(s.Product) })
	p.chosen[s.Kind] = all[(at+1)%len(all)].Choice
	p.adopt(p.replan(p.byHand()))
	return nil
}
