package words

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/locale"
)

// uncommon is a plan that leaves one step out, shortens one, offers one, and
// advises.
func uncommon() care.Plan {
	return care.Plan{
		Steps: []care.Step{
			{Step: routine.Step{Kind: routine.Exfoliate}, Reason: "you exfoliated yesterday"}, {Step: maskStep, Include: true, Reason: "shorter for dry skin"},
			{Step: routine.Step{Kind: routine.Serum, Optional: true}, Reason: "if you like"}, {Step: tonerStep, Include: true}, {Step: rinseStep},
		},
		Advice: []care.Advice{{Level: care.Tip, Text: "A tip."}, {Level: care.Caution, Text: "A caution."}, {Level: care.Stop, Text: "A stop."}},
	}
}

func TestPlanNotesAndWarnings(t *testing.T) {
	notes := []string{"Stop: A stop.", "Exfoliate skipped: you exfoliated yesterday.", "Mask: shorter for dry skin.", "Careful: A caution.", "Tip: A tip."}
	if got := PlanNotes(uncommon()); !slices.Equal(got, notes) {
		t.Errorf("the notes are %q", got)
	}
	warnings := []string{"Stop: A stop.", "Exfoliate skipped: you exfoliated yesterday.", "Careful: A caution."}
	if got := PlanWarnings(uncommon()); !slices.Equal(got, warnings) {
		t.Errorf("the warnings are %q", got)
	}
}

// Each stop is shown, and two more lines of advice, the more serious first.
func TestTopAdvice(t *testing.T) {
	advice := func(letters string) (all []care.Advice) {
		for i, letter := range letters {
			level := map[rune]care.Level{'s': care.Stop, 'c': care.Caution, 't': care.Tip}[letter]
			all = append(all, care.Advice{Level: level, Text: fmt.Sprint(i)})
		}
		return all
	}
	for letters, want := range map[string]string{"": " 0", "t": "0 0", "tc": "10 0", "ttt": "01 1", "tcscts": "2513 2", "sss": "012 0", "cctt": "01 2"} {
		shown, more := TopAdvice(advice(letters))
		got := ""
		for _, a := range shown {
			got += a.Text
		}
		if got = fmt.Sprint(got, " ", more); got != want {
			t.Errorf("of %s: %s, want %s", letters, got, want)
		}
	}
}

func TestNowNotice(t *testing.T) {
	p := uncommon()
	check(t, sentence{NowNotice(p), "Exfoliate skipped: you exfoliated yesterday. A stop."})
	p.Advice = p.Advice[:2]
	check(t, sentence{NowNotice(p), "Exfoliate skipped: you exfoliated yesterday. A caution."})
	p.Advice = append(p.Advice, care.Advice{Level: care.Caution, Text: "Another."})
	check(t, sentence{NowNotice(p), "Exfoliate skipped: you exfoliated yesterday. A caution."})
	p.Advice = p.Advice[:1]
	check(t, sentence{NowNotice(p), "Exfoliate skipped: you exfoliated yesterday."}, sentence{NowNotice(care.Plan{}), ""})
}

func TestPlanTotal(t *testing.T) {
	for _, c := range []struct {
		steps      []routine.Step
		takes, end string
	}{
		{nil, "Nothing to do", ""},
		{[]routine.Step{tonerStep}, "As long as you like", ""},
		{[]routine.Step{maskStep, rinseStep}, "About 21 min", "About 21 min, done by 21:21."},
	} {
		r := routine.Routine{Steps: c.steps}
		check(t, sentence{PlanTotal(r), c.takes}, sentence{PlanEnd(locale.Locale{}, r, evening), c.end})
	}
}

func TestTonight(t *testing.T) {
	plan := func(kind routine.EveningKind, starts string) care.Plan {
		day, _ := time.Parse(time.DateOnly, starts)
		return care.Plan{Routine: routine.Routine{Evening: kind}, EveningsStart: day}
	}
	check(t,
		sentence{Tonight(plan(routine.EveningRetinoid, "")), "Tonight: retinoid"}, sentence{Tonight(plan(routine.EveningPlain, "")), ""}, sentence{Tonight(care.Plan{}), ""},
		sentence{Tonight(plan(routine.EveningPlain, "9999-12-31")), "Your evenings start on Fri 31 Dec 9999"},
	)
}

func TestDayPlan(t *testing.T) {
	check(t,
		sentence{DayPlan(care.Day{Mask: true, Exfoliate: true}), "exfoliant and mask"},
		sentence{DayPlan(care.Day{Mask: true, Reason: "you exfoliated yesterday"}), "mask, no exfoliant: you exfoliated yesterday"},
		sentence{DayPlan(care.Day{Mask: true}), "mask"},
		sentence{DayPlan(care.Day{Mask: true, Exfoliate: true, Products: map[routine.Kind]string{routine.Mask: "green jar", routine.Exfoliate: "s\x1boft"}}), "exfoliant (s\ufffdoft) and mask (green jar)"},
		sentence{DayPlan(care.Day{Rest: true}), "rest"},
		sentence{DayPlan(care.Day{Rest: true, Reason: "next mask Sun 8 Mar"}), "rest · next mask Sun 8 Mar"},
		sentence{DayPlan(care.Day{}), "as usual"},
		sentence{DayPlan(care.Day{Retinoid: true, Products: map[routine.Kind]string{routine.Serum: "night serum"}}), "night serum"},
		sentence{DayPlan(care.Day{Evening: routine.EveningExfoliate, Mask: true, Exfoliate: true, Products: map[routine.Kind]string{routine.Mask: "green jar", routine.Exfoliate: "acid tonic"}}), "exfoliate   acid tonic, mask (green jar)"},
		sentence{DayPlan(care.Day{Evening: routine.EveningExfoliate, Exfoliate: true}), "exfoliate   exfoliant"},
		sentence{DayPlan(care.Day{Evening: routine.EveningRetinoid, Retinoid: true, Products: map[routine.Kind]string{routine.Serum: "night serum"}}), "retinoid    night serum"},
		sentence{EveningWord(care.Day{Evening: routine.EveningRecovery, Rest: true}), "recovery"},
		sentence{EveningWord(care.Day{Evening: routine.EveningRetinoid, Mask: true}), "retinoid"},
		sentence{EveningWord(care.Day{Evening: routine.EveningPlain, Mask: true}), "mask"},
		sentence{EveningWord(care.Day{Evening: routine.EveningPlain, Rest: true}), "rest"},
		sentence{DayPlan(care.Day{Evening: routine.EveningRecovery, Rest: true, Reason: "next mask Sun 8 Mar"}), "recovery"},
	)
}

func TestRoutineSize(t *testing.T) {
	plan := routine.Routine{Steps: []routine.Step{maskStep, rinseStep}}
	check(t,
		sentence{RoutineSize(plan, 0), "2 steps, about 21 min"},
		sentence{RoutineSize(plan, 1), "2 steps, about 21 min; 1 more is optional"},
		sentence{RoutineSize(plan, 2), "2 steps, about 21 min; 2 more are optional"},
		sentence{RoutineSize(routine.Routine{Steps: []routine.Step{tonerStep}}, 0), "1 step, as long as you like"},
		sentence{RoutineSize(routine.Routine{}, 3), "3 steps, all optional"},
	)
}

func TestStepTerms(t *testing.T) {
	step := maskStep
	check(t, sentence{StepTerms(step), "15–20 min"})
	step.Lead, step.Auto, step.Optional = 10*second, true, true
	check(t, sentence{StepTerms(step), "15–20 min, 10 seconds to get ready, continues by itself, optional"})
}

func TestPlanReplies(t *testing.T) {
	check(t,
		sentence{OneKindOnly(rinseStep), "There is only one kind of rinse."},
		sentence{NothingIncluded(routine.Routine{Name: "facial"}), "every step of facial is skipped: include one on the plan screen"},
	)
}

// A rhythm is said in words where it has the form of the shipped ones, and else as
// it is written.
func TestFrequency(t *testing.T) {
	for rhythm, want := range map[string]string{
		"1-2 in 7 days": "once or twice a week", "2-3 in 7 days": "2 to 3 times a week", "1 in 7 days": "once a week", "2 in 7 days": "twice a week",
		"3 in 14 days": "3 times in 14 days", "1-2 in 10 days": "once or twice in 10 days",
		"1 in 2 weeks": "1 in 2 weeks", "1-2 in 7 weeks": "1-2 in 7 weeks", "1-2 in 7 days, in winter": "1-2 in 7 days, in winter",
		"every evening": "every evening", "": "", "2": "2",
	} {
		if got := Frequency(rhythm); got != want {
			t.Errorf("%q is %q, want %q", rhythm, got, want)
		}
	}
}
