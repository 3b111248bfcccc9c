package care

import (
	"reflect"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"skintime/routine"
)

// dayByDay lives the week ahead as planned, mornings and evenings, and checks that each day has
// what the week said: the plan of the hour, and what is proposed for it then.
func dayByDay(t interface{ Errorf(string, ...any) }, where string, d Data, s Situation, morning routine.Routine) {
	week, mornings := d.week(s, morning)
	if len(week) != 7 || len(mornings) != 7 {
		t.Errorf("%s: the week has %d days and %d mornings", where, len(week), len(mornings))
	}
	s.History = slices.Clone(s.History)
	live := func(at time.Time, r routine.Routine, ahead Plan, does bool) {
		then := s
		then.Now, then.Routine = at, r
		p := d.Plan(then)
		if !reflect.DeepEqual(p.Steps, ahead.Steps) || !reflect.DeepEqual(p.Advice, ahead.Advice) {
			t.Errorf("%s: %s was to be\n%s, and is\n%s", where, at.Format("2 Jan 15:04"), describe(ahead), describe(p))
		}
		for _, step := range p.Steps {
			if does && step.Include {
				s.History = append(s.History, Entry{When: at, Kind: step.Kind, Product: step.Product})
				at = at.Add(step.Timing.Full())
			}
		}
	}
	for i, day := range week {
		if m := mornings[i]; len(m.Plan.Steps) > 0 {
			live(m.At, morning, m.Plan, true)
		}
		s.Now = day.At
		if now := d.day(s); day.Rest != now.Rest || day.Mask != now.Mask || day.Exfoliate != now.Exfoliate || day.Retinoid != now.Retinoid || !reflect.DeepEqual(day.Products, now.Products) {
			t.Errorf("%s: %s was to have %v, and has %v", where, day.Date.Format("2 Jan"), shortly(day), shortly(now))
		}
		r := s.Routine
		if has := slices.ContainsFunc(r.Steps, func(x routine.Step) bool { return x.Kind == routine.Mask }); has && !day.Rest && !day.Mask {
			r.Steps = slices.DeleteFunc(slices.Clone(r.Steps), func(x routine.Step) bool {
				return x.Kind == routine.Mask || x.Kind == routine.Rinse || x.Kind == routine.Exfoliate && day.Evening != routine.EveningExfoliate
			})
		}
		live(day.At, r, day.Plan, !day.Rest)
	}
}

func shortly(d Day) []any { return []any{d.Rest, d.Mask, d.Exfoliate, d.Retinoid, d.Products} }

func TestTheWeekIsItsDays(t *testing.T) {
	d := Shipped()
	for _, all := range months(t) {
		for i, v := range []visit{all[0], all[len(all)/2], all[len(all)-1]} {
			if testing.Short() && i < 2 {
				continue
			}
			v.Included, v.Situation.Routine = nil, found(t, []string{"facial", "facial", "evening"}[i])
			dayByDay(t, v.name+v.Now.Format(" 2 Jan 15:04"), d, v.Situation, []routine.Routine{{}, found(t, "morning"), {}}[i])
		}
	}
}

func TestPropertyTheWeekIsItsDays(t *testing.T) {
	d, all, morning := Shipped(), []routine.Routine{find(t, "facial"), find(t, "quick"), find(t, "evening")}, find(t, "morning")
	rapid.Check(t, func(t *rapid.T) {
		s := anySituation(t, rapid.SampledFrom(all).Draw(t, "routine"))
		s.Included, s.Chosen = nil, nil
		s.History = slices.DeleteFunc(s.History, func(e Entry) bool { return e.When.After(s.Now) }) // they were to be done at another time
		dayByDay(t, "the week", d, s, rapid.SampledFrom([]routine.Routine{{}, morning}).Draw(t, "morning"))
	})
}
