package words

import (
	"strings"
	"testing"

	"skintime/routine"
	"skintime/routine/care"
)

func TestWeekWords(t *testing.T) {
	step := func(k routine.Kind, name string, in bool, reason string) care.Step {
		return care.Step{Step: routine.Step{Kind: k, Product: routine.Product{Name: name}, Timing: routine.For(60e9)}, Include: in, Reason: reason}
	}
	plan := care.Plan{Steps: []care.Step{step(routine.Exfoliate, "", true, ""), step(routine.Mask, "green jar", true, ""), step(routine.Moisturizer, "cream", true, "")}}
	left := care.Plan{Steps: []care.Step{step(routine.Exfoliate, "", false, "you exfoliated yesterday"), step(routine.Moisturizer, "", true, "")}}
	done := care.DayDone{ByDay: []care.Entry{{Kind: routine.Serum}}, Evening: []care.Entry{{Kind: routine.Mask, Product: routine.Product{Name: "jar"}}, {Kind: routine.Toner, Stung: true}}}
	fits := func(n int) func(string) bool { return func(s string) bool { return len(s) <= n } }
	check(t,
		sentence{EveningWord(care.Day{Evening: routine.EveningRetinoid}), "retinoid"}, sentence{EveningWord(care.Day{Evening: routine.EveningPlain, Mask: true}), "mask"},
		sentence{EveningWord(care.Day{Rest: true}), "rest"}, sentence{EveningWord(care.Day{}), ""},
		sentence{strings.Join(PlannedThings(plan, "recovery"), ", "), "exfoliant, mask (green jar)"}, sentence{strings.Join(PlannedThings(plan, "mask"), ", "), "exfoliant, green jar"},
		sentence{strings.Join(PlannedThings(left, ""), ", "), "1 step"}, sentence{NamedThings(left), ""},
		sentence{DayDone(done), "by day: 1 step · mask (jar), ▲ stung: Toner"}, sentence{DayDone(care.DayDone{}), ""},
		sentence{ThingsThatFit([]string{"toner", "mask"}, fits(11)), "toner, mask"}, sentence{ThingsThatFit([]string{"toner", "mask"}, fits(8)), "toner +1"}, sentence{ThingsThatFit([]string{"toner"}, fits(4)), ""},
		sentence{DayReason(care.Day{Rest: true}), "Your skin rests: nothing is planned."}, sentence{DayReason(care.Day{Rest: true, Reason: "next mask Sun 8 Mar"}), "Next mask Sun 8 Mar."},
		sentence{DayReason(care.Day{Plan: plan}), "3 steps, about 3 min."}, sentence{DayReason(care.Day{Plan: left}), "Exfoliate skipped: you exfoliated yesterday."},
		sentence{PlanReason(care.Plan{}), MorningOver},
	)
}
