package care

import (
	"cmp"
	"fmt"
	"slices"

	"skintime/routine"
)

// neverYields reports whether a kind of step is never left out for another (S28, S36).
func neverYields(k routine.Kind) bool { return k == routine.Moisturizer || k == routine.Sunscreen }

// byHand is the rank of what a person chose, and above it there is only what nothing puts out.
// Below it is what the evening is for.
const (
	byHand     = 8
	forEvening = 7
)

// rank says which of two steps that do not go together yields: the one with the lower rank.
func (p *planner) rank(s *Step) int {
	switch {
	case neverYields(s.Kind):
		return byHand + 3
	case p.Included[s.Origin]:
		return byHand + 2
	case s.product.Prescribed:
		return byHand + 1
	case p.Chosen[s.Kind] != (Choice{}):
		return byHand
	case p.suitsEvening(s):
		return forEvening
	case s.Kind == routine.Toner:
		return 2
	case s.Kind == routine.Serum && s.product.retinoid():
		return 5
	case s.Kind == routine.Serum:
		return 3
	case s.Kind == routine.Exfoliate:
		return 4
	case s.Kind == routine.Mask:
		return 6
	}
	return 1
}

// clash is two steps of a plan that a pair keeps apart.
type clash struct {
	pairing
	one, other *Step
}

// takes reports whether a step is in: as a person has it by hand, else as the rules have it.
func (p *planner) takes(s *Step) bool {
	in, said := p.Included[s.Origin]
	return in || !said && s.Include
}

// clashes lists what of the plan does not go together.
func (p *planner) clashes(stays bool) (all []clash) {
	var in []*Step
	var of []groups
	for i := range p.Steps {
		if s := &p.Steps[i]; p.takes(s) {
			in, of = append(in, s), append(of, p.data.groupsOf(s.product))
		}
	}
	for _, pair := range p.separation.pairs {
		for i := range in {
			for j := range in {
				counted := pair.one == pair.other && (i > j || !pair.Day && in[i].product.identity() == in[j].product.identity())
				if of[i].has(pair.one) && of[j].has(pair.other) && i != j && !counted && pair.Stays == stays && !pair.Apart {
					all = append(all, clash{pair, in[i], in[j]})
				}
			}
		}
	}
	return all
}

// separate finds what has to be out of a plan for something else in it; false: nothing. What
// weighs most is looked at first, as what is out itself puts nothing out.
func (p *planner) separate() bool {
	all := p.clashes(false)
	slices.SortStableFunc(all, func(a, b clash) int {
		return cmp.Compare(max(p.rank(b.one), p.rank(b.other)), max(p.rank(a.one), p.rank(a.other)))
	})
	for _, c := range all {
		out, by := p.yields(c)
		if out == nil {
			continue
		}
		out.outFor(p, by, c)
		return true
	}
	return false
}

// yields says which of two steps is out, and for which; nil: both stay.
func (p *planner) yields(c clash) (out, by *Step) {
	out, by = c.one, c.other
	if c.Out == "other" || c.Out == "later" && p.after(c.other, c.one) || c.Out == "" && p.rank(c.other) < p.rank(c.one) {
		out, by = by, out
	}
	instead := func(s *Step) bool { return p.rank(s) != byHand+1 && p.rank(s) != byHand+2 && p.instead(s, c) }
	if neverYields(out.Kind) && instead(out) {
		return out, by
	}
	if p.rank(out) >= forEvening && p.rank(by) < p.rank(out) {
		out, by = by, out
	}
	switch {
	case neverYields(out.Kind) && instead(out):
		return out, by
	case (c.Out == "" && p.rank(by) < forEvening || neverYields(by.Kind)) && !instead(out) && instead(by):
		return by, out
	case p.rank(out) > byHand:
		return nil, nil
	}
	return out, by
}

// after reports whether a step comes after another.
func (p *planner) after(a, b *Step) bool {
	at := func(s *Step) int { return slices.IndexFunc(p.Steps, func(x Step) bool { return x.Origin == s.Origin }) }
	return at(a) > at(b)
}

// instead reports whether the shelf has another product for a step, without what the pair keeps apart.
func (p *planner) instead(s *Step, c clash) bool {
	side := c.pairing.one
	if s == c.other {
		side = c.pairing.other
	}
	return !s.fromRoutine && slices.ContainsFunc(p.candidates(s.Kind), func(q Product) bool {
		q = p.data.complete(q)
		return !p.data.groupsOf(q).has(side) && p.barred(q).reason == ""
	})
}

// outFor has a step out for another: its product, or, where that is the routine's or the other's,
// too, only the step.
func (s *Step) outFor(p *planner, by *Step, c clash) {
	when := "today"
	if p.evening() {
		when = "tonight"
	}
	side := c.pairing.one
	if by == c.other {
		side = c.pairing.other
	}
	a := apart{p.pairReason(c.pairing, side, when), c.Pair, by.Origin}
	if c.pairing.one == c.pairing.other {
		a.reason = fmt.Sprintf("one %s is enough %s", p.data.Groups[side].word(), when)
	}
	if _, known := p.separation.products[s.product.identity()]; known || s.fromRoutine || s.product.identity() == by.product.identity() {
		p.separation.steps[s.Origin] = a
		return
	}
	p.separation.products[s.product.identity()] = a
}

// planned are the groups of all that is in the plan.
func (p *planner) planned() (all groups) {
	for i := range p.Steps {
		if s := &p.Steps[i]; p.takes(s) {
			all |= p.data.groupsOf(s.product)
		}
	}
	return all
}

// goesAlong reports whether no pair has a word about a product beside what is planned, or was used
// lately.
func (p *planner) goesAlong(q Product, planned groups) bool {
	in := p.data.groupsOf(q)
	for _, pair := range p.separation.pairs {
		if _, lately := p.usedFirst(pair, q, in); lately || in.has(pair.one) && planned.has(pair.other) || in.has(pair.other) && planned.has(pair.one) {
			return false
		}
	}
	return true
}
