package diary

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"time"

	"skintime/routine"
)

// Stats sums up the records, each on its day of care, by its own UTC offset. One after the day
// of now counts as today: of a place further east, or a wrong clock.
func (d Diary) Stats(now time.Time) Stats {
	morning := cmp.Or(d.Morning, routine.DayBegins)
	t := statsBuilder{today: routine.CareDay(now, morning), morning: morning, kinds: map[routine.Kind]*kindCount{}, products: productsBuilder{}}
	t.Stings = []Sting{}
	for i := range d.Records {
		t.add(&d.Records[i])
	}
	return t.stats()
}

// statsBuilder is Stats to which records are being added.
type statsBuilder struct {
	Stats
	today       time.Time
	morning     time.Duration // when a day of care begins
	kinds       map[routine.Kind]*kindCount
	products    productsBuilder
	active      int // seconds of all masks
	felt, rated int // the sum of all ratings, and their number
}

// kindCount is how many sessions had a kind of step, and skipped one.
type kindCount struct {
	had, skipped      int
	last, lastSkipped *Record // the latest session counted in each
}

func (t *statsBuilder) add(r *Record) {
	t.Sessions++
	if r.Outcome == Finished {
		t.Finished++
	}
	if r.rated() {
		t.felt += r.Feel
		t.rated++
	}
	for i := range r.Steps {
		t.addStep(r, &r.Steps[i])
	}
}

func (t *statsBuilder) addStep(r *Record, s *Step) {
	t.count(r, s)
	t.products.add(r, s)
	if s.Outcome == routine.OutcomeStung {
		t.Stings = append(t.Stings, Sting{ID: r.ID, When: r.Started, Kind: s.Kind, Product: s.ProductName()})
	}
	if !s.Used() {
		return
	}
	switch s.Kind {
	case routine.Mask:
		t.Masks++
		t.active += s.Active
		if t.daysSince(r.Started) <= 6 {
			t.MasksInWeek++
		}
		t.LastMask = later(t.LastMask, r.Started)
	case routine.Exfoliate:
		t.LastExfoliation = later(t.LastExfoliation, r.Started)
	}
}

// count counts the step's kind once for each session.
func (t *statsBuilder) count(r *Record, s *Step) {
	o := t.kinds[s.Kind]
	if o == nil {
		o = &kindCount{}
		t.kinds[s.Kind] = o
	}
	if o.last != r {
		o.had, o.last = o.had+1, r
	}
	if s.Outcome == routine.OutcomeSkipped && o.lastSkipped != r {
		o.skipped, o.lastSkipped = o.skipped+1, r
	}
}

func later(last *time.Time, t time.Time) *time.Time {
	if last == nil || t.After(*last) {
		return &t
	}
	return last
}

// daysSince returns how many days of care ago when was, at least 0.
func (t *statsBuilder) daysSince(when time.Time) int {
	return max(0, routine.Days(routine.CareDay(when, t.morning), t.today))
}

// stats returns the Stats of the records that were added.
func (t *statsBuilder) stats() Stats {
	s := t.Stats
	if s.Masks > 0 {
		s.MaskAverage = int(math.Round(float64(t.active) / float64(s.Masks)))
	}
	if t.rated > 0 {
		s.Feel = math.Round(10*float64(t.felt)/float64(t.rated)) / 10
	}
	s.DaysSinceMask, s.DaysSinceExfoliation = t.since(s.LastMask), t.since(s.LastExfoliation)
	s.Skipped, s.Products = t.skipped(), t.products.uses()
	slices.SortStableFunc(s.Stings, func(a, b Sting) int { return b.When.Compare(a.When) })
	return s
}

func (t *statsBuilder) since(last *time.Time) *int {
	if last == nil {
		return nil
	}
	days := t.daysSince(*last)
	return &days
}

func (t *statsBuilder) skipped() []Skip {
	skips := []Skip{}
	for kind, o := range t.kinds {
		if o.skipped > 0 {
			skips = append(skips, Skip{Kind: kind, Times: o.skipped, Of: o.had})
		}
	}
	slices.SortFunc(skips, func(a, b Skip) int {
		return cmp.Or(
			cmp.Compare(b.Times, a.Times),
			cmp.Compare(a.Of, b.Of), // the larger share first
			cmp.Compare(order(a.Kind), order(b.Kind)),
			strings.Compare(string(a.Kind), string(b.Kind)),
		)
	})
	return skips
}

// order returns the place of a kind in a routine; unknown kinds come last.
func order(k routine.Kind) int {
	kinds := routine.Kinds()
	if i := slices.Index(kinds, k); i >= 0 {
		return i
	}
	return len(kinds)
}
