package words

import (
	"slices"
	"strings"
	"testing"

	"skintime/routine"
)

func TestTaskOf(t *testing.T) {
	do := func(s routine.Step) routine.Step { s.Do = []string{"Spread it."}; return s }
	scrub := routine.Step{Kind: routine.Exfoliate, Do: []string{"Small circles."}}
	for name, c := range map[string]struct {
		snap routine.Snapshot
		want Task
	}{
		"toner":     {after(do(tonerStep), 0), Task{Word: "Toner", Caption: "no timer here, take your time", Lines: []string{"Spread it."}}},
		"rinse":     {after(do(rinseStep), minute), Task{Word: "Rinse", Caption: "time is up", Lines: []string{"Spread it."}, Urgency: Allowed}},
		"exfoliate": {after(scrub, 0), Task{Word: "Exfoliate", Caption: "no timer here, take your time", Lines: []string{"Small circles."}, Always: "Light pressure only, on face and neck."}},
		"enough":    {after(byHand(), 30*second), Task{Word: "Exfoliate", Caption: "left", Lines: []string{"That's enough: rinse it off.", "Rinse."}, Always: "Light pressure only, on face and neck."}},
		"not yet":   {after(byHand(), 29*second), Task{Word: "Exfoliate", Caption: "left", Lines: []string{"Spread.", "Wait.", "Rinse."}, Always: "Light pressure only, on face and neck."}},
		"serum":     {after(do(routine.Step{Kind: routine.Serum}), 0), Task{Word: "Serum", Caption: "no timer here, take your time", Lines: []string{"Spread it."}, Hint: "Too sticky or too much today? Press s to skip it."}},
		"new mask":  {after(do(maskStep), 89*second), Task{Word: "Mask on", Caption: "until you can rinse", Lines: []string{"Spread it."}, Hint: "Still spreading it? r restarts the timer."}},
		"lead":      {leading(do(maskStep), second), Task{Word: "Mask", Caption: "get ready", Lines: []string{"Spread it."}}},
		"early":     {after(do(maskStep), 90*second), Task{Word: "Mask on", Caption: "until you can rinse", Lines: []string{"Nothing to do now. Rest your eyes.", "Ready at 21:13, rinse by 21:18."}}},
		"ready":     {after(maskStep, 15*minute), Task{Word: "Ready", Caption: "left to rinse", Urgency: Allowed, Lines: []string{"Rinse when you like, with lukewarm water.", "Rinse by 21:05."}}},
		"over":      {after(maskStep, 21*minute), Task{Word: "Rinse now", Caption: "overdue", Urgency: Due, Lines: []string{"Rinse it off now, with lukewarm water.", "Don't leave it on longer than 21:04."}}},
		"capped":    {after(maskStep, 25*minute), Task{Word: "Stop", Caption: "overdue", Urgency: Due, Lines: []string{"Rinse it off now, with lukewarm water.", "Don't leave it on longer than 25 min."}}},
		"overnight": {after(do(routine.Step{Kind: routine.Mask}), 0), Task{Word: "Mask", Caption: "no timer here, take your time", Lines: []string{"Spread it."}}},
	} {
		got := TaskOf(scene(c.snap))
		if !slices.Equal(got.Lines, c.want.Lines) {
			t.Errorf("%s says %q, want %q", name, got.Lines, c.want.Lines)
		}
		if got.Urgency != c.want.Urgency {
			t.Errorf("the urgency of %s is %d", name, got.Urgency)
		}
		check(t, sentence{got.Word, c.want.Word}, sentence{got.Caption, c.want.Caption}, sentence{got.Always, c.want.Always}, sentence{got.Hint, c.want.Hint})
	}
}

// byHand is an exfoliant used by hand.
func byHand() routine.Step {
	return routine.Step{Kind: routine.Exfoliate, Timing: routine.For(2 * minute), Do: []string{"Spread.", "Wait.", "Rinse."}, Product: routine.Product{Method: "manual"}}
}

func TestTaskOfWhatStings(t *testing.T) {
	for snap, label := range map[*routine.Snapshot]string{
		new(stinging(after(tonerStep, 0))): "it stings: take the toner off now", new(cool(after(rinseStep, 0))): "it stings: take it off now",
	} {
		got := TaskOf(scene(*snap))
		if got.Word != "Cool water" || got.Caption != label || got.Urgency != Due || len(got.Lines) != 3 || !strings.Contains(got.Lines[0], "Cool water") || got.Last != Emergency {
			t.Errorf("the task is %+v", got)
		}
	}
}

func TestADryingMaskIsRinsedDamp(t *testing.T) {
	drying := maskStep
	drying.Product.Dries = true
	if got := TaskOf(scene(after(drying, 16*minute))).Lines; !slices.Contains(got, "Best while it's still damp.") {
		t.Errorf("said %q", got)
	}
}

func TestInstructions(t *testing.T) {
	task := Task{Always: "Gently.", Lines: []string{"Circles."}}
	if got := task.Instructions(); !slices.Equal(got, []string{"Gently.", "Circles."}) {
		t.Errorf("said %q", got)
	}
	task.Always = ""
	if got := task.Instructions(); !slices.Equal(got, []string{"Circles."}) {
		t.Errorf("said %q", got)
	}
}
