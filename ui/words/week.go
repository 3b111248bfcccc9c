package words

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
)

// What the week says.
const (
	WeekTitle   = "The week"
	WeekBefore  = "The days before"
	ByDay       = "Morning"
	InEvening   = "Evening"
	Rest        = "rest"
	MorningOver = "This morning is over."
	// NothingProposed says of an evening that skin rests.
	NothingProposed = "Your skin rests: nothing is planned."
	// RestDay says of the plan of an evening that nobody proposes it.
	RestDay = "A day of rest: this is the plan if you begin all the same."
)

// EveningWord says in a word what an evening of the week ahead is for; empty: nothing out of
// the ordinary.
func EveningWord(d care.Day) string {
	switch {
	case d.Evening != "" && d.Evening != routine.EveningPlain && !d.Plan.Recovery.Strict:
		return string(d.Evening)
	case d.Mask:
		return "mask"
	case d.Plan.Recovery.Active():
		return "recovery"
	case d.Rest:
		return Rest
	}
	return ""
}

// DayReason says why an evening of the week ahead is as it is, else how long its plan takes.
func DayReason(d care.Day) string {
	if d.Reason != "" && (d.Rest || len(stepsExcluded(d.Plan)) == 0) {
		return routine.Capitalized(d.Reason) + "."
	}
	if d.Rest {
		return NothingProposed
	}
	return PlanReason(d.Plan)
}

// PlanReason says what a plan leaves out though nobody chose that, else how long it takes.
func PlanReason(p care.Plan) string {
	if len(p.Steps) == 0 {
		return MorningOver
	}
	if left := stepsExcluded(p); len(left) > 0 {
		return strings.Join(left, " ")
	}
	return RoutineSize(p.Draft().OnlyIncluded(), 0) + "."
}

// PartOfDay names the morning or the evening of a day.
func PartOfDay(date time.Time, morning bool) string {
	if morning {
		return date.Format("Mon 2 Jan") + ", morning"
	}
	return date.Format("Mon 2 Jan") + ", evening"
}

// WeekSpan names the first and the last day of the week ahead.
func WeekSpan(days []care.Day) string {
	return days[0].Date.Format("Mon 2 Jan") + " – " + days[len(days)-1].Date.Format("Mon 2 Jan")
}

// MorningWord says in a word what a morning is for; empty: nothing out of the ordinary.
func MorningWord(m care.Morning) string {
	if m.Plan.Recovery.Active() {
		return "recovery"
	}
	return ""
}

// PlannedThings are what a plan is done with beside word, which says it already: exfoliant and
// mask, and each product that has a name and is not for every day; else how many steps there are.
func PlannedThings(p care.Plan, word string) []string {
	things := plannedThings(p)
	for i, said := range things {
		if mask, ok := strings.CutPrefix(said, "mask ("); ok && word == "mask" {
			things[i] = strings.TrimSuffix(mask, ")")
		}
	}
	if things = slices.DeleteFunc(things, func(s string) bool { return s == word }); word != "" {
		return things
	}
	return orSteps(things, len(p.Draft().OnlyIncluded().Steps))
}

func plannedThings(p care.Plan) (things []string) {
	for _, s := range p.Steps {
		if said := thing(s.Kind, ProductName(s.Step)); s.Include && s.Notable() && said != "" {
			things = append(things, said)
		}
	}
	return things
}

// DoneThings are what was done, as PlannedThings has it. What stung is marked.
func DoneThings(entries []care.Entry) []string {
	var things []string
	for _, e := range entries {
		said := thing(e.Kind, ProductName(routine.Step{Product: e.Product}))
		if e.Stung {
			said = "▲ stung: " + cmp.Or(said, e.Kind.Title())
		}
		if said != "" {
			things = append(things, said)
		}
	}
	return orSteps(things, len(entries))
}

// NamedThings are what a plan is done with, in a line; empty: nothing is worth naming.
func NamedThings(p care.Plan) string {
	return strings.Join(plannedThings(p), ", ")
}

// DayDone says what was done on a day; empty: nothing.
func DayDone(d care.DayDone) string {
	var parts []string
	if len(d.ByDay) > 0 {
		parts = append(parts, "by day: "+strings.Join(DoneThings(d.ByDay), ", "))
	}
	if len(d.Evening) > 0 {
		parts = append(parts, strings.Join(DoneThings(d.Evening), ", "))
	}
	return strings.Join(parts, " · ")
}

// thing is what a step is done with, as the week names it; empty: it is not worth naming.
func thing(k routine.Kind, product string) string {
	switch {
	case k == routine.Mask:
		return named("mask", product)
	case product == "" && k == routine.Exfoliate:
		return "exfoliant"
	case k == routine.Cleanse, k == routine.Moisturizer, k == routine.Sunscreen: // they are the same each day
		return ""
	}
	return product
}

// orSteps are the things that are named, else the number of steps.
func orSteps(things []string, steps int) []string {
	if len(things) == 0 && steps > 0 {
		return []string{routine.Count(steps, "step")}
	}
	return things
}

// ThingsThatFit joins as many things as fit, and says how many more there are; empty: not even
// one fits.
func ThingsThatFit(things []string, fits func(string) bool) string {
	for n := len(things); n > 0; n-- {
		text := strings.Join(things[:n], ", ")
		if n < len(things) {
			text += fmt.Sprintf(" +%d", len(things)-n)
		}
		if fits(text) {
			return text
		}
	}
	return ""
}
