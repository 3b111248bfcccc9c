package diary

import (
	"testing"

	"skintime/routine"
)

func TestSessionsOfAProduct(t *testing.T) {
	jar, clay := routine.Product{Name: "green jar", Kind: "clay"}, routine.Product{Kind: "clay"}
	r := with(t, "2026-03-01T20:00:00Z", 0, jar, 900)
	skipped := with(t, "2026-03-01T20:00:00Z", 0, jar, 30)
	skipped.Steps[0].Outcome = routine.OutcomeSkipped
	for _, c := range []struct {
		name string
		use  ProductUse
		in   Record
		want bool
	}{
		{"its name", ProductUse{Step: routine.Mask, Name: "green jar"}, r, true},
		{"its name, of another kind by now", ProductUse{Step: routine.Mask, Name: "green jar", Kind: "gel"}, r, true},
		{"the name of another step", ProductUse{Step: routine.Serum, Name: "green jar"}, r, false},
		{"its kind, but it has a name", ProductUse{Step: routine.Mask, Kind: "clay"}, r, false},
		{"one without a name", ProductUse{Step: routine.Mask, Kind: "clay"}, with(t, "2026-03-01T20:00:00Z", 0, clay, 900), true},
		{"skipped", ProductUse{Step: routine.Mask, Name: "green jar"}, skipped, false},
		{"unknown", ProductUse{Step: routine.Mask, Name: "green jar"}, with(t, "2026-03-01T20:00:00Z", 0, routine.Product{}, 900), false},
	} {
		if got := c.use.In(c.in); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestMatches(t *testing.T) {
	r := with(t, "2026-03-01T20:00:00Z", 0, routine.Product{Name: "Grüner Tiegel", Kind: "clay"}, 900)
	r.Routine, r.Note = "evening-care", "Nose only."
	r.Steps = append(r.Steps,
		Step{Kind: routine.Serum, Outcome: routine.OutcomeSkipped, Product: &routine.Product{Name: "night serum"}},
		Step{Kind: routine.Toner, Outcome: routine.OutcomeDone},
	)
	for text, want := range map[string]bool{
		"": true, " ": true, "GRÜNER": true, "tiegel": true, "clay": true, "Clay mask": true, "mask": true, "toner": true, "evening c": true, "nose": true, " nose ": true,
		"night": false, "serum": false, "sheet": false, "clay mask g": false,
	} {
		if got := r.Matches(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}
