package words

import (
	"strings"
	"testing"
	"time"

	"skintime/routine"
)

func TestSubjectNameAndAdvanceLabel(t *testing.T) {
	check(t,
		sentence{SubjectName(maskStep), "The mask"},
		sentence{SubjectName(routine.Step{Kind: routine.Custom, Title: "Neck massage"}), "Neck massage"},
		sentence{AdvanceLabel(after(maskStep, 0)), "rinse now"},
		sentence{AdvanceLabel(after(routine.Step{Kind: routine.Mask, Timing: maskStep.Timing, Product: routine.Product{Kind: "sheet"}}, 0)), "lift it off now"},
		sentence{AdvanceLabel(after(serumStep, 0, rinseStep)), "rinse now"},
		sentence{AdvanceLabel(after(serumStep, 0, tonerStep)), "continue now"},
		sentence{Already(after(maskStep, 400*second)), "Rinse already?"},
		sentence{TooEarly(after(maskStep, 400*second)), "8:20 left until the mask is ready."},
		sentence{TooEarly(after(serumStep, 114*second)), "0:06 left until the serum is ready."},
		sentence{AgainEarly(after(maskStep, 400*second)), "Press enter again to rinse now."},
		sentence{AgainEarly(after(serumStep, 114*second)), "Press enter again to continue now."},
		sentence{Worn(after(maskStep, 15*minute)), "The mask was on for 15 min."},
		sentence{StaysOn(scene(after(maskStep, 0))), "The mask stays on: rinse by 21:20."},
		sentence{StaysOn(scene(after(maskStep, 21*minute))), "The mask is still on: rinse now."},
		sentence{StaysOn(scene(after(tonerStep, 0))), ""},
	)
}

func TestWhyNotExtended(t *testing.T) {
	check(t,
		sentence{WhyNotExtended(stinging(after(tonerStep, 0)), minute), TakeOffFirst},
		sentence{WhyNotExtended(after(tonerStep, 0), minute), "This step has no timer."},
		sentence{WhyNotExtended(after(maskStep, 0), -minute), "It can't go below the time already passed."},
		sentence{WhyNotExtended(after(maskStep, 0), minute), "25 min is the limit for the mask."},
		sentence{WhyNotExtended(after(rinseStep, 0), minute), "A step can last 12 hours at most."},
	)
}

func TestAwayNotice(t *testing.T) {
	check(t,
		sentence{AwayNotice(after(maskStep, 24*minute), 12*minute), "You were away 12 min. The mask is 4 min overdue."},
		sentence{AwayNotice(after(tonerStep, 24*minute), 40*second), "You were away 40 s."},
	)
}

func TestFarewellAdvice(t *testing.T) {
	at := func(hour int) time.Time { return time.Date(2026, 3, 1, hour, 0, 0, 0, time.UTC) }
	for hour, sun := range map[int]bool{4: false, 5: true, 16: true, 17: false, 21: false} {
		if got := strings.Contains(FarewellAdvice(routine.Snapshot{}, at(hour))[0], "sunscreen"); got != sun {
			t.Errorf("at %d:00 there is a word on sunscreen: %v", hour, got)
		}
	}
	on := routine.Snapshot{Step: routine.Step{Kind: routine.Sunscreen}, Outcomes: []routine.Outcome{routine.OutcomeDone}}
	check(t, sentence{FarewellAdvice(on, at(12))[0], "Sunscreen is on. Outdoors, put it on again every 2 hours."})
	on.Outcomes[0] = routine.OutcomeSkipped
	check(t,
		sentence{FarewellAdvice(on, at(12))[0], "Going out? Put sunscreen on 15 minutes before."},
		sentence{FarewellAdvice(routine.Snapshot{Cool: true, Step: maskStep}, at(12))[0], "Don't use this mask again. Gentle care for a few days."},
	)
}

func TestWelcome(t *testing.T) {
	long, short := Welcome(80), Welcome(40)
	if len(long) > 80 || len(short) > 40 || !strings.Contains(long, "skintime setup") || !strings.Contains(short, "skintime setup") {
		t.Errorf("said %q and %q", long, short)
	}
	check(t, sentence{Welcome(len(long)), long}, sentence{Welcome(len(long) - 1), short}, sentence{DoneIn(24 * minute), "Done in 24 min"})
}

func TestStepsInSentences(t *testing.T) {
	for step, want := range map[string]string{
		"exfoliate": "while exfoliating", "cleanse": "while cleansing", "mask": "during the mask", "rinse": "during the rinse", "toner": "at the toner",
	} {
		check(t, sentence{during(routine.Step{Kind: routine.Kind(step)}), want})
	}
	check(t,
		sentence{during(routine.Step{Kind: routine.Mask, Title: "Neck"}), "during Neck"},
		sentence{SubjectName(routine.Step{Kind: routine.Exfoliate}), "The exfoliant"},
		sentence{SubjectName(routine.Step{Kind: routine.Cleanse}), "The cleanser"},
	)
}
