package care

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"skintime/routine"
)

// exfoliates reports whether a step exfoliated: it was one for that, or its mask does it.
func (s doneStep) exfoliates() bool {
	return s.Kind == routine.Exfoliate || s.Kind == routine.Mask && s.facts.Exfoliates
}

// harsh reports whether a product that exfoliates is not gentle. A mask never is.
func (q Product) harsh() bool { return q.StepKind == routine.Mask || !q.Gentle }

// interval is how long skin rests after a product that exfoliates: as its label says, else by
// its kind and the skin.
func (p *planner) interval(q Product) MinInterval {
	if q.StepKind == routine.Mask {
		q.Gentle, q.Method = false, ""
	}
	n := p.data.minInterval(q, p.Profile.Skin)
	n.Days = cmp.Or(q.Every, n.Days)
	return n
}

// tooSoon keeps a product out that was used too lately. What a doctor prescribed never is.
func (p *planner) tooSoon(q Product) block {
	switch {
	case q.Prescribed:
	case q.StepKind == routine.Mask:
		return p.maskTooSoon(q)
	case q.StepKind == routine.Exfoliate:
		return p.exfoliatedTooSoon(q)
	case q.retinoid():
		return p.newRetinoid(q)
	}
	return block{}
}

// exfoliatedTooSoon keeps a product out that exfoliates: within the interval of what exfoliated
// last; if it is not gentle, within its own since the last that was not; a peel close after
// anything (S1, S3, S7, S12, G3, G31).
func (p *planner) exfoliatedTooSoon(q Product) block {
	last, ever := p.recent.latest(doneStep.exfoliates)
	if !ever {
		return block{}
	}
	label := withFacts(last.Kind, *last.facts)
	label.Every = p.every(last)
	if n := p.interval(label); !p.data.apart(last.span, n.Days) {
		return block{last.exfoliated(n.Days), n.IDs}
	}
	own := p.interval(q)
	if q.Method == Peel && last.hours < time.Duration(p.data.Numbers.PeelApartHours)*time.Hour {
		return block{last.exfoliated(own.Days), own.IDs}
	}
	since, ever := p.recent.latest(func(s doneStep) bool {
		return s.exfoliates() && (q.StepKind == routine.Mask || s.Kind == routine.Mask || !s.facts.Gentle)
	})
	if ever && q.harsh() && !p.data.apart(since.span, own.Days) {
		return block{since.exfoliated(own.Days), own.IDs}
	}
	return block{}
}

// every is the rest that the label of what a step was done with has; 0: none.
func (p *planner) every(s doneStep) int {
	if s.shelved < 0 {
		return 0
	}
	return p.Profile.Shelf[s.shelved].Every
}

// exfoliated says what exfoliated and how long ago that is, less than n days.
func (s doneStep) exfoliated(n int) string {
	switch {
	case s.Kind == routine.Mask:
		return "your mask exfoliated " + s.ago(n)
	case s.facts.Method == Peel:
		return "you used a peel " + s.ago(n)
	}
	return "you exfoliated " + s.ago(n)
}

// ruleTooSoon leaves exfoliating out too soon after the last time (S1, S3, S7, S12, G3).
func (p *planner) ruleTooSoon() {
	if len(p.ofKind(routine.Exfoliate)) == 0 {
		return
	}
	for _, s := range p.ofKind(routine.Exfoliate) {
		if s.Include || s.Reason == "" {
			s.cite(p.interval(s.product).IDs...)
		}
	}
	if b := p.tooSoon(p.exfoliant); b.reason != "" {
		p.exclude(routine.Exfoliate, b.reason, b.why...)
	}
	times := p.recent.inWeek(doneStep.exfoliates) + 1
	if p.Profile.Skin == Sensitive && times > maxSensitive && p.includes(routine.Exfoliate) {
		p.adviseOn(routine.Exfoliate, Tip, fmt.Sprintf("This would be number %d in 7 days: once or twice is enough for sensitive skin.", times), "G3")
	}
}

// maxSensitive is how often in 7 days sensitive skin is exfoliated without a word.
const maxSensitive = 3

// counts reports whether a step was a mask of the rhythm: one that was skipped counts if it was
// on for as long as its kind's window takes to open.
func (p *planner) counts(s doneStep) bool {
	if s.Kind != routine.Mask || !s.Skipped || s.Stung {
		return s.Kind == routine.Mask
	}
	m, _ := p.data.mask(cmp.Or(s.facts.Kind, "cream"), p.Profile.Skin)
	return s.Worn >= cmp.Or(p.shelved(s).From, minutes(float64(m.From)))
}

// maskRhythm is how often a mask is right: the first row that fits it.
func (p *planner) maskRhythm(q Product) MaskRhythm {
	for _, r := range p.data.Rhythms {
		if r.group(q.Exfoliates, q.Dries) && (len(r.Skin) == 0 || slices.Contains(r.Skin, p.Profile.Skin)) {
			return r
		}
	}
	return MaskRhythm{}
}

// group reports whether a mask belongs to the rows of the rhythm that r is one of: those that
// exfoliate, of the others those that dry, and those that stay moist.
func (r MaskRhythm) group(exfoliates, dries bool) bool {
	return r.Exfoliates == exfoliates && (exfoliates || r.Dries == dries)
}

// maskTooSoon keeps a mask out that comes too soon after the last one, or, if it exfoliates,
// after anything that did. A label's own rest replaces that of its kind (G3, G9, G52).
func (p *planner) maskTooSoon(q Product) block {
	r := p.maskRhythm(q)
	if last, ever := p.recent.latest(p.counts); ever && !p.data.apart(last.span, 1) {
		return block{"you masked " + last.ago(1), []string{"G52"}}
	} else if days := min(r.Days, cmp.Or(q.Every, r.Days)); ever && !p.data.apart(last.span, days) {
		return block{"you masked " + last.ago(days), r.IDs}
	}
	id := q.identity()
	same, ever := p.recent.latest(func(s doneStep) bool { return s.is == id && p.counts(s) })
	if ever && !p.data.apart(same.span, q.Every) {
		return block{fmt.Sprintf("you used it %s; its label says every %d days", same.ago(q.Every), q.Every), r.IDs}
	}
	if q.Exfoliates {
		return p.exfoliatedTooSoon(q)
	}
	return block{}
}

// tooOften is which mask of its group in 7 days a mask would be, if that is more than is right
// for skin.
func (p *planner) tooOften(q Product, now int) (number int, too bool) {
	r := p.maskRhythm(q)
	number = now + p.recent.inWeek(func(s doneStep) bool { return p.counts(s) && r.group(s.facts.Exfoliates, s.facts.Dries) })
	return number, number > r.Most
}

// ruleMaskRest leaves masks out that come too soon, with their rinses, and says when the next
// one is due (S16, G52).
func (p *planner) ruleMaskRest() {
	for _, s := range p.included(routine.Mask) {
		b := p.tooSoon(s.product)
		if b.reason == "" {
			continue
		}
		s.exclude(b.reason, b.why...)
		if last, ever := p.recent.latest(p.counts); ever && !p.data.apart(last.span, 1) { // no mask at all
			p.adviseOn(routine.Mask, Tip, "The next good evening for a mask is "+p.nextMask().Format(dayFormat)+".", "G52", "S16")
		}
	}
	p.excludeRinsesOfNothing()
}

// excludeRinsesOfNothing excludes a rinse whose mask is excluded for a reason, or by hand.
func (p *planner) excludeRinsesOfNothing() {
	why := []string{"S22"}
	for _, s := range p.ofKind(routine.Mask) {
		if !s.Include && s.Reason != "" {
			why = join(why, s.Why)
		}
	}
	out := func(s Step) bool {
		_, byHand := p.Included[s.Origin]
		return !p.takes(&s) && (byHand || s.Reason != "")
	}
	p.excludeRinses(out, "no mask to rinse off", why...)
}

// ruleRhythm says when a mask is due, and when it has been often enough (S15, S16, S27, G9, G52).
func (p *planner) ruleRhythm() {
	masks := p.included(routine.Mask)
	if len(masks) == 0 {
		return
	}
	p.cite(routine.Mask, "S27")
	for i, s := range masks {
		p.adviseOften(s.product, i+1)
	}
	last, ever := p.recent.latest(p.counts)
	if ever && last.days > 7 && last.days < p.data.Numbers.UsedDays {
		p.adviseOn(routine.Mask, Tip, fmt.Sprintf("Your last mask was %s: a good day for one.", Ago(last.days)), "S16", "S27")
	}
}

// adviseOften says that a mask, the nth of the day, is one more than is right in 7 days.
func (p *planner) adviseOften(q Product, nth int) {
	number, too := p.tooOften(q, nth)
	if !too {
		return
	}
	ids := p.maskRhythm(q).IDs
	switch {
	case q.Exfoliates:
		p.adviseOn(routine.Mask, Caution, "Use a mask that exfoliates once a week at most.", ids...)
	case q.Dries:
		p.adviseOn(routine.Mask, Caution, fmt.Sprintf("This would be mask number %d in 7 days that dries. One that stays moist is kinder.", number), ids...)
	default:
		p.adviseOn(routine.Mask, Tip, fmt.Sprintf("This would be mask number %d in 7 days: that is plenty for most skin.", number), ids...)
	}
}

// maskDays lists how many days ago there was a mask in the last three weeks, the latest first,
// each day once.
func (p *planner) maskDays() (days []int) {
	for _, s := range p.recent.steps {
		if s.days >= 21 {
			break
		}
		if p.counts(s) && !slices.Contains(days, s.days) {
			days = append(days, s.days)
		}
	}
	return days
}

// goal is how many masks a week a person wants: as they say, or as many as there are evenings for
// one, else two for whoever has lately masked more often than once a week, else one (S16, S27).
func (p *planner) goal(in int, maskDays []int) int {
	switch {
	case p.Profile.Masks > 0:
		return p.Profile.Masks
	case p.maskEvenings(in):
		return min(3, p.Profile.Evenings.MasksAWeek())
	case len(maskDays) >= 4:
		return 2
	}
	return 1
}

// maskSpacing is after how many days the next mask is due, by how many a week are wanted.
func maskSpacing(goal int) int {
	switch goal {
	case 1:
		return 7
	case 2:
		return 3
	}
	return 2
}

// due reports whether a mask is due so many days from today: on an evening for one, or, where
// there are none, long enough after the last; and not more than wanted in its 7 days.
func (p *planner) due(in int, maskDays []int) bool {
	goal, lately := p.goal(in, maskDays), 0
	spacing := maskSpacing(goal)
	if p.maskEvenings(in) {
		if !p.Profile.Evenings.MaskOn(p.day(in)) {
			return false
		}
		spacing = 1
	}
	for _, ago := range maskDays {
		switch days := ago + in; {
		case days < spacing:
			return false
		case days < 7:
			lately++
		}
	}
	return lately < goal
}

// nextMask is the next day of care on which a mask is due, today included.
func (p *planner) nextMask() time.Time {
	in, days := 0, p.maskDays()
	for !p.due(in, days) { // after a week, or a cycle, it is, whatever was done before
		in++
	}
	return p.day(in)
}

// maskEvenings reports whether, so many days from today, some evenings are for a mask, and no
// others.
func (p *planner) maskEvenings(in int) bool {
	return p.Profile.Evenings.Have(routine.EveningMask) && p.Profile.Evenings.Begun(p.day(in))
}

// day is the day of care so many days from today.
func (p *planner) day(in int) time.Time { return p.recent.today.AddDate(0, 0, in) }
