package care

import (
	"slices"
	"strings"

	"skintime/routine"
)

// ruleUnder keeps from under a mask what does not go there (G27, G29). To what is prescribed the
// mask yields.
func (p *planner) ruleUnder() {
	for _, mask := range p.included(routine.Mask) {
		for i := range p.Steps {
			switch s, b := &p.Steps[i], p.data.under(p.Steps[i].product, mask.product); {
			case b.reason == "" || !s.Include:
			case s.product.Prescribed:
				mask.exclude("not over what is prescribed", b.why...)
			default:
				s.exclude(b.reason, b.why...)
			}
		}
	}
	p.excludeRinsesOfNothing()
}

// under says why a product does not go on under a mask: an acid that stays on, as what covers it
// would drive it in, and a toner with actives where nothing is rinsed off after (G27, G29).
func (d Data) under(q, mask Product) block {
	kind, _ := d.mask(mask.Kind, "")
	covered := mask.Off == routine.LiftOff || kind.Off == routine.LiftOff
	acid := q.StepKind == routine.Exfoliate && q.Off == routine.LeaveOn && q.acid()
	switch {
	case acid && covered:
		return block{"no acid that stays on under this mask", []string{"G27"}}
	case acid && mask.stays():
		return block{"no acid that stays on under this mask", []string{"G29"}}
	case q.StepKind == routine.Toner && q.potent() && mask.Off == routine.LiftOff:
		return block{"its actives don't go under this mask", []string{"G27"}}
	}
	return block{}
}

// underBlock keeps a product out that does not go on under a mask of this plan.
func (p *planner) underBlock(q Product) block {
	if q.Prescribed || q.StepKind != routine.Exfoliate && q.StepKind != routine.Toner {
		return block{}
	}
	for _, s := range p.included(routine.Mask) {
		mask, _ := p.productFor(s, p.best[routine.Mask])
		if b := p.data.under(q, mask); b.reason != "" && p.barred(mask).reason == "" {
			return b
		}
	}
	return block{}
}

// ruleTakeOff has what follows a mask go with how it comes off (S22, S34, G27–G29).
func (p *planner) ruleTakeOff() {
	p.excludeRinsesOfNothing()
	p.excludeRinses(p.lifted, "no rinsing after this mask", "G27")
	for i := range p.Steps {
		if s := &p.Steps[i]; s.Kind == routine.Mask && p.wanted(*s) {
			p.follow(i, p.data.way(s.product, p.Profile.Skin))
		}
	}
	p.tonerFirst()
}

// ruleMorning has the first cleansing after a mask that stayed on wash it off (G29).
func (p *planner) ruleMorning() {
	last, ever := p.recent.latest(func(s doneStep) bool { return s.Kind == routine.Cleanse || p.counts(s) })
	if !ever || last.Kind != routine.Mask || last.days != 1 {
		return
	}
	w := p.data.way(p.data.complete(withFacts(last.Kind, *last.facts)), p.Profile.Skin)
	if w.Morning == "" {
		return
	}
	for _, s := range p.included(routine.Cleanse) {
		s.Do = slices.Concat([]string{w.Morning}, s.Do)
		s.cite("G29")
		return
	}
}

// lifted reports whether a step is a mask that is lifted off, and not rinsed.
func (p *planner) lifted(s Step) bool {
	return s.Kind == routine.Mask && p.wanted(s) && s.product.Off == routine.LiftOff
}

// follow gives the steps after mask i what its way off asks of them.
func (p *planner) follow(i int, w KindData) {
	rinsed := false
	for j := i + 1; j < len(p.Steps); j++ {
		s := &p.Steps[j]
		switch {
		case s.Kind == routine.Rinse && !rinsed:
			rinsed = true
			s.rinse(w)
		case (s.Kind == routine.Toner || s.Kind == routine.Serum) && w.LayersFor > 0 && s.Timing.Mode == routine.ModeCountdown:
			s.Timing.For = min(s.Timing.For, minutes(w.LayersFor))
		}
		if s.Kind == routine.Serum && w.Serum != "" {
			s.Do = append(slices.Clone(s.Do), w.Serum)
		}
	}
}

// rinse begins a rinse with what a mask asks of it. Lines of a person's own come first.
func (s *Step) rinse(w KindData) {
	if s.OwnLines {
		s.Do = slices.Concat(s.Do, w.Rinse)
	} else {
		s.Do = slices.Concat(w.Rinse, s.Do)
	}
	if s.Title == "" {
		s.Title = w.RinseTitle
	}
	if w.RinseFor > 0 && s.Timing.Mode == routine.ModeUntimed {
		s.Timing.Suggested = minutes(w.RinseFor)
	}
}

// tonerFirst moves a toner before the last mask where that is lifted off, as nothing is rinsed
// after it (G27).
func (p *planner) tonerFirst() {
	mask := -1
	for i, s := range p.Steps {
		if s.Kind == routine.Mask && p.wanted(s) {
			mask = i
		}
	}
	if mask < 0 || !p.lifted(p.Steps[mask]) {
		return
	}
	var before, after []Step
	for _, s := range p.Steps[mask:] {
		if s.Kind == routine.Toner && s.Include {
			s.cite("G27")
			if s.Do = slices.Clone(s.Do); !s.OwnLines {
				for i := range s.Do {
					s.Do[i] = strings.Replace(s.Do[i], "before the serum", "before the mask", 1)
				}
			}
			before = append(before, s)
		} else {
			after = append(after, s)
		}
	}
	p.Steps = slices.Concat(p.Steps[:mask], before, after)
}

// potent reports whether a product has an active that does not go with everything.
func (q Product) potent() bool {
	return q.retinoid() || q.sour() || q.has(VitaminC, Benzoyl, Azelaic, Enzyme, TCA)
}
