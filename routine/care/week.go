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
	Mask      bool      // a good evening for a mask
	Exfoliate bool      // and for exfoliating before it
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
	var days []Day
	today, now := d.CareDay(s.Profile, s.Now), s.Now
	s.History = slices.Clone(s.History)
	rest, named := -1, false // the first day of rest, and whether it names the next mask
	blocked := ""            // why a mask that was due is out
	for i := 0; i < 7 || rest >= 0 && !named && i < maxRest; i++ {
		s.Now = time.Date(today.Year(), today.Month(), today.Day()+i, weekHour, 0, 0, 0, now.Location())
		if s.Now.Before(now) {
			s.Now = now
		}
		day := d.day(s)
		if !day.Mask && rest >= 0 { // the first day of rest has said it
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
	return days
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

// day is what a day of the week ahead is good for.
func (d Data) day(s Situation) Day {
	p := d.planned(s)
	day := Day{Date: p.recent.today, Why: []string{"S4", "S16"}, At: s.Now, Plan: p.Plan}
	if !p.due(0, p.maskDays()) {
		day.Why = []string{"S4", "S27"}
		return day
	}
	for i := range p.Steps {
		step := &p.Steps[i]
		if step.Kind != routine.Mask && step.Kind != routine.Exfoliate {
			continue
		}
		if !step.Include {
			if step.Reason != "" {
				day.Reason, day.Why = p.weekReason(step), step.Why
			}
			continue
		}
		day.Mask, day.Exfoliate = day.Mask || step.Kind == routine.Mask, day.Exfoliate || step.Kind == routine.Exfoliate
		product := d.facts(step.product)
		if day.done = append(day.done, Entry{When: s.Now, Kind: step.Kind, Product: product}); product.Name != "" {
			if day.Products == nil {
				day.Products = map[routine.Kind]string{}
			}
			day.Products[step.Kind] = product.Name
		}
	}
	if !day.Mask || p.rest.strict { // they are a pair
		return Day{Date: day.Date, Reason: day.Reason, Why: day.Why, At: day.At, Plan: day.Plan}
	}
	return day
}
