package care

import (
	"cmp"
	"slices"
	"time"

	"skintime/routine"
)

// Day is a day of the week ahead.
type Day struct {
	Date      time.Time // midnight UTC of the day of care
	Evening   routine.EveningKind
	Rest      bool // nothing is proposed: no mask is due, and the evening is for nothing else
	Mask      bool // a good evening for a mask
	Exfoliate bool // and for exfoliating before it
	Retinoid  bool // and for a retinoid
	Products  map[routine.Kind]string
	Reason    string // why not both, or when the next mask is; may be empty
	Why       []string
	At        time.Time // the instant that its evening is planned for
	Plan      Plan      // what the routine is then; on a day of rest nobody proposes it

	done History // what is on the skin if it goes as planned
}

// weekHour is the hour that the week ahead is planned for.
const weekHour = 20

// maxRest is how many days ahead a next mask is looked for.
const maxRest = 31

// Week proposes the masks of the next seven days: the pair of exfoliant and mask (S4), as often
// as is wanted, within the rhythm (S16, S27). Exfoliating has its own interval. The first of the
// days of rest names the day of the next mask.
func (d Data) Week(s Situation) []Day {
	days, _ := d.week(s, routine.Routine{})
	return days
}

// week proposes the days of Week after their mornings, where there is a routine for these.
func (d Data) week(s Situation, morning routine.Routine) (days []Day, mornings []Morning) {
	today, now := d.CareDay(s.Profile, s.Now), s.Now
	s.History = slices.Clone(s.History)
	rest, named := -1, false // the first day of rest, and whether it names the next mask
	blocked := ""            // why a mask that was due is out
	masks := slices.ContainsFunc(s.Routine.Steps, func(x routine.Step) bool { return x.Kind == routine.Mask })
	for i := 0; i < 7 || masks && rest >= 0 && !named && i < maxRest; i++ {
		s.Now = now
		m := d.morning(s, morning, today.AddDate(0, 0, i))
		if s.History = append(s.History, m.Plan.done(m.At)...); i < 7 {
			mornings = append(mornings, m)
		}
		s.Now = time.Date(today.Year(), today.Month(), today.Day()+i, weekHour, 0, 0, 0, now.Location())
		if s.Now.Before(now) {
			s.Now = now
		}
		day := d.day(s)
		if missed := day.Evening == routine.EveningExfoliate && !day.Exfoliate; !day.Mask && rest >= 0 && !missed { // the first day of rest has said it
			blocked, day.Reason = cmp.Or(blocked, day.Reason), ""
		}
		if s.History = append(s.History, day.done...); i < 7 {
			days = append(days, day)
		}
		switch {
		case !day.Mask && rest < 0:
			rest = i
		case day.Mask && rest >= 0 && !named:
			days[rest].nameNext(day.Date)
			named = true
		}
	}
	if rest >= 0 && !named {
		days[rest].Reason = cmp.Or(days[rest].Reason, blocked)
	}
	return days, mornings
}

// weekReason says why a step is out, on whichever day that is read.
func (p *planner) weekReason(s *Step) string {
	if b := p.stungBlock(s.product); s.product.Name != "" && b.reason != "" && b.reason == s.Reason {
		return s.product.called() + " stung and stays out"
	}
	return s.Reason
}

// nameNext adds the day of the next mask to the reason.
func (d *Day) nameNext(next time.Time) {
	if d.Reason != "" {
		d.Reason += "; "
	}
	d.Reason += "next mask " + next.Format(dayFormat)
}

// day is what a day of the week ahead is good for. A mask that is not due leaves nothing to do but
// what the evening is for, and without a mask nobody exfoliates but on an evening for it.
func (d Data) day(s Situation) Day {
	p := d.planned(s)
	day, whole := Day{Date: p.recent.today, Evening: p.tonight, Why: []string{"S4", "S16"}, At: s.Now, Plan: p.Plan}, p.Plan
	masks := len(p.ofKind(routine.Mask)) > 0
	switch {
	case !masks:
		day.Why = []string{"S35"}
	case p.due(0, p.maskDays()):
		day.look(p)
	default:
		day.Why = []string{"S4", "S27"}
	}
	if day.Evening != "" {
		day.Why = append(slices.Clone(day.Why), "G34")
	}
	switch {
	case masks && !day.Mask && day.Evening == "" || p.rest.strict:
		return day.rests(whole)
	case masks && !day.Mask:
		s.Routine.Steps = slices.DeleteFunc(slices.Clone(s.Routine.Steps), func(x routine.Step) bool {
			return x.Kind == routine.Mask || x.Kind == routine.Rinse || x.Kind == routine.Exfoliate && day.Evening != routine.EveningExfoliate
		})
		p = d.planned(s)
		day.Plan = p.Plan
		day.look(p)
	}
	if day.does(p); masks && !day.Mask && !day.Exfoliate && !day.Retinoid {
		return day.rests(whole)
	}
	return day
}

// rests is the day if nothing is proposed for it, with what the routine would be.
func (d Day) rests(plan Plan) Day {
	return Day{Date: d.Date, Evening: d.Evening, Rest: true, Reason: d.Reason, Why: d.Why, At: d.At, Plan: plan}
}

// look takes from a plan whether there is a mask and an exfoliant, and why not. What the evening is
// for needs no reason.
func (d *Day) look(p *planner) {
	for i := range p.Steps {
		step := &p.Steps[i]
		switch {
		case step.Kind != routine.Mask && step.Kind != routine.Exfoliate:
		case step.Include:
			d.Mask, d.Exfoliate = d.Mask || step.Kind == routine.Mask, d.Exfoliate || step.Kind == routine.Exfoliate
		case d.Evening != "" && step.Kind == routine.Exfoliate && d.Evening != routine.EveningExfoliate:
		case step.Reason != "" && step.Reason != p.eveningBlock(step.product).reason:
			d.Reason, d.Why = p.weekReason(step), step.Why
		}
	}
}

// does has the day do what a plan has.
func (d *Day) does(p *planner) {
	d.Retinoid = p.separation.habit != 0 && p.evening() && p.habitOn(0)
	d.done = p.Plan.done(p.Now)
	for i := range p.Steps {
		s := &p.Steps[i]
		d.Retinoid = d.Retinoid || s.Include && s.product.retinoid()
		if !s.Include || !s.Notable() || s.Product.Name == "" {
			continue
		}
		if d.Products == nil {
			d.Products = map[routine.Kind]string{}
		}
		d.Products[s.Kind] = s.Product.Name
	}
}

// Notable reports whether a step is not for every day, so that a week names it: a mask, an exfoliant,
// and what is done with a product that has actives to plan for.
func (s Step) Notable() bool {
	return s.Kind == routine.Mask || s.Kind == routine.Exfoliate || s.Kind != routine.Rinse && s.product.potent()
}

// done is what a history has of the plan if it is done from an instant on, each step with its full time.
func (p Plan) done(at time.Time) (h History) {
	for _, s := range p.Steps {
		if s.Include {
			h = append(h, Entry{When: at, Kind: s.Kind, Product: s.Product})
			at = at.Add(s.Timing.Full())
		}
	}
	return h
}
