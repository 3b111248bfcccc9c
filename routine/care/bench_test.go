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
	d := Shipped()
	b.ReportAllocs()
	for b.Loop() {
		d.Plan(s)
	}
}

// A plan with thirty products, and a diary of two months with all stings of ten years.
func BenchmarkPlanLongShelf(b *testing.B) {
	s, d := longShelf(b), Shipped()
	b.ReportAllocs()
	for b.Loop() {
		d.Plan(s)
	}
}

// The plans of all days of the twelve people: the costliest, each the least of three runs.
func BenchmarkPlanOfAnyDay(b *testing.B) {
	d, all, worst := Shipped(), slices.Concat(months(b)...), time.Duration(0)
	for b.Loop() {
		worst = 0
		for _, v := range all {
			least := time.Hour
			for range 3 {
				began := time.Now()
				d.Plan(v.Situation)
				least = min(least, time.Since(began))
			}
			worst = max(worst, least)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1000/float64(b.N*3*len(all)), "ms/plan")
	b.ReportMetric(float64(worst.Microseconds())/1000, "ms/worst")
}

// What a plan costs stays little on any day: rules that look at each product and each step of the
// diary do so once, and few plans are made again as two things do not go together.
func TestAPlanIsLittleWork(t *testing.T) {
	d := Shipped()
	for _, all := range months(t) {
		for _, v := range all[max(0, len(all)-16):] {
			if n := testing.AllocsPerRun(1, func() { d.Plan(v.Situation) }); n > 900 {
				t.Errorf("%s %s: %.0f allocations", v.name, v.Now.Format("2 Jan 15:04"), n)
			}
		}
	}
}

// The week ahead of that.
func BenchmarkWeekLongShelf(b *testing.B) {
	s, d := longShelf(b), Shipped()
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
