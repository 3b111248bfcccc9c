package care

import (
	"fmt"
	"time"

	"skintime/routine"
)

// Past is a step that was done.
type Past struct {
	When  time.Time // with the offset of the place where it was lived
	Kind  routine.Kind
	Stung bool
}

// History is what was done lately, in any order.
type History []Past

// past is a history up to a day.
type past struct {
	today time.Time // midnight UTC of the date
	steps []done
	ahead int // entries that lie ahead of today
}

// done is a step that was done some days ago.
type done struct {
	kind  routine.Kind
	days  int
	stung bool
}

// until is the history up to now. What is dated ahead of today, by a clock that
// was wrong, does not count.
func (h History) until(now time.Time) past {
	p := past{today: routine.Date(now), steps: make([]done, 0, len(h))}
	for _, s := range h {
		days := routine.Days(s.When, now)
		if days < 0 {
			p.ahead++
			continue
		}
		p.steps = append(p.steps, done{s.Kind, days, s.Stung})
	}
	return p
}

// since is how many days ago a kind of step was done last.
func (p past) since(k routine.Kind) (days int, ever bool) {
	return p.latest(func(s done) bool { return s.kind == k })
}

// stung is how many days ago a kind of step stung last.
func (p past) stung(k routine.Kind) (days int, ever bool) {
	return p.latest(func(s done) bool { return s.kind == k && s.stung })
}

func (p past) latest(counts func(done) bool) (days int, ever bool) {
	for _, s := range p.steps {
		if counts(s) && (!ever || s.days < days) {
			days, ever = s.days, true
		}
	}
	return days, ever
}

// inWeek is how often a kind of step was done today and on the six days before.
func (p past) inWeek(k routine.Kind) (times int) {
	for _, s := range p.steps {
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
