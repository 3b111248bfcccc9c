package words

import (
	"cmp"
	"strings"
	"time"

	"skintime/routine"
	"skintime/ui/locale"
)

// What the plan's screen says, beside what every plan says.
const (
	DoneBy     = "Done by"
	IfYouBegin = "if you begin now"
	Ready      = "Have ready"
	Advised    = "Good to know"
	Steps      = "Steps"
	ThisWeek   = "This week"
	Optional   = "not today"
	WShowsMore = "w shows more"
)

// DoneAt is when a routine will be done that begins at wall: "20:38"; empty where it takes no set
// time, and Headline says so instead.
func DoneAt(l locale.Locale, r routine.Routine, wall time.Time) string {
	if r.Total() == 0 {
		return ""
	}
	return l.Time(wall.Add(r.Total()))
}

// Today is the day and the time of a plan: "Wed 25 Nov, 20:10".
func Today(l locale.Locale, wall time.Time) string { return wall.Format("Mon 2 Jan, ") + l.Time(wall) }

// StepUses is what a step is done with: its product's name, or a rinse's water; empty: unknown.
func StepUses(s routine.Step) string {
	if s.Kind == routine.Rinse && s.Product.Name == "" {
		return "lukewarm water" // G1
	}
	return ProductName(s)
}

// NotIncludedBecause stands behind the name of a step that is not in the plan.
func NotIncludedBecause(s routine.Step, reason string) string {
	text := NotIncluded(s, reason)
	if reason == "" {
		return text
	}
	return routine.Capitalized(text) + ": " + reason
}

// ReadyLine lists in a line what to have ready before a routine, its products together.
func ReadyLine(r routine.Routine) string {
	var items []string
	products := false
	for _, need := range r.Needs() {
		switch need {
		case "a clean face", "lukewarm water", "a towel":
			items = append(items, need)
		default:
			products = true
		}
	}
	if products {
		items = append(items, "your products, open")
	}
	return strings.Join(items, " · ")
}

// ReadyItems lists what to have ready before a routine, each by the name that it has.
func ReadyItems(r routine.Routine) []string {
	var items []string
	for _, need := range r.Needs() {
		if strings.HasPrefix(need, "the ") {
			break
		}
		items = append(items, strings.TrimPrefix(need, "a "))
	}
	for _, s := range r.Steps {
		if s.Kind != routine.Rinse && s.Kind != routine.Custom {
			items = append(items, cmp.Or(ProductName(s), noun(s.Kind)))
		}
	}
	return items
}
