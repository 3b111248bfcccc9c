package ui

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/screen"
)

// l takes what the last session was done with, and its minutes; what stung, is gone or was not done
// is left to the plan.
func TestAsLastTime(t *testing.T) {
	shelf := []care.Product{
		{StepKind: routine.Mask, Name: "first jar", Kind: "cream"}, {StepKind: routine.Mask, Name: "second jar", Kind: "cream"},
		{StepKind: routine.Serum, Name: "day"}, {StepKind: routine.Serum, Name: "night"},
	}
	step := func(k routine.Kind, o routine.Outcome, planned int, name, kind string) diary.Step {
		return diary.Step{Kind: k, Outcome: o, Planned: planned, Active: planned, Product: &routine.Product{Name: name, Kind: kind}}
	}
	for name, c := range map[string]struct {
		steps  []diary.Step
		wants  []string
		absent bool
	}{
		"products and minutes": {steps: []diary.Step{
			step(routine.Mask, routine.OutcomeDone, 660, "second jar", "cream"), step(routine.Serum, routine.OutcomeDone, 60, "night", ""),
		}, wants: []string{"second jar", "11–20 min", "night", "As on Tue 6 Oct"}},
		"a kind":             {steps: []diary.Step{step(routine.Mask, routine.OutcomeDone, 600, "", "clay")}, wants: []string{"another kind", "Clay is fine now and then", "As on Tue 6 Oct"}},
		"what stung":         {steps: []diary.Step{step(routine.Mask, routine.OutcomeStung, 900, "second jar", "cream")}, wants: []string{"Mask         first jar"}},
		"what is gone":       {steps: []diary.Step{step(routine.Mask, routine.OutcomeDone, 900, "old jar", "cream")}, wants: []string{"Mask         first jar"}},
		"longer than it may": {steps: []diary.Step{step(routine.Mask, routine.OutcomeDone, 3600, "first jar", "cream")}, wants: []string{"15–20 min"}},
		"no session":         {absent: true, wants: []string{"The diary has no Facial yet.", "first jar"}},
	} {
		h := newPlanner(t, care.Profile{Shelf: shelf}, nil, "", 80, 24)
		h.with(func(o *Options) {
			o.Plan.Last = func(name string) (diary.Record, bool) {
				return diary.Record{Routine: name, Started: time.Date(2026, 10, 6, 20, 0, 0, 0, time.UTC), Steps: c.steps}, !c.absent
			}
		})
		h.press("l")
		h.wants(c.wants...)
		if t.Failed() {
			t.Fatalf("%s:\n%s", name, h.text())
		}
	}
	h := newHarness(t, shipped(t, "facial"), 80, 24)
	h.with(func(o *Options) { o.Plan = screen.PlanOptions{Draft: routine.NewDraft(shipped(t, "facial"))} })
	h.press("l", "?")
	h.lacks("as last time")
}
