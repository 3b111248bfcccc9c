package care

import (
	"cmp"
	"slices"
	"time"

	"skintime/routine"
)

// Entry is a step with which something was on the skin.
type Entry struct {
	When    time.Time // when it began, with the offset of the place it was done at
	Kind    routine.Kind
	Product routine.Product // what it was done with; zero: unknown
	Stung   bool
	Skipped bool          // it was ended before it was done
	Worn    time.Duration // how long it was on; of a step that was done it says nothing
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

// recent is a history up to now.
type recent struct {
	today    time.Time  // the day of care
	steps    []doneStep // the latest first
	inFuture int        // how many entries are dated after today
}

// doneStep is a step of the history, seen from now.
type doneStep struct {
	Entry
	span
	product Product // what it was done with: the facts of then
	unsaid  bool    // the entry does not say so: it is the only one on the shelf, or nobody knows
	shelved int     // where the shelf has that product; -1: it does not
}

// recent is the history of a situation. Entries dated later than today, by a wrong clock, do
// not count.
func (d Data) recent(s Situation) recent {
	r := recent{today: d.CareDay(s.Profile, s.Now), steps: make([]doneStep, 0, len(s.History))}
	for _, e := range s.History {
		days := routine.Days(d.CareDay(s.Profile, e.When), r.today)
		if days < 0 {
			r.inFuture++
			continue
		}
		done := doneStep{Entry: e, span: span{days, max(0, s.Now.Sub(e.When))}}
		done.product, done.unsaid = d.productOf(e, s.Profile.Shelf)
		done.shelved = slices.IndexFunc(s.Profile.Shelf, done.same)
		r.steps = append(r.steps, done)
	}
	slices.SortStableFunc(r.steps, func(a, b doneStep) int {
		return cmp.Or(cmp.Compare(a.days, b.days), cmp.Compare(a.hours, b.hours))
	})
	return r
}

// productOf is what a step was done with, and whether its entry does not say so: then it is
// the only product that the shelf has for such a step.
func (d Data) productOf(e Entry, shelf []Product) (q Product, unsaid bool) {
	f := e.Product
	if f.Name != "" || f.Kind != "" || f.Method != "" || len(f.Actives) > 0 || f.Gentle || f.Rich || f.Dries || f.Exfoliates {
		return Product{
			StepKind: e.Kind, Name: f.Name, Kind: f.Kind, Method: f.Method, Gentle: f.Gentle, Strength: f.Strength,
			Actives: f.Actives, Rich: f.Rich, Dries: f.Dries, Exfoliates: f.Exfoliates, Off: f.Off,
		}, false
	}
	such := func(q Product) bool { return q.StepKind == e.Kind }
	i := slices.IndexFunc(shelf, such)
	if i < 0 || slices.ContainsFunc(shelf[i+1:], such) {
		return Product{StepKind: e.Kind}, true
	}
	return d.complete(shelf[i]), true
}

// same reports whether a product is the one that a step was done with, by its name; one without
// a name by its kind.
func (s doneStep) same(q Product) bool {
	return q.StepKind == s.Kind && q.Name == s.product.Name && (q.Name != "" || cmp.Or(q.Kind, q.Texture) == cmp.Or(s.product.Kind, s.product.Texture))
}

// latest is the last of such steps.
func (r recent) latest(such func(doneStep) bool) (last doneStep, ever bool) {
	if i := slices.IndexFunc(r.steps, such); i >= 0 {
		return r.steps[i], true
	}
	return doneStep{}, false
}

// inWeek is how many of such steps were done today and on the six days before.
func (r recent) inWeek(such func(doneStep) bool) (times int) {
	for _, s := range r.steps {
		if s.days < 7 && such(s) {
			times++
		}
	}
	return times
}
