package words

import (
	"slices"
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

// sheetStep is a mask that is lifted off, and never stays on longer than it is due.
func sheetStep() routine.Step {
	return routine.Step{
		Kind: routine.Mask, Timing: routine.Between(15*minute, 20*minute, 20*minute), LeadWait: true,
		Open: "Lift it off while it is still moist.", Product: routine.Product{Name: "cloud", Kind: "sheet", Off: routine.LiftOff},
	}
}

// acidStep is an exfoliant that stays on for a while.
func acidStep() routine.Step {
	return routine.Step{
		Kind: routine.Exfoliate, Timing: routine.Between(minute, 5*minute, 10*minute), LeadWait: true, Do: []string{"A thin layer, no rubbing."},
		Open: "You may rinse it off now.", Over: "Rinse it off now, with lukewarm water.", Product: routine.Product{Kind: "glycolic", Actives: []string{"aha"}, Off: routine.RinseOff},
	}
}

func TestTaskOfAWindow(t *testing.T) {
	clay, peel, own := maskStep, maskStep, acidStep()
	clay.Open, clay.Over = "Rinse it off while it still feels damp.", "Rinse now, before it cracks."
	clay.Product = routine.Product{Kind: "clay", Dries: true}
	peel.Product.Off = routine.PeelOff
	own.LeadWait = false
	for name, c := range map[string]struct {
		snap    routine.Snapshot
		word    string
		caption string
		lines   string
	}{
		"clay, open":         {after(clay, 16*minute), "Ready", "left to rinse", "Rinse it off while it still feels damp. Rinse by 21:04."},
		"clay, over":         {after(clay, 21*minute), "Rinse now", "overdue", "Rinse now, before it cracks. Don't leave it on longer than 21:04."},
		"clay, capped":       {after(clay, 26*minute), "Stop", "overdue", "Rinse now, before it cracks. Don't leave it on longer than 25 min."},
		"sheet, on":          {after(sheetStep(), 0), "Mask on", "until you can lift it off", "Nothing to do now. Rest your eyes. Ready at 21:15, lift it off by 21:20."},
		"sheet, open":        {after(sheetStep(), 15*minute), "Ready", "left to lift it off", "Lift it off while it is still moist. Lift it off by 21:05."},
		"sheet, stop":        {after(sheetStep(), 20*minute), "Stop", "overdue", "Stop: take it off now. It was due at 21:00."},
		"peel-off, open":     {after(peel, 15*minute), "Ready", "left to peel it off", "Peel it off when you like. Peel it off by 21:05."},
		"peel-off, over":     {after(peel, 20*minute), "Peel it off", "overdue", "Peel it off now. Don't leave it on longer than 21:05."},
		"acid, tingles":      {after(acidStep(), 59*second), "Exfoliate", "until you can rinse", "A light tingle may pass. If it burns, press ! Ready at 21:00, rinse by 21:04."},
		"acid, ready":        {after(acidStep(), minute), "Ready", "left to rinse", "You may rinse it off now. Rinse by 21:04."},
		"acid, over":         {after(acidStep(), 5*minute), "Rinse now", "overdue", "Rinse it off now, with lukewarm water. Don't leave it on longer than 21:05."},
		"a routine's window": {after(own, 0), "Exfoliate", "until you can rinse", "A thin layer, no rubbing."},
	} {
		got := TaskOf(scene(c.snap))
		if lines := strings.Join(got.Lines, " "); lines != c.lines {
			t.Errorf("%s says %q, want %q", name, lines, c.lines)
		}
		check(t, sentence{got.Word, c.word}, sentence{got.Caption, c.caption})
	}
	first := acidStep()
	first.Timing = routine.Between(minute, minute, minute)
	check(t, sentence{TaskOf(scene(after(first, minute))).Lines[0], "Stop: rinse it off now."})
}

// Light pressure is for what is rubbed: not for an acid.
func TestPressureIsSaidWhileRubbing(t *testing.T) {
	own := acidStep()
	own.LeadWait = false
	with := func(p routine.Product) routine.Snapshot {
		return after(routine.Step{Kind: routine.Exfoliate, Timing: routine.For(minute), Product: p}, 0)
	}
	for name, c := range map[string]struct {
		snap routine.Snapshot
		want bool
	}{
		"a scrub": {after(routine.Step{Kind: routine.Exfoliate, Timing: routine.For(2 * minute)}, 0), true}, "a scrub's time is up": {after(routine.Step{Kind: routine.Exfoliate, Timing: routine.For(minute)}, minute), true},
		"an acid that is on": {after(acidStep(), 0), false}, "an acid of which nobody says that it is on": {after(own, 0), false}, "which may come off": {after(own, minute), false},
		"an acid that stays on": {with(routine.Product{Kind: "bha", Actives: []string{"bha"}, Off: routine.LeaveOn}), false}, "an enzyme": {with(routine.Product{Kind: "enzyme"}), false},
		"a cleanser with an acid": {with(routine.Product{Kind: "cleanser", Actives: []string{"bha"}}), true},
	} {
		if got := TaskOf(scene(c.snap)).Always != ""; got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestCuesOfAWindow(t *testing.T) {
	at := func(s routine.Step, elapsed time.Duration, kind routine.MilestoneKind, over time.Duration) string {
		return CueMilestone(scene(after(s, elapsed)), routine.Milestone{Kind: kind, At: elapsed, Over: over})
	}
	clay := maskStep
	clay.Open, clay.Over = "Rinse it off while it still feels damp.", "Rinse now, before it cracks."
	lifted := sheetStep()
	lifted.Open, lifted.Timing = "", maskStep.Timing
	pressed := lifted
	pressed.Open = "Lift it off. Pat in the rest. No rinsing."
	custom := serumStep
	custom.Timing.Cap = custom.Timing.By
	check(t,
		sentence{at(clay, 15*minute, routine.TimeReady, 0), "Mask: ready. Rinse it off while it still feels damp, by 21:05 at the latest."},
		sentence{at(clay, 20*minute, routine.TimeUp, 0), "Mask: Rinse now, before it cracks."},
		sentence{at(pressed, 15*minute, routine.TimeReady, 0), "Mask: ready. Lift it off, by 21:05 at the latest. Pat in the rest. No rinsing."},
		sentence{at(sheetStep(), 10*minute, routine.FiveLeft, 0), "Mask: 5 minutes until you can lift it off."},
		sentence{at(sheetStep(), 20*minute, routine.AtCap, 0), "Stop: take it off now."},
		sentence{at(lifted, 15*minute, routine.TimeReady, 0), "Mask: ready. You can lift it off now, by 21:05 at the latest."},
		sentence{at(lifted, 20*minute, routine.TimeUp, 0), "Mask: lift it off now."},
		sentence{at(lifted, 21*minute, routine.OverMinutes, minute), "Mask: 1 minute overdue. Lift it off now."},
		sentence{at(lifted, 25*minute, routine.AtCap, 5*minute), "Mask: stop. Lift it off now. Don't leave it on longer than 25 minutes."},
		sentence{at(custom, 3*minute, routine.AtCap, 0), "Serum: time is up."},
	)
}

// A sheet is lifted off: nowhere is it to be rinsed.
func TestASheetIsNotRinsed(t *testing.T) {
	for elapsed := time.Duration(0); elapsed < 24*minute; elapsed += 15 * second {
		sc := scene(after(sheetStep(), elapsed))
		task := TaskOf(sc)
		said := append(slices.Clone(task.Lines), task.Word, task.Caption, task.Edge, task.Hint, Caption(sc.Snap), AdvanceLabel(sc.Snap), StepEntry(sc), StepStatus(sc), TooEarly(sc.Snap))
		for kind := routine.HalfTime; kind <= routine.AtCap; kind++ {
			said = append(said, CueMilestone(sc, routine.Milestone{Kind: kind, At: elapsed}))
		}
		for _, text := range said {
			if strings.Contains(strings.ToLower(text), "rins") {
				t.Errorf("after %v: %q", elapsed, text)
			}
		}
	}
}

func TestComesOff(t *testing.T) {
	left := acidStep()
	left.Product.Off = routine.LeaveOn
	for name, c := range map[string]struct {
		snap routine.Snapshot
		want bool
	}{
		"a mask": {after(maskStep, 0), true}, "an acid": {after(acidStep(), 0), true}, "an acid that stays": {after(left, 0), false},
		"a serum": {after(serumStep, 0, tonerStep), false}, "before a rinse": {after(serumStep, 0, rinseStep), true},
	} {
		if got := ComesOff(c.snap); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	check(t, sentence{AdvanceLabel(after(left, 0)), "continue now"})
}

// pausedAfter is a step that is on for some time and then paused for another.
func pausedAfter(s routine.Step, on, pause time.Duration) routine.Snapshot {
	session := routine.NewSession(routine.Routine{Steps: []routine.Step{s}})
	session = session.Apply(session.Start(evening)...)
	if s.LeadWait {
		session = session.Apply(session.Advance(evening)...)
	}
	session = session.Apply(session.TogglePause(evening.Add(on))...)
	return session.At(evening.Add(on + pause))
}

// A pause stops the timer of a mask, not the mask: it says until when that can stay on, and
// once it is due that the pause does not count.
func TestAPausedMaskIsStillOn(t *testing.T) {
	for name, c := range map[string]struct {
		snap  routine.Snapshot
		lines string
	}{
		"early":       {pausedAfter(maskStep, 5*minute, minute), "The timer is stopped, but the mask is still on your face. You'll hear a reminder every 2 minutes. Rinse by 21:19 at the latest."},
		"two minutes": {pausedAfter(maskStep, 5*minute, 3*minute), "The timer is stopped, but the mask is still on your face. You'll hear a reminder every 2 minutes. Rinse by 21:17 at the latest."},
		"an acid":     {pausedAfter(acidStep(), 0, 0), "The timer is stopped, but the exfoliant is still on your face. You'll hear a reminder every 2 minutes. Rinse by 21:10 at the latest."},
		"over":        {pausedAfter(maskStep, 21*minute, minute), "Rinse it off now, with lukewarm water. Paused or not, it has to come off. Don't leave it on longer than 21:03."},
	} {
		if lines := strings.Join(TaskOf(scene(c.snap)).Lines, " "); lines != c.lines {
			t.Errorf("%s says %q, want %q", name, lines, c.lines)
		}
	}
	over := pausedAfter(maskStep, 21*minute, minute)
	check(t, sentence{TaskOf(scene(over)).Caption, "overdue"}, sentence{WindowTitle(over), "+02:00 Mask · skintime"}, sentence{StatusLine(over), "Mask +02:00 paused"})
}
