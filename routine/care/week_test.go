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
	clay := Profile{Shelf: []Product{{For: routine.Mask, Kind: "enzyme"}}}
	for _, c := range []struct {
		name    string
		profile Profile
		history History
		want    string
	}{
		{"nothing yet", Profile{}, nil, "B------"},
		{"today", Profile{}, days(0), "-------"},
		{"yesterday", Profile{}, days(1), "------B"},
		{"six days ago", Profile{}, days(6), "-B-----"},
		{"seven days ago", Profile{}, days(7), "B------"},
		{"exfoliated yesterday", Profile{}, History{{When: now.AddDate(0, 0, -1), Kind: routine.Exfoliate}}, "M------"},
		{"a mask that exfoliates", clay, days(5), "--M----"},
		{"it stung", Profile{}, History{{When: now.AddDate(0, 0, -5), Kind: routine.Mask, Stung: true}}, "--B----"},
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
			if !day.Date.Equal(routine.Date(now).AddDate(0, 0, i)) || len(day.Why) == 0 || letter != "B" && day.Reason == "" {
				t.Errorf("%s: day %d is %+v", c.name, i, day)
			}
		}
		if got.String() != c.want {
			t.Errorf("%s: %s, want %s", c.name, got.String(), c.want)
		}
	}
}
