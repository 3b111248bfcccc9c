package cli

import (
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/ui/diaryview"
)

// What the configuration knows of kinds is what the care rules know.
func TestKindsAreTheSame(t *testing.T) {
	var masks, exfoliants []string
	for _, m := range care.Shipped().Masks {
		masks = append(masks, m.Kind)
	}
	for _, e := range care.Shipped().Exfoliants {
		exfoliants = append(exfoliants, e.Kind)
	}
	slices.Sort(masks)
	slices.Sort(exfoliants)
	for name, lists := range map[string][2][]string{
		"masks": {slices.Compact(masks), routine.MaskKinds()}, "exfoliants": {slices.Compact(exfoliants), config.ExfoliantKinds()},
	} {
		slices.Sort(lists[0])
		slices.Sort(lists[1])
		if !slices.Equal(lists[0], lists[1]) {
			t.Errorf("%s: the rules know %v, the configuration %v", name, lists[0], lists[1])
		}
	}
}

// A step counts from a minute on the skin, at the instant at which it began; what stung at the
// rinse of an old record was the mask, else the exfoliant.
func TestEntries(t *testing.T) {
	started := time.Date(2026, 3, 4, 22, 0, 0, 0, time.FixedZone("", 3600))
	jar := routine.Product{Name: "jar", Kind: "clay"}
	step := func(k routine.Kind, o routine.Outcome, active, paused int) diary.Step {
		return diary.Step{Kind: k, Outcome: o, Active: active, Paused: paused}
	}
	mask := step(routine.Mask, routine.OutcomeSkipped, 50, 10)
	mask.Product = &jar
	for _, c := range []struct {
		name  string
		steps []diary.Step
		want  string
	}{
		{"done", []diary.Step{step(routine.Exfoliate, routine.OutcomeDone, 120, 0), step(routine.Mask, routine.OutcomeDone, 600, 30), step(routine.Rinse, routine.OutcomeDone, 5, 0)},
			"exfoliate 22:00:00, mask 22:02:00, rinse 22:12:30"},
		{"skipped after a minute", []diary.Step{mask}, "mask(jar) 22:00:00 skipped 1m0s"},
		{"skipped before it", []diary.Step{step(routine.Mask, routine.OutcomeSkipped, 59, 0), step(routine.Toner, routine.OutcomeUndone, 80, 0)}, ""},
		{"a rinse that stung", []diary.Step{step(routine.Exfoliate, routine.OutcomeDone, 0, 0), step(routine.Mask, routine.OutcomeDone, 0, 0), step(routine.Exfoliate, routine.OutcomeDone, 0, 0), step(routine.Rinse, routine.OutcomeStung, 0, 0)},
			"exfoliate 22:00:00, mask! 22:00:00, exfoliate 22:00:00, rinse 22:00:00"},
		{"a rinse without a mask", []diary.Step{step(routine.Exfoliate, routine.OutcomeDone, 0, 0), step(routine.Mask, routine.OutcomeSkipped, 0, 0), step(routine.Rinse, routine.OutcomeStung, 0, 0)},
			"exfoliate! 22:00:00, rinse 22:00:00"},
		{"a rinse alone", []diary.Step{step(routine.Rinse, routine.OutcomeStung, 0, 0)}, "rinse! 22:00:00"},
		{"left", []diary.Step{step(routine.Exfoliate, routine.OutcomeDone, 0, 0), step(routine.Mask, routine.OutcomeUndone, 0, 0)}, "exfoliate 22:00:00 left"},
	} {
		var got []string
		for _, e := range entries(started, c.steps, c.name == "left") {
			text := string(e.Kind)
			if e.Product.Name != "" {
				text += "(" + e.Product.Name + ")"
			}
			if e.Stung {
				text += "!"
			}
			if text += e.When.Format(" 15:04:05"); e.Skipped {
				text += " skipped " + e.Worn.String()
			}
			if e.Left {
				text += " left"
			}
			got = append(got, text)
		}
		if text := strings.Join(got, ", "); text != c.want {
			t.Errorf("%s: %s, want %s", c.name, text, c.want)
		}
	}
}

// A sting is cleared on a later day of care, and not later in the same night.
func TestClearedOnALaterDay(t *testing.T) {
	stung := time.Date(2026, 3, 5, 22, 0, 0, 0, time.UTC)
	item := diaryview.ShelfItem{Stung: stung}
	if _, err := cleared(item, stung.Add(6*time.Hour)); err == nil {
		t.Error("it is cleared in the same night")
	}
	early := diaryview.ShelfItem{Stung: stung.Add(6 * time.Hour), Morning: 3 * time.Hour}
	if _, err := cleared(early, stung.Add(8*time.Hour)); err == nil {
		t.Error("it is cleared on the same day of care, which began at three")
	}
	q, err := cleared(item, stung.Add(7*time.Hour))
	if want := time.Date(2026, 3, 6, 0, 0, 0, 0, time.UTC); err != nil || !q.Cleared.Equal(want) {
		t.Errorf("cleared on %s, %v", q.Cleared, err)
	}
	if q, err := cleared(diaryview.ShelfItem{}, stung); err != nil || q.Cleared.IsZero() {
		t.Errorf("what never stung: %v, %v", q.Cleared, err)
	}
}
