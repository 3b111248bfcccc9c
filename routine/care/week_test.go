package care

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

// letters is the week ahead, a letter a day: B both exfoliant and mask, M a mask alone, E an
// exfoliant alone, R only a retinoid, - none of them.
func letters(days []Day) string {
	var b strings.Builder
	for _, day := range days {
		switch {
		case day.Mask && day.Exfoliate:
			b.WriteByte('B')
		case day.Mask:
			b.WriteByte('M')
		case day.Exfoliate:
			b.WriteByte('E')
		case day.Retinoid:
			b.WriteByte('R')
		default:
			b.WriteByte('-')
		}
	}
	return b.String()
}

// Each day of the week has its date and its claims, and the day of the next mask is said once.
func TestWeek(t *testing.T) {
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 6, 2, 16, 0, 0, time.UTC)}
	s.Profile.Shelf = []Product{{StepKind: routine.Mask, Name: "green jar", Kind: "clay"}, {StepKind: routine.Exfoliate, Kind: "polish"}}
	s.Profile.Masks = 2
	s.History = History{{When: s.Now.AddDate(0, 0, -2), Kind: routine.Mask}}
	days := Shipped().Week(s)
	if got := letters(days); got != "-B---B-" || len(s.History) != 1 {
		t.Errorf("the week is %s", got)
	}
	for i, day := range days {
		want := map[int]string{0: "next mask Fri 6 Mar"}[i]
		if !day.Date.Equal(time.Date(2026, 3, 5+i, 0, 0, 0, 0, time.UTC)) || len(day.Why) == 0 || day.Reason != want {
			t.Errorf("day %d is %+v", i, day)
		}
		if named := day.Products[routine.Mask] == "green jar" && len(day.Products) == 1; named != day.Mask {
			t.Errorf("the products of day %d are %v", i, day.Products)
		}
	}
}

// A mask that is due and blocked for longer than anybody looks ahead has no day.
func TestWeekWithoutMask(t *testing.T) {
	s := Situation{Routine: find(t, "facial"), Now: time.Date(2026, 3, 5, 20, 0, 0, 0, time.UTC)}
	s.Profile.Shelf = []Product{{StepKind: routine.Mask, Name: "jar", Kind: "clay"}}
	s.History = History{{When: s.Now.AddDate(0, 0, -30), Kind: routine.Mask, Product: routine.Product{Name: "jar", Kind: "clay"}, Stung: true}}
	if days := Shipped().Week(s); letters(days) != "-------" || days[0].Reason != "jar stung and stays out" || days[1].Reason != "" {
		t.Errorf("the week is %+v", days)
	}
}

// A day is good for a mask if any of the routine's masks is planned.
func TestWeekOfSeveral(t *testing.T) {
	steps := func(optional ...bool) (r routine.Routine) {
		for _, o := range optional {
			r.Steps = append(r.Steps, routine.Step{Kind: routine.Exfoliate, Optional: o}, routine.Step{Kind: routine.Mask, Optional: o})
		}
		return r
	}
	for _, c := range []struct {
		routine routine.Routine
		want    bool
	}{{steps(false), true}, {steps(false, true), true}, {steps(true, false), true}, {steps(true, true), false}} {
		day := Data{}.Week(Situation{Routine: c.routine})[0]
		if day.Mask != c.want || day.Exfoliate != c.want {
			t.Errorf("%+v: %+v", c.routine.Steps, day)
		}
	}
}
