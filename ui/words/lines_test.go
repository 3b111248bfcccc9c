package words

import (
	"slices"
	"testing"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

func TestIntro(t *testing.T) {
	night := routine.Step{Kind: routine.Custom, Title: "Night", Timing: routine.Timing{Suggested: 2 * minute}}
	odd := routine.Step{Kind: routine.Custom, Title: "Odd", Timing: routine.Between(90*second, 2*minute, 3*minute)}
	even := routine.Step{Kind: routine.Custom, Title: "Even", Timing: routine.Between(2*minute, 2*minute, 3*minute)}
	long := routine.Step{Kind: routine.Custom, Title: "Long", Timing: routine.Between(time.Hour, 2*time.Hour, 3*time.Hour)}
	r := routine.Routine{Title: "Facial", Steps: []routine.Step{maskStep, rinseStep, tonerStep, night, odd, even, long}}
	want := []string{
		"Facial: 7 steps, about 2 hours 27 minutes. Done by 23:27.",
		"1. Mask: 15 to 20 minutes.", "2. Rinse: 1 minute.", "3. Toner: as long as you like.", "4. Night: about 2 minutes.",
		"5. Odd: 1 minute 30 seconds to 2 minutes.", "6. Even: 2 minutes.", "7. Long: 60 minutes to 2 hours.",
		HaveReady(r),
	}
	if got := Intro(locale.Locale{}, r, evening); !slices.Equal(got, want) {
		t.Errorf("said\n%q, want\n%q", got, want)
	}
}

func TestStepEntry(t *testing.T) {
	due := maskStep
	due.Timing = routine.Between(20*minute, 20*minute, 25*minute)
	check(t,
		sentence{StepEntry(scene(after(maskStep, 0))), "Mask: leave on for 15 to 20 minutes. Ready at 21:15, rinse by 21:20."},
		sentence{StepEntry(scene(leading(maskStep, 10*second))), "Mask: leave on for 15 to 20 minutes. It starts in 10 seconds. Ready at 21:15, rinse by 21:20."},
		sentence{StepEntry(scene(paused(after(maskStep, 0)))), "Mask: 15 minutes until you can rinse. Paused."},
		sentence{StepEntry(scene(paused(after(rinseStep, 0)))), "Rinse: 1 minute left. Paused."},
		sentence{StepEntry(scene(after(due, 0))), "Mask: leave on for 20 minutes. Rinse at 21:20."},
		sentence{StepEntry(scene(after(serumStep, 0))), "Serum: 2 to 3 minutes. Ready at 21:02, continue by 21:03."},
		sentence{StepEntry(scene(after(rinseStep, 0))), "Rinse: 1 minute, until 21:01."},
		sentence{StepEntry(scene(after(tonerStep, 0))), "Toner: take your time."},
		sentence{StepEntry(scene(stinging(after(tonerStep, 0)))), "Take it off now, with cool water."},
		sentence{StepEntry(scene(cool(after(rinseStep, 0)))), "Rinse: now, with cool water."},
		sentence{StepEntry(scene(after(maskStep, second))), "Mask: 14 minutes 59 seconds until you can rinse. Ready at 21:14, rinse by 21:19."},
		sentence{StepEntry(scene(after(serumStep, second))), "Serum: 1 minute 59 seconds until you can continue. Ready at 21:01, continue by 21:02."},
		sentence{StepEntry(scene(after(rinseStep, second))), "Rinse: 59 seconds left. Done at 21:00."},
		sentence{StepEntry(scene(after(maskStep, 5*minute))), "Mask: 10 minutes until you can rinse. Ready at 21:10, rinse by 21:15."},
	)
}

func TestStepStatus(t *testing.T) {
	check(t,
		sentence{StepStatus(scene(leading(rinseStep, 9*second+1))), "Rinse: starts in 10 seconds."},
		sentence{StepStatus(scene(leading(rinseStep, 10*second))), "Rinse: starts in 10 seconds."},
		sentence{StepStatus(scene(after(tonerStep, 65*second))), "Toner: 1 minute 5 seconds so far."},
		sentence{StepStatus(scene(after(maskStep, 16*minute))), "Mask: 4 minutes left to rinse. Rinse by 21:04."},
		sentence{StepStatus(scene(after(serumStep, 2*minute))), "Serum: 1 minute left to continue. Continue by 21:01."},
		sentence{StepStatus(scene(after(maskStep, 22*minute))), "Mask: overdue by 2 minutes. It was due at 20:58."},
		sentence{StepStatus(scene(after(rinseStep, 20*second))), "Rinse: 40 seconds left. Done at 21:00."},
		sentence{StepStatus(scene(after(rinseStep, 2*minute))), "Rinse: time was up 1 minute ago."},
		sentence{StepStatus(scene(paused(after(maskStep, 16*minute)))), "Mask: 4 minutes left to rinse. Paused."},
	)
}
