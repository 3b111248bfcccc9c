package care

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"skintime/routine"
)

// Entry is a step that was done, or that stung.
type Entry struct {
	When  time.Time // with the offset of the place it was done at
	Kind  routine.Kind
	Stung bool
}

// History is what was done lately, in any order.
type History []Entry

// IncompleteHistory is the caution on a plan whose history has gaps.
const IncompleteHistory = "Part of the diary could not be read, so this plan may not know all you did lately. 'skintime diary check' says which part."

// ruleHistory warns that the other rules see only a part of the history (S27, G18).
func (p *planner) ruleHistory() {
	if p.HistoryIncomplete {
		p.advise(Caution, IncompleteHistory, "S27", "G18")
	}
}

// recent is a history up to a date.
type recent struct {
	today    time.Time  // midnight UTC of the date
	steps    []doneStep // the latest first
	inFuture int        // how many entries are dated after today
}

// doneStep is a step that was done some days ago.
type doneStep struct {
	kind  routine.Kind
	days  int
	stung bool
}

// until is the history up to now. Entries dated later, by a wrong clock, do not count.
func (h History) until(now time.Time) recent {
	r := recent{today: routine.LocalDate(now), steps: make([]doneStep, 0, len(h))}
	for _, s := range h {
		days := routine.Days(s.When, now)
		if days < 0 {
			r.inFuture++
			continue
		}
		r.steps = append(r.steps, doneStep{s.Kind, days, s.Stung})
	}
	slices.SortFunc(r.steps, func(a, b doneStep) int { return cmp.Compare(a.days, b.days) })
	return r
}

// since is how many days ago a kind of step was done last.
func (r recent) since(k routine.Kind) (days int, ever bool) {
	return r.latest(func(s doneStep) bool { return s.kind == k })
}

// stung is how many days ago a kind of step stung last.
func (r recent) stung(k routine.Kind) (days int, ever bool) {
	return r.latest(func(s doneStep) bool { return s.kind == k && s.stung })
}

func (r recent) latest(counts func(doneStep) bool) (days int, ever bool) {
	if i := slices.IndexFunc(r.steps, counts); i >= 0 {
		return r.steps[i].days, true
	}
	return days, false
}

// inWeek is how often a kind of step was done today and on the six days before.
func (r recent) inWeek(k routine.Kind) (times int) {
	for _, s := range r.steps {
		if s.kind == k && s.days < 7 {
			times++
		}
	}
	return times
}

// Ago is a number of days as a person says it.
func Ago(days int) string {
	switch days {
	case 0:
		return "today"
	case 1:
		return "yesterday"
	}
	return fmt.Sprintf("%d days ago", days)
}
