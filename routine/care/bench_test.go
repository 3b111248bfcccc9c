package care

import (
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
