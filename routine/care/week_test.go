package care

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

// The week ahead, a letter a day: B both exfoliant and mask, M a mask alone,
// e exfoliant alone, - rest.
func TestWeek(t *testing.T) {
	d, r := shipped(t), find(t, "facial")
	now := time.Date(2026, 3, 5, 21, 0, 0, 0, time.UTC)
	days := func(ago ...int) (h History) {
		for _, n := range ago {
			h = append(h, Entry{When: now.AddDate(0, 0, -n), Kind: routine.Mask}, Entry{When: now.AddDate(0, 0, -n), Kind: routine.Exfoliate})
		}
		return h
	}
	entry := func(ago int, k routine.Kind, stung bool) Entry {
		return Entry{When: now.AddDate(0, 0, -ago), Kind: k, Stung: stung}
	}
	enzyme := Profile{Shelf: []Product{{StepKind: routine.Mask, Kind: "enzyme"}}}
	for _, c := range []struct {
		name    string
		profile Profile
		history History
		want    string
		today   string // the reason
	}{
		{"nothing yet", Profile{}, nil, "B------", ""},
		{"today", Profile{}, days(0), "-------", "rest; the last mask was today"},
		{"yesterday", Profile{}, days(1), "------B", "rest; the last mask was yesterday"},
		{"six days ago", Profile{}, days(6), "-B-----", "rest; the last mask was 6 days ago"},
		{"seven days ago", Profile{}, days(7), "B------", ""},
		{"exfoliated yesterday", Profile{}, History{entry(1, routine.Exfoliate, false)}, "M------", "you exfoliated yesterday"},
		{"a mask that exfoliates", enzyme, days(5), "--M----", "rest; the last mask was 5 days ago"},
		{"a mask that exfoliates, today", enzyme, nil, "M------", "the mask exfoliates too"},
		{"it stung", Profile{}, History{entry(5, routine.Mask, true)}, "--B----", "rest; the mask stung 5 days ago"},
		{"an older one stung", Profile{}, History{entry(5, routine.Mask, true), entry(2, routine.Mask, false)}, "-----B-", "rest; the last mask was 2 days ago"},
	} {
		var got strings.Builder
		for i, day := range d.Week(Situation{Routine: r, Profile: c.profile, History: c.history, Now: now}) {
			letter := "-"
			switch {
			case day.Mask && day.Exfoliate:
				letter = "B"
			case day.Mask:
				letter = "M"
			case day.Exfoliate:
				letter = "e"
			}
			got.WriteString(letter)
			if i == 0 && day.Reason != c.today {
				t.Errorf("%s: today %q, want %q", c.name, day.Reason, c.today)
			}
			if !day.Date.Equal(routine.LocalDate(now).AddDate(0, 0, i)) || len(day.Why) == 0 || letter != "B" && day.Reason == "" {
				t.Errorf("%s: day %d is %+v", c.name, i, day)
			}
		}
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.String(), c.want)
		}
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
