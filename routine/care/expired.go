package care

import (
	"fmt"
	"slices"
	"time"

	"skintime/routine"
)

// ruleExpired says what of the plan is past its date (G19, G53), once a day, and which dates cannot
// be.
func (p *planner) ruleExpired() {
	var past []Product
	for _, s := range p.Steps {
		switch q := s.product; {
		case !s.Include || s.fromRoutine:
		case q.openedLater(p.recent.today):
			p.adviseOn(s.Kind, Caution, subject(q)+" has an opening date in the future; check it.", "G19")
		case p.data.past(q, p.recent.today) && !p.usedToday(q):
			past = append(past, q)
		}
	}
	p.sayPastDate(past)
	if p.recent.inFuture > 0 {
		p.advise(Caution, "The diary has dates in the future; they don't count.", "S27")
	}
}

// usedToday reports whether a product was used earlier on this day.
func (p *planner) usedToday(q Product) bool {
	id := q.identity()
	last, ever := p.recent.latest(func(s doneStep) bool { return s.is == id })
	return ever && last.days == 0
}

// sayPastDate says in one line what is past its date, sunscreen first.
func (p *planner) sayPastDate(past []Product) {
	if len(past) == 0 {
		return
	}
	slices.SortStableFunc(past, func(a, b Product) int { return sunscreenFirst(a) - sunscreenFirst(b) })
	why := []string{"G19"}
	if past[0].StepKind == routine.Sunscreen {
		why = []string{"G53", "G19"}
	}
	if len(past) == 1 {
		p.adviseOn(past[0].StepKind, Caution, pastDate(past[0], p.recent.today), why...)
		return
	}
	p.advise(Caution, namesOf(past)+" are past their date: replace them.", why...)
}

func sunscreenFirst(q Product) int {
	if q.StepKind == routine.Sunscreen {
		return 0
	}
	return 1
}

// openedLater reports whether a product has an opening date that lies ahead.
func (q Product) openedLater(today time.Time) bool {
	return !q.Opened.IsZero() && routine.LocalDate(q.Opened).After(today)
}

// pastDate says that a product is past its date, or the months since it was opened.
func pastDate(q Product, today time.Time) string {
	opened := routine.LocalDate(q.Opened).AddDate(0, q.Months, 0)
	if q.Months > 0 && !q.Opened.IsZero() && today.After(opened) {
		return fmt.Sprintf("%s is past its %s: replace it.", subject(q), routine.Count(q.Months, "month"))
	}
	return subject(q) + " is past its date: replace it."
}
