package care

import (
	"cmp"
	"fmt"
	"time"

	"skintime/routine"
)

// CareDay is the day of care that an instant belongs to, as midnight UTC of its date.
func (d Data) CareDay(who Profile, t time.Time) time.Time {
	return routine.CareDay(t, cmp.Or(who.MorningFrom, time.Duration(d.Numbers.MorningFrom)*time.Hour))
}

// span is what lies between an instant and now: on both clocks, as either alone would take an
// evening and the morning after for two days, or move a weekly evening later each week.
type span struct {
	days  int           // of care
	hours time.Duration // what a clock shows; negative: later today
}

// apart reports whether n days lie in a span: n days of care, and nearly as many hours. An
// evening's habit comes some hours earlier or later, so that one day has 20 hours.
func (d Data) apart(s span, n int) bool {
	least := max(time.Duration(d.Numbers.ApartHours), time.Duration(24*n-12)) * time.Hour
	return n <= 0 || s.days >= n && s.hours >= least
}

// ago says how long ago something was that lies less than n days back: in hours where its day
// alone would not tell why that is too soon.
func (s span) ago(n int) string {
	switch {
	case s.days < n || s.days == 0:
		return Ago(s.days)
	case s.days == 1:
		return routine.Count(max(1, int(s.hours/time.Hour)), "hour") + " ago"
	}
	return fmt.Sprintf("not quite %d days ago", s.days)
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
