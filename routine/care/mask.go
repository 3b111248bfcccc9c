package care

import (
	"fmt"
	"slices"

	"skintime/routine"
)

// window sets the mask's time by its kind and the skin (S21, S29, G6–G8, G10).
// A routine's own mask with times of its own keeps them.
func (p *planner) window() {
	s := p.step(routine.Mask)
	if s == nil {
		return
	}
	kind := p.mask.Kind
	if p.mask.Dries && (kind == "cream" || kind == "gel" || kind == "") {
		kind = "clay"
	}
	m, ok := p.data.mask(kind, p.Profile.Skin)
	if !ok || p.own && p.customTime(s) {
		return
	}
	if t := m.timing(); s.Timing != t {
		s.Timing, s.Reason = t, p.windowReason(m)
	}
	s.Product = routine.Product{Kind: p.mask.Kind, Rich: p.mask.Rich, Dries: p.mask.Dries, Exfoliates: p.mask.Exfoliates}
	rests := s.Why
	s.Why = slices.Clone(m.IDs)
	p.because(routine.Mask, rests...)
}

// windowReason says why a mask has another time than the routine's.
func (p *planner) windowReason(m MaskData) string {
	switch {
	case m.From == 0:
		return "it stays on overnight"
	case p.mask.Dries && len(m.Skin) > 0:
		return fmt.Sprintf("its time on %s skin", p.Profile.Skin)
	case p.mask.Dries:
		return "it dries: less time"
	}
	return "the time of its kind"
}

// overnight puts a mask that stays on where it belongs: last, with nothing to
// rinse after it.
func (p *planner) overnight() {
	if p.mask.Kind != "overnight" || !p.does(routine.Mask) {
		return
	}
	var others, after []Step
	mask := *p.step(routine.Mask)
	for _, s := range p.Steps {
		switch s.Kind {
		case routine.Mask:
		case routine.Sunscreen:
			after = append(after, s)
		default:
			others = append(others, s)
		}
	}
	p.Steps = append(append(others, mask), after...)
	p.leaveOut(routine.Sunscreen, "the mask stays on overnight", "S10")
	p.leaveOut(routine.Rinse, "the mask stays on", "S10")
	if p.daytime() {
		p.advise(Caution, "This mask stays on overnight; it is day.", "S10", "S28")
	}
}

// drying asks for care with masks that dry (S29–S31, S34, G7, G9, G10).
func (p *planner) drying() {
	if !p.does(routine.Mask) || !p.mask.Dries {
		return
	}
	skin := p.Profile.Skin
	p.because(routine.Mask, "S29")
	p.because(routine.Moisturizer, "S34")
	switch {
	case p.mask.Kind == "peel-off" && skin == Sensitive:
		p.advise(Stop, "A peel-off mask is not for sensitive skin. A cream or gel is kinder.", "G10", "S31")
	case skin == Dry || skin == Sensitive:
		p.advise(Caution, fmt.Sprintf("A mask that dries is hard on %s skin. One that stays moist is kinder.", skin), "S29", "S30", "S31", "S32")
	case p.mask.Kind == "clay":
		p.advise(Tip, "Clay is fine now and then; a cream or gel stays moist.", "S30", "S31", "G9")
	}
	if p.mask.Kind == "peel-off" {
		p.advise(Tip, "Peel it off as its label says, and let moisturizer follow at once.", "S34", "S14")
		return
	}
	p.advise(Tip, "Take it off while it is still damp, and let moisturizer follow at once.", "S29", "S34", "G7")
}

// combination leaves exfoliating to a mask that does it as well (S14, S15,
// S33).
func (p *planner) combination() {
	if !p.does(routine.Mask) || !p.mask.Exfoliates {
		return
	}
	p.leaveOut(routine.Exfoliate, "the mask exfoliates as well", "S14", "S33")
	if days, ever := p.past.since(routine.Mask); ever && days < p.data.Numbers.ExfoliatingMaskDays {
		p.advise(Caution, fmt.Sprintf("A mask that exfoliates is for once a week, and you wore a mask %s.", Ago(days)), "S15")
	}
	if days, ever := p.past.stung(routine.Exfoliate); ever && days < p.data.Numbers.ReactionDays {
		p.advise(Caution, fmt.Sprintf("Exfoliating stung %s, and this mask does it, too.", Ago(days)), "G18", "S14")
	} else if days, ever := p.past.since(routine.Exfoliate); ever {
		if n := p.data.interval(p.exfoliant, p.Profile.Skin); days < n.Days {
			p.advise(Caution, fmt.Sprintf("You exfoliated %s, and this mask does it again.", Ago(days)), append([]string{"S14"}, n.IDs...)...)
		}
	}
}

// rhythm keeps to one or two masks in any 7 days (S16, S27).
func (p *planner) rhythm() {
	if !p.does(routine.Mask) {
		return
	}
	n, times := p.data.Numbers, p.past.inWeek(routine.Mask)
	days, ever := p.past.since(routine.Mask)
	p.because(routine.Mask, "S27")
	switch {
	case times >= n.MasksMost:
		p.advise(Caution, fmt.Sprintf("This would be mask number %d in 7 days; once or twice is what skin likes.", times+1), "S27")
	case ever && times < n.MasksLeast:
		p.advise(Tip, fmt.Sprintf("Your last mask was %s: a good day for one.", Ago(days)), "S16", "S27")
	}
}
