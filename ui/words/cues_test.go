package words

import (
	"testing"
	"time"

	"skintime/routine"
)

func TestCueMilestone(t *testing.T) {
	at := func(s routine.Step, elapsed time.Duration, kind routine.MilestoneKind, over time.Duration) string {
		return CueMilestone(scene(after(s, elapsed)), routine.Milestone{Kind: kind, At: elapsed, Over: over})
	}
	check(t,
		sentence{at(maskStep, 450*second, routine.HalfTime, 0), "Mask: halfway, 7 minutes 30 seconds until you can rinse."},
		sentence{at(maskStep, 10*minute, routine.FiveLeft, 0), "Mask: 5 minutes until you can rinse."},
		sentence{at(maskStep, 10*minute+5*second, routine.FiveLeft, 0), "Mask: 5 minutes until you can rinse."},
		sentence{at(maskStep, 10*minute+6*second, routine.FiveLeft, 0), "Mask: 4 minutes 54 seconds until you can rinse."},
		sentence{at(maskStep, 19*minute, routine.OneLeft, 0), "Mask: 1 minute left to rinse."},
		sentence{at(maskStep, 15*minute, routine.TimeReady, 0), "Mask: ready. You can rinse now, by 21:05 at the latest."},
		sentence{at(serumStep, 2*minute, routine.TimeReady, 0), "Serum: ready. You can continue now, by 21:01 at the latest."},
		sentence{at(maskStep, 20*minute, routine.TimeUp, 0), "Mask: rinse it off now, with lukewarm water."},
		sentence{at(serumStep, 3*minute, routine.TimeUp, 0), "Serum: time is up."},
		sentence{at(rinseStep, minute, routine.TimeUp, 0), "Rinse: time is up."},
		sentence{at(maskStep, 20*minute+15*second, routine.OverSeconds, 15*second), "Mask: it was due 15 seconds ago. Rinse it off now."},
		sentence{at(maskStep, 22*minute, routine.OverMinutes, 2*minute), "Mask: 2 minutes overdue. Rinse it off now."},
		sentence{at(serumStep, 5*minute, routine.OverMinutes, 2*minute), "Serum: time was up 2 minutes ago."},
		sentence{at(maskStep, 25*minute, routine.AtCap, 5*minute), "Mask: stop. Rinse it off now. Don't leave it on longer than 25 minutes."},
		sentence{at(serumStep, 4*minute, routine.AtCap, minute), "Serum: stop. 4 minutes is the most it should take."},
	)
}

func TestCues(t *testing.T) {
	steps := tonerStep
	steps.Do = []string{"Pat it in.", "Wait."}
	leaveOn := routine.Step{Kind: routine.Exfoliate, Timing: routine.For(minute), Do: []string{"A thin layer.", "No rinsing."}, Product: routine.Product{Name: "night", Kind: "bha", Actives: []string{"bha"}}}
	unsaid := leaveOn
	unsaid.Product = routine.Product{}
	finished := sessionAfter(routine.RequestAdvance, routine.RequestAdvance, routine.RequestAdvance)
	check(t,
		sentence{CueBegins(scene(after(leaveOn, 0))), "Exfoliate: A thin layer. No rinsing."},
		sentence{CueBegins(scene(after(unsaid, 0))), "Exfoliate: Light pressure only, on face and neck."},
		sentence{CueBegins(scene(after(steps, 0))), "Toner: Pat it in."},
		sentence{CueBegins(scene(after(tonerStep, 0))), "Toner."},
		sentence{CueEnds(after(tonerStep, 0), routine.EventSkipped), "Toner skipped."},
		sentence{CueEnds(after(tonerStep, 0), routine.EventAdvanced), "Toner done."},
		sentence{CueFinishes(finished, evening, evening.Add(3*minute)), "Facial done. All done. Have a calm evening."},
		sentence{CueCountIn(after(rinseStep, 0, tonerStep), 5, true), "Toner in 5"},
		sentence{CueCountIn(after(rinseStep, 0, tonerStep), 4, false), "4"},
		sentence{CountIn(after(rinseStep, 0), 3), "Done in 3"},
	)
}
