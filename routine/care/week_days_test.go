package care

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"skintime/routine"
)

// dayByDay lives the week ahead as planned, and checks that each day has what the week said: the
// plan of the hour, and what is proposed for it then.
func dayByDay(t interface{ Errorf(string, ...any) }, where string, d Data, s Situation) {
	week := d.Week(s)
	if len(week) != 7 {
		t.Errorf("%s: the week has %d days", where, len(week))
	}
	s.History = slices.Clone(s.History)
	for _, day := range week {
		s.Now = day.At
		today, proposed := s, d.day(s)
		if has := slices.ContainsFunc(s.Routine.Steps, func(x routine.Step) bool { return x.Kind == routine.Mask }); has && !day.Rest && !day.Mask {
			today.Routine.Steps = slices.DeleteFunc(slices.Clone(s.Routine.Steps), func(x routine.Step) bool {
				return x.Kind == routine.Mask || x.Kind == routine.Rinse || x.Kind == routine.Exfoliate && day.Evening != routine.EveningExfoliate
			})
		}
		plan := d.Plan(today)
		if day.Rest != proposed.Rest || day.Mask != proposed.Mask || day.Exfoliate != proposed.Exfoliate || day.Retinoid != proposed.Retinoid || !reflect.DeepEqual(day.Products, proposed.Products) {
			t.Errorf("%s: %s was to have %+v, and has %+v", where, day.Date.Format("2 Jan"), shortly(day), shortly(proposed))
		}
		if !reflect.DeepEqual(plan.Steps, day.Plan.Steps) || !reflect.DeepEqual(plan.Advice, day.Plan.Advice) {
			t.Errorf("%s: %s was to be\n%s, and is\n%s", where, day.Date.Format("2 Jan"), describe(day.Plan), describe(plan))
		}
		if !day.Rest {
			s.History = append(s.History, asPlanned(plan, s.Now, nil)...)
		}
	}
}

func shortly(d Day) []any { return []any{d.Rest, d.Mask, d.Exfoliate, d.Retinoid, d.Products} }

func TestTheWeekIsItsDays(t *testing.T) {
	d := shipped(t)
	for _, all := range months(t) {
		for _, v := range []visit{all[0], all[len(all)/2], all[len(all)-1]} {
			for _, name := range []string{"facial", "evening"} {
				v.Situation.Routine, v.Included = found(t, name), nil
				dayByDay(t, v.name+v.Now.Format(" 2 Jan 15:04 ")+name, d, v.Situation)
			}
		}
	}
}

func TestPropertyTheWeekIsItsDays(t *testing.T) {
	d, all := shipped(t), []routine.Routine{find(t, "facial"), find(t, "quick"), find(t, "evening")}
	rapid.Check(t, func(t *rapid.T) {
		s := anySituation(t, rapid.SampledFrom(all).Draw(t, "routine"))
		s.Included, s.Chosen = nil, nil
		dayByDay(t, "the week", d, s)
	})
}
