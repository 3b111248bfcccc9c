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
		said{at(maskStep, 450*second, routine.HalfTime, 0), "Mask: halfway, 7 minutes 30 seconds until you can rinse."},
		said{at(maskStep, 10*minute, routine.FiveLeft, 0), "Mask: 5 minutes until you can rinse."},
		said{at(maskStep, 10*minute+5*second, routine.FiveLeft, 0), "Mask: 5 minutes until you can rinse."},
		said{at(maskStep, 10*minute+6*second, routine.FiveLeft, 0), "Mask: 4 minutes 54 seconds until you can rinse."},
		said{at(maskStep, 19*minute, routine.OneLeft, 0), "Mask: 1 minute left to rinse."},
		said{at(maskStep, 15*minute, routine.TimeReady, 0), "Mask: ready. You can rinse now, by 21:05 at the latest."},
		said{at(serumStep, 2*minute, routine.TimeReady, 0), "Serum: ready. You can continue now, by 21:01 at the latest."},
		said{at(maskStep, 20*minute, routine.TimeUp, 0), "Mask: rinse it off now, with lukewarm water."},
		said{at(serumStep, 3*minute, routine.TimeUp, 0), "Serum: time is up."},
		said{at(rinseStep, minute, routine.TimeUp, 0), "Rinse: time is up."},
		said{at(maskStep, 20*minute+15*second, routine.Again, 15*second), "Mask: it was due 15 seconds ago. Rinse it off now."},
		said{at(maskStep, 22*minute, routine.OverBy, 2*minute), "Mask: 2 minutes overdue. Rinse it off now."},
		said{at(serumStep, 5*minute, routine.OverBy, 2*minute), "Serum: time was up 2 minutes ago."},
		said{at(maskStep, 25*minute, routine.AtCap, 5*minute), "Mask: stop. Rinse it off now. Don't leave it on longer than 25 minutes."},
		said{at(serumStep, 4*minute, routine.AtCap, minute), "Serum: stop. 4 minutes is the most it should take."},
	)
}

func TestCues(t *testing.T) {
	steps := tonerStep
	steps.Do = []string{"Pat it in.", "Wait."}
	finished := walked(routine.RequestAdvance, routine.RequestAdvance, routine.RequestAdvance)
	check(t,
		said{CueBegins(scene(after(steps, 0))), "Toner: Pat it in."},
		said{CueBegins(scene(after(tonerStep, 0))), "Toner."},
		said{CueEnds(after(tonerStep, 0), routine.EventSkipped), "Toner skipped."},
		said{CueEnds(after(tonerStep, 0), routine.EventAdvanced), "Toner done."},
		said{CueFinishes(finished, nine, nine.Add(3*minute)), "Facial done. All done. Have a calm evening."},
		said{CueCountIn(after(rinseStep, 0, tonerStep), 5, true), "Toner in 5"},
		said{CueCountIn(after(rinseStep, 0, tonerStep), 4, false), "4"},
		said{LeadIn(after(rinseStep, 0), 3), "Done in 3"},
	)
}
