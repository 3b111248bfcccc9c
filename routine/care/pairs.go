package care

import (
	"fmt"
	"slices"
	"time"

	"skintime/routine"
)

// pairing is a pair with the places of its groups.
type pairing struct {
	*Pair
	one, other int
}

// use is something that was on the skin lately, and what pairs know of it.
type use struct {
	groups groups
	is     identity
	span
	habit bool // it is only known as a habit
}

// apart is why something is out for what it does not go with.
type apart struct {
	block
	pair    *Pair
	partner int // the index in the routine of the step that it is out for; -1: none of the plan
}

// separation is what is kept apart in a plan, found by trying: each plan that has two things that
// do not go together is made again without one of them.
type separation struct {
	pairs    []pairing
	lately   []use
	habit    groups             // of a retinoid that is not on the shelf
	products map[identity]apart // what is out; of the shelf
	steps    map[int]apart      // and the steps that are, by their index in the routine
}

// newSeparation looks at what was used lately.
func (p *planner) newSeparation() *separation {
	s := &separation{products: map[identity]apart{}, steps: map[int]apart{}}
	most := 0
	for i := range p.data.Pairs {
		pair := &p.data.Pairs[i]
		s.pairs = append(s.pairs, pairing{pair, p.data.groupNamed(pair.One), p.data.groupNamed(pair.Other)})
		most = max(most, pair.OneFirst, pair.OtherFirst)
	}
	for _, done := range p.recent.steps {
		if done.days > 0 && done.hours >= time.Duration(most)*time.Hour || done.Skipped && !done.Stung && done.Worn < time.Minute {
			continue
		}
		s.lately = append(s.lately, use{p.data.groupsOf(p.product(done)), done.is, done.span, false})
	}
	if p.retinoidUnnamed() {
		s.habit = p.data.groupsOf(Product{StepKind: routine.Serum, Actives: []string{Retinoid}})
	}
	return s
}

// pairBlock keeps a product out for what was used lately, for a retinoid that is a habit, or for
// what else is in the plan. What is prescribed stays.
func (p *planner) pairBlock(q Product) (apart, bool) {
	if a, out := p.separation.products[q.identity()]; out {
		return a, true
	}
	if q.Prescribed {
		return apart{}, false
	}
	return p.pastBlock(q)
}

// pastBlock is that part of pairBlock that nothing of the plan can change.
func (p *planner) pastBlock(q Product) (apart, bool) {
	in := p.data.groupsOf(q)
	for _, pair := range p.separation.pairs {
		if pair.Stays {
			continue
		}
		if when, yes := p.usedFirst(pair, q, in); yes {
			return apart{p.pairReason(pair, pair.one, when), pair.Pair, -1}, true
		}
		if when, yes := p.usedFirst(pair.turned(), q, in); yes {
			return apart{p.pairReason(pair, pair.other, when), pair.Pair, -1}, true
		}
	}
	return apart{}, false
}

// turned is the pair the other way round.
func (x pairing) turned() pairing {
	pair := *x.Pair
	pair.OneFirst, pair.OtherFirst, pair.Habit = pair.OtherFirst, pair.OneFirst, false
	if pair.Out == "other" {
		pair.Out = "one"
	}
	return pairing{&pair, x.other, x.one}
}

// usedFirst reports whether the one of a pair was used too lately for a product that is the other,
// and when.
func (p *planner) usedFirst(pair pairing, q Product, in groups) (when string, yes bool) {
	if !in.has(pair.other) {
		return "", false
	}
	if p.separation.habit.has(pair.one) && pair.one != pair.other && pair.Out != "one" {
		switch {
		case p.evening() && !pair.Apart && p.habitOn(0):
			return "tonight", true
		case pair.Habit:
			if when := p.habitWithin(pair.OneFirst, pair.OtherFirst); when != "" {
				return when, true
			}
		}
	}
	for _, u := range p.separation.lately {
		itself := u.is == q.identity() && pair.one != pair.other
		lately := u.hours < time.Duration(pair.OneFirst)*time.Hour && !itself
		if u.groups.has(pair.one) && (lately || pair.Day && u.days == 0) {
			return u.when(), true
		}
	}
	return "", false
}

// when says how long ago something was used: within a day in hours.
func (s span) when() string {
	if s.hours < 24*time.Hour {
		return routine.Count(max(1, int(s.hours/time.Hour)), "hour") + " ago"
	}
	return Ago(s.days)
}

// pairReason says why the side of a pair that a product is on is out, for the side by and when.
func (p *planner) pairReason(pair pairing, by int, when string) block {
	out := pair.one
	if by == pair.one {
		out = pair.other
	}
	if out == by {
		return block{fmt.Sprintf("one %s is enough: you used one %s", p.data.Groups[out].word(), when), pair.IDs}
	}
	return block{fmt.Sprintf("%s %s, so no %s", p.data.Groups[by].With, when, p.data.Groups[out].word()), pair.IDs}
}

// outOf is why a step is out for what it does not go with.
func (p *planner) outOf(s *Step) (apart, bool) {
	if a, out := p.separation.steps[s.Origin]; out {
		return a, true
	}
	return p.pairBlock(s.product)
}

// ruleApart leaves out what does not go with what is in the plan, or was used lately, and says so
// where that cannot be left out.
func (p *planner) ruleApart() {
	for i := range p.Steps {
		s := &p.Steps[i]
		a, out := p.outOf(s)
		if !out || !s.Include || p.Included[s.Origin] {
			continue
		}
		if neverYields(s.Kind) {
			s.takeAnother(plainInstead[s.Kind], a.why)
			continue
		}
		s.exclude(a.reason, a.why...)
		if p.partners[s.Origin] = a.partner; a.pair.Says != "" && !p.saidOf(a) {
			p.adviseOn(s.Kind, a.pair.Level, a.pair.Says, a.why...)
		}
		if a.partner < 0 && a.pair.OtherFirst > 0 && p.separation.habit != 0 {
			p.adviseOn(s.Kind, Stop, a.pair.Stop, a.why...)
		}
	}
	p.excludeRinsesOfNothing()
}

// saidOf reports whether it is only a tip why something is out, and its partner is used each day.
func (p *planner) saidOf(a apart) bool {
	return a.pair.Level == Tip && slices.ContainsFunc(p.Steps, func(s Step) bool { return s.Origin == a.partner && p.usedLikewise(s.product) })
}

// rulePairs says of what is in the plan that it does not go together: with a stop where a person
// wants both, with a caution where both stay.
func (p *planner) rulePairs() {
	for _, c := range p.clashes(false) {
		if p.Included[c.one.Origin] || p.Included[c.other.Origin] {
			p.adviseOn(c.other.Kind, Stop, c.Stop, c.IDs...)
			continue
		}
		if neverYields(c.one.Kind) && neverYields(c.other.Kind) {
			p.adviseOn(c.other.Kind, Caution, c.Stop, c.IDs...)
		}
		for _, s := range []*Step{c.one, c.other} {
			if s.product.Prescribed {
				p.adviseOn(s.Kind, Caution, c.Stop+" Ask whoever prescribed it.", c.IDs...)
			}
		}
	}
	for _, c := range p.clashes(true) {
		p.adviseOn(c.other.Kind, c.Level, c.Says, c.IDs...)
	}
	for i := range p.Steps {
		if s := &p.Steps[i]; p.takes(s) {
			p.sayPast(s)
		}
	}
}

// sayPast says of a step that is in what it does not go with that was used lately.
func (p *planner) sayPast(s *Step) {
	in := p.data.groupsOf(s.product)
	if a, out := p.pastBlock(s.product); out {
		switch {
		case p.Included[s.Origin]:
			p.adviseOn(s.Kind, Stop, a.pair.Stop, a.why...)
		case s.product.Prescribed:
			p.adviseOn(s.Kind, Caution, a.pair.Stop+" Ask whoever prescribed it.", a.why...)
		}
	}
	for _, pair := range p.separation.pairs {
		if _, yes := p.usedFirst(pair, s.product, in); yes && pair.Stays {
			p.adviseOn(s.Kind, pair.Level, pair.Says, pair.IDs...)
		}
	}
}

// Partner is the step that step i is out for, as the two do not go together: its index in the
// routine; false: there is none in the plan.
func (p Plan) Partner(i int) (origin int, ok bool) {
	if i >= len(p.Steps) || p.Steps[i].Include {
		return 0, false
	}
	origin, ok = p.partners[p.Steps[i].Origin]
	return origin, ok && origin >= 0
}
