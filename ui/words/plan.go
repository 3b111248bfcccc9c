package words

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/locale"
)

// What the plan says.
const (
	EnterBegins       = "enter begin"
	Unrinsed          = "Without the rinse, the mask stays on."
	EveryStepExcluded = "Every step is skipped. Press space to include one."
	NothingToExplain  = "No sources are listed for this step."
	WeekAhead         = "The week ahead"
	PastItsDate       = "past its date"
	AnotherKind       = "another kind"
	// TonightIs stands before what the evening is for.
	TonightIs = "Tonight: "
	// WhyHint says how to look a claim up in the shell.
	WhyHint = "'skintime why S21' shows the source of S21."
)

// HaveReady says what to have ready before a routine: "Start with a clean face.
// Have ready: lukewarm water, a towel."
func HaveReady(r routine.Routine) string {
	start, needs := "", r.Needs()
	if len(needs) > 0 && needs[0] == "a clean face" {
		start, needs = "Start with a clean face. ", needs[1:]
	}
	if len(needs) == 0 {
		return strings.TrimSpace(start)
	}
	return start + "Have ready: " + strings.Join(needs, ", ") + "."
}

// Tonight says in the head of a plan what the evening is for, or when evenings begin to be for
// something; empty: they are for nothing in particular.
func Tonight(p care.Plan) string {
	switch starts := p.EveningsStart; {
	case !starts.IsZero():
		return "Your evenings start on " + starts.Format("Mon 2 Jan 2006")
	case p.Routine.Evening == "" || p.Routine.Evening == routine.EveningPlain:
		return ""
	}
	return TonightIs + string(p.Routine.Evening)
}

// NotIncluded stands in place of the time of a step that is not in the plan: one
// that is only offered, or one that is skipped, for a reason or by hand.
func NotIncluded(s routine.Step, reason string) string {
	if s.Optional && reason == "" {
		return "not today"
	}
	return "skipped"
}

// Frequency says how often a routine is meant to be done: "once or twice a
// week" for "1-2 in 7 days". Other texts are returned unchanged.
func Frequency(rhythm string) string {
	var least, most, days int
	if fmt.Sscanf(rhythm, "%d-%d in %d days", &least, &most, &days); rhythm != fmt.Sprintf("%d-%d in %d days", least, most, days) {
		least = 0
		if fmt.Sscanf(rhythm, "%d in %d days", &most, &days); rhythm != fmt.Sprintf("%d in %d days", most, days) {
			return rhythm
		}
	}
	text := times(most)
	switch {
	case least == 1:
		text = "once or " + text
	case least > 1:
		text = fmt.Sprintf("%d to %s", least, text)
	}
	if days == 7 {
		return text + " a week"
	}
	return text + fmt.Sprintf(" in %d days", days)
}

func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}

// OneKindOnly says that a step's product cannot be changed.
func OneKindOnly(s routine.Step) string {
	return "There is only one kind of " + nameWith("", s) + "."
}

// NothingIncluded says that a routine cannot begin, because no step is in.
func NothingIncluded(r routine.Routine) string {
	return fmt.Sprintf("every step of %s is skipped: include one on the plan screen", r.Name)
}

// maxAdvice is how much advice is shown beside stops.
const maxAdvice = 2

// TopAdvice is the advice that is shown of a plan, the most serious first: each stop, and little
// else. More is how much else there is.
func TopAdvice(advice []care.Advice) (shown []care.Advice, more int) {
	for _, level := range []care.Level{care.Stop, care.Caution, care.Tip} {
		for _, a := range advice {
			if a.Level == level {
				shown = append(shown, a)
			}
		}
	}
	stops := 0
	for stops < len(shown) && shown[stops].Level == care.Stop {
		stops++
	}
	n := min(len(shown), stops+maxAdvice)
	return shown[:n], len(shown) - n
}

// MoreAdvice says how much more advice w shows.
func MoreAdvice(n int) string { return fmt.Sprintf("%d more: w", n) }

// AdviceAloud is an advice in a line, which begins with how serious it is.
func AdviceAloud(a care.Advice) string {
	return map[care.Level]string{care.Stop: "Stop: ", care.Caution: "Careful: ", care.Tip: "Tip: "}[a.Level] + a.Text
}

// adviceLines are the lines of advice of some levels, each stop first.
func adviceLines(p care.Plan, levels ...care.Level) (stops, others []string) {
	shown, _ := TopAdvice(p.Advice)
	for _, a := range shown {
		switch {
		case a.Level == care.Stop:
			stops = append(stops, AdviceAloud(a))
		case slices.Contains(levels, a.Level):
			others = append(others, AdviceAloud(a))
		}
	}
	return stops, others
}

// PlanNotes is why the plan is not as usual, and what it advises: stops first.
func PlanNotes(p care.Plan) []string {
	lines, others := adviceLines(p, care.Caution, care.Tip)
	for _, s := range p.Steps {
		switch {
		case s.Reason != "" && s.Optional: // it is only offered
		case s.Reason != "" && !s.Include:
			lines = append(lines, stepExcluded(s))
		case s.Reason != "":
			lines = append(lines, fmt.Sprintf("%s: %s.", s.Name(), s.Reason))
		}
	}
	return append(lines, others...)
}

// PlanWarnings is what of that matters to whoever begins at once: what is left out,
// and what weighs.
func PlanWarnings(p care.Plan) []string {
	stops, cautions := adviceLines(p, care.Caution)
	return slices.Concat(stops, stepsExcluded(p), cautions)
}

// stepsExcluded says which steps are left out though nobody chose that, and why.
func stepsExcluded(p care.Plan) (lines []string) {
	for _, s := range p.Steps {
		if s.Reason != "" && !s.Include && !s.Optional {
			lines = append(lines, stepExcluded(s))
		}
	}
	return lines
}

func stepExcluded(s care.Step) string {
	return fmt.Sprintf("%s skipped: %s.", s.Name(), s.Reason)
}

// NowNotice is what whoever skips the plan has to see: what is left out, and of the advice a
// stop, else a caution; empty where all is as usual.
func NowNotice(p care.Plan) string {
	weighty := ""
	for _, a := range p.Advice {
		if a.Level == care.Stop || a.Level == care.Caution && weighty == "" {
			weighty = a.Text
		}
		if a.Level == care.Stop {
			break
		}
	}
	return strings.TrimSpace(strings.Join(append(stepsExcluded(p), weighty), " "))
}

// PlanTotal is how long the routine takes, as far as that can be said.
func PlanTotal(r routine.Routine) string {
	switch total := r.Total(); {
	case len(r.Steps) == 0:
		return "Nothing to do"
	case total == 0:
		return "As long as you like"
	default:
		return "About " + Minutes(total)
	}
}

// PlanEnd says how long the routine takes and when it will be done, in a
// sentence; empty where it takes no set time.
func PlanEnd(l locale.Locale, r routine.Routine, wall time.Time) string {
	if r.Total() == 0 {
		return ""
	}
	return PlanTotal(r) + ", done by " + DoneAt(l, r, wall) + "."
}

// DayPlan says what is planned for a day of the week ahead, and why.
func DayPlan(d care.Day) string {
	if d.Evening != "" {
		return strings.TrimRight(fmt.Sprintf("%-10s  %s", d.Evening, strings.Join(dayThings(d), ", ")), " ")
	}
	mask, exfoliant := named("mask", d.Products[routine.Mask]), named("exfoliant", d.Products[routine.Exfoliate])
	switch {
	case d.Mask && d.Exfoliate:
		return exfoliant + " and " + mask
	case d.Mask && d.Reason != "":
		return mask + ", no exfoliant: " + d.Reason
	case d.Mask:
		return mask
	case d.Reason != "":
		return "rest · " + d.Reason
	case d.Rest:
		return "rest"
	}
	return cmp.Or(strings.Join(dayThings(d), ", "), "as usual")
}

// dayThings are the products of a day that are not for every day, the mask as such.
func dayThings(d care.Day) (things []string) {
	for _, k := range routine.Kinds() {
		switch name := routine.Sanitize(d.Products[k]); {
		case k == routine.Mask && d.Mask:
			things = append(things, named("mask", name))
		case name != "":
			things = append(things, name)
		case k == routine.Exfoliate && d.Exfoliate:
			things = append(things, "exfoliant")
		}
	}
	return things
}

// named is a thing with the name of a product: "mask (green jar)".
func named(thing, product string) string {
	if product = routine.Sanitize(product); product != "" {
		return thing + " (" + product + ")"
	}
	return thing
}

// RoutineSize is how many steps are planned of a routine and how long they take,
// and how many more are offered: "6 steps, about 26 min; 2 more are optional".
func RoutineSize(plan routine.Routine, offered int) string {
	text := routine.Count(len(plan.Steps), "step")
	switch {
	case len(plan.Steps) == 0:
		return routine.Count(offered, "step") + ", all optional"
	case plan.Total() == 0:
		text += ", as long as you like"
	default:
		text += ", about " + Minutes(plan.Total())
	}
	switch offered {
	case 0:
		return text
	case 1:
		return text + "; 1 more is optional"
	}
	return text + fmt.Sprintf("; %d more are optional", offered)
}

// StepTerms are how long a step takes and how it behaves.
func StepTerms(s routine.Step) string {
	terms := []string{Length(s.Timing)}
	switch {
	case s.LeadWait:
		terms = append(terms, "starts when it is on")
	case s.Lead > 0:
		terms = append(terms, Spell(s.Lead)+" to get ready")
	}
	if s.Auto {
		terms = append(terms, "continues by itself")
	}
	if s.Optional {
		terms = append(terms, "optional")
	}
	return strings.Join(terms, ", ")
}
