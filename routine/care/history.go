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
	Left    bool          // of a session that was not finished
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
	stings   []doneStep // those of them that stung
	inFuture int        // how many entries are dated after today
}

// doneStep is a step of the history, seen from now.
type doneStep struct {
	*Entry
	span
	facts    *routine.Product // what it was done with; zero: nobody knows
	is       identity         // of that product
	inferred bool             // the entry does not say so: it is the only one on the shelf, or nobody knows
	shelved  int              // where the shelf has that product; -1: it does not
}

// identity is what tells products apart: the step they are for and their name; without a name
// their kind.
type identity struct {
	step       routine.Kind
	name, kind string
}

// identity is what tells the product from others.
func (q *Product) identity() identity {
	if q.Name != "" {
		return identity{q.StepKind, q.Name, ""}
	}
	return identity{q.StepKind, "", cmp.Or(q.Kind, q.Texture)}
}

// recent is the history of a situation. Entries dated later than today, by a wrong clock, do
// not count.
func (d Data) recent(s Situation) recent {
	r := recent{today: d.CareDay(s.Profile, s.Now), steps: make([]doneStep, 0, len(s.History))}
	shelf := map[identity]int{}
	for i := range s.Profile.Shelf {
		shelf[s.Profile.Shelf[i].identity()] = i
	}
	only := d.onlyOnes(s.Profile.Shelf)
	for i := len(s.History) - 1; i >= 0; i-- { // a diary has the oldest first
		e := &s.History[i]
		days := routine.Days(d.CareDay(s.Profile, e.When), r.today)
		switch {
		case days < 0 && e.When.After(s.Now):
			r.inFuture++
			continue
		case days < 0: // across the date line
			days = 0
		}
		done := doneStep{Entry: e, span: span{days, s.Now.Sub(e.When)}, facts: &e.Product, shelved: -1}
		if done.inferred = nothingSaid(e.Product); done.inferred && only[e.Kind] != nil {
			done.facts = only[e.Kind]
		}
		q := withFacts(e.Kind, *done.facts)
		done.is = q.identity()
		if at, ok := shelf[done.is]; ok {
			done.shelved = at
		}
		r.steps = append(r.steps, done)
	}
	slices.SortStableFunc(r.steps, func(a, b doneStep) int {
		return cmp.Or(cmp.Compare(a.days, b.days), cmp.Compare(a.hours, b.hours))
	})
	for _, s := range r.steps {
		if s.Stung {
			r.stings = append(r.stings, s)
		}
	}
	return r
}

// nothingSaid reports whether nothing is known of a product.
func nothingSaid(f routine.Product) bool {
	return f.Name == "" && f.Kind == "" && f.Method == "" && len(f.Actives) == 0 && !f.Gentle && !f.Rich && !f.Dries && !f.Exfoliates
}

// onlyOnes are the products that are the only one on the shelf for their kind of step; nil: there
// are several.
func (d Data) onlyOnes(shelf []Product) map[routine.Kind]*routine.Product {
	only := map[routine.Kind]*routine.Product{}
	for _, q := range shelf {
		if _, another := only[q.StepKind]; another {
			only[q.StepKind] = nil
			continue
		}
		f := d.facts(q)
		only[q.StepKind] = &f
	}
	return only
}

// withFacts is a product with the facts that a step names.
func withFacts(k routine.Kind, f routine.Product) Product {
	return Product{
		StepKind: k, Name: f.Name, Kind: f.Kind, Method: f.Method, Gentle: f.Gentle, Strength: f.Strength,
		Actives: f.Actives, Rich: f.Rich, Dries: f.Dries, Exfoliates: f.Exfoliates, Off: f.Off,
	}
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
