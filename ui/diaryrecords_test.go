package ui

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
)

// written is a diary of twenty sessions in twelve weeks, the last of them on
// the day before the harness starts.
func written() diary.Diary {
	var b diary.Diary
	for i, ago := range []int{82, 79, 75, 72, 68, 61, 58, 54, 51, 47, 40, 37, 33, 30, 26, 19, 12, 8, 5, 1} {
		start := time.Date(2026, 3, 1, 20, 7+i, 30, 0, time.FixedZone("", 3600)).AddDate(0, 0, -ago)
		r := diary.Record{
			ID: fmt.Sprintf("r%02d", i+1), Device: "laptop", Routine: "facial", Started: start, Ended: start.Add(24 * time.Minute),
			Outcome: diary.Finished, Feel: (i * 2) % 6, Steps: facial(i),
		}
		change(i, &r)
		b.Records = append(b.Records, r)
	}
	return b
}

// shelf is what the sessions of written were done with, but for the first four, which say nothing
// of it: a scrub, and one of these masks in turn.
var shelf = []*routine.Product{
	{Name: "green jar", Kind: "cream", Rich: true}, {Kind: "clay", Dries: true}, {Name: "oat cream mask", Kind: "cream"}, {Name: "green jar", Kind: "cream", Rich: true},
}

// change makes some of the sessions different.
func change(i int, r *diary.Record) {
	switch i {
	case 2:
		r.Routine, r.Steps = "evening-care", r.Steps[3:]
	case 9:
		r.Outcome = diary.Abandoned
		r.Steps[4], r.Steps[5] = undone(routine.Serum), undone(routine.Moisturizer)
	case 11:
		r.Outcome = diary.Dropped
	case 14:
		r.Stung, r.Steps[1].Outcome, r.Steps[1].Active = true, routine.OutcomeStung, 235
		for s := 3; s < 5; s++ {
			r.Steps[s].Outcome, r.Steps[s].Active, r.Steps[s].Because = routine.OutcomeSkipped, 0, routine.BecauseSting
		}
		r.Note = "It stung on the left cheek after four minutes, where it was scratched. Cool water, and it was calm again. " +
			"The other mask next time, and not on the day after the exfoliant."
	}
}

func undone(k routine.Kind) diary.Step {
	return diary.Step{Kind: k, Outcome: routine.OutcomeUndone, Planned: 60}
}

func facial(i int) []diary.Step {
	step := func(k routine.Kind, planned, active int) diary.Step {
		return diary.Step{Kind: k, Outcome: routine.OutcomeDone, Planned: planned, Active: active + i}
	}
	steps := []diary.Step{
		step(routine.Exfoliate, 120, 118), step(routine.Mask, 900, 990), step(routine.Rinse, 0, 48),
		step(routine.Toner, 60, 61), step(routine.Serum, 60, 63), step(routine.Moisturizer, 60, 59),
	}
	if i >= 4 {
		steps[0].Product, steps[1].Product = &routine.Product{Name: "rice scrub", Kind: "scrub"}, shelf[i%len(shelf)]
	}
	if i%3 == 1 {
		steps[3].Outcome, steps[3].Active = routine.OutcomeSkipped, 2
	}
	return steps
}

// newReader is a program that shows a diary alone.
func newReader(t testing.TB, b diary.Diary, err error, width, height int) *harness {
	h := newHarness(t, routine.Routine{}, width, height)
	h.with(func(o *Options) {
		o.Start, o.ReadDiary = StartWithDiary, func() (diary.Diary, error) { return b, err }
	})
	return h
}

// loads lets the diary be read.
func (h *harness) loads() *harness {
	h.send(h.m.options.readDiary()())
	return h
}

// at is the id of the session that the cursor is on.
func (h *harness) at() string { return h.m.diary.Selected().ID }

func (h *harness) lacks(text string) {
	h.t.Helper()
	if strings.Contains(squeezed(h.text()), squeezed(text)) {
		h.t.Errorf("the screen has %q:\n%s", text, h.text())
	}
}
