package care

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"skintime/routine"
)

// A plan, with a shelf and a diary of two months.
func BenchmarkPlan(b *testing.B) {
	now := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	s := Situation{Routine: find(b, "facial"), Now: now, Profile: Profile{Skin: Dry, Shelf: []Product{
		{StepKind: routine.Mask, Kind: "clay"}, {StepKind: routine.Exfoliate, Kind: "acid", Strength: 8}, {StepKind: routine.Serum, Actives: []string{"retinoid"}},
	}}}
	for day := range 60 {
		s.History = append(s.History, Entry{When: now.AddDate(0, 0, -day), Kind: routine.Mask})
	}
	d := shipped(b)
	b.ReportAllocs()
	for b.Loop() {
		d.Plan(s)
	}
}

// A plan with thirty products, and a diary of two months with all stings of ten years.
func BenchmarkPlanLongShelf(b *testing.B) {
	s, d := longShelf(b), shipped(b)
	b.ReportAllocs()
	for b.Loop() {
		d.Plan(s)
	}
}

// The week ahead of that.
func BenchmarkWeekLongShelf(b *testing.B) {
	s, d := longShelf(b), shipped(b)
	b.ReportAllocs()
	for b.Loop() {
		d.Week(s)
	}
}

// longShelf is the situation of somebody with thirty products and ten years of a diary.
func longShelf(b *testing.B) Situation {
	s := Situation{Routine: find(b, "facial"), Now: time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC), Profile: Profile{Skin: Dry}}
	kinds := []routine.Kind{routine.Exfoliate, routine.Mask, routine.Toner, routine.Serum, routine.Moisturizer, routine.Sunscreen}
	for i := range 30 {
		kind := kinds[i%len(kinds)]
		s.Profile.Shelf = append(s.Profile.Shelf, Product{StepKind: kind, Name: fmt.Sprint("product ", i), Actives: []string{"niacinamide"}, Every: 1 + i%3})
	}
	for day := range 3650 {
		for i, kind := range kinds {
			if day < 60 || day%20 == 0 && i == 1 {
				q := s.Profile.Shelf[(day/7*len(kinds)+i)%30]
				s.History = append(s.History, Entry{When: s.Now.AddDate(0, 0, -day), Kind: kind, Product: routine.Product{Name: q.Name}, Stung: day >= 60})
			}
		}
	}
	slices.Reverse(s.History) // as a diary has it
	return s
}
