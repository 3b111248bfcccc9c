package care

import (
	"slices"
	"time"

	"skintime/routine"
)

// Outlook is the week ahead with its mornings, if all of it goes as planned, and the days before it.
type Outlook struct {
	Before   []DayDone // the oldest first; the last is today, up to now
	Days     []Day     // as Week proposes them, after their mornings
	Mornings []Morning // of Days
}

// Morning is what a routine is on a morning of the week ahead.
type Morning struct {
	At   time.Time // the instant that it is planned for
	Plan Plan      // without steps: the morning has passed, or something was done by day
}

// DayDone is what was done on a day of care.
type DayDone struct {
	Date           time.Time // midnight UTC of the day of care
	ByDay, Evening []Entry   // the first first
}

// DaysBefore is how many days before today an Outlook has.
const DaysBefore = 7

// morningHour is the hour that mornings of the week ahead are planned for, and noon their end.
const (
	morningHour = 8
	noon        = 12
)

// Outlook looks back and ahead from a situation, whose routine is for the evening. The mornings
// are planned by another routine.
func (d Data) Outlook(s Situation, morning routine.Routine) Outlook {
	o := Outlook{Before: d.before(s)}
	o.Days, o.Mornings = d.week(s, morning)
	return o
}

// before is what the history has of today and the days before it. Entries dated later than now
// do not count.
func (d Data) before(s Situation) []DayDone {
	today := d.CareDay(s.Profile, s.Now)
	days := make([]DayDone, DaysBefore+1)
	for i := range days {
		days[i].Date = today.AddDate(0, 0, i-DaysBefore)
	}
	history := slices.Clone(s.History)
	slices.SortStableFunc(history, func(a, b Entry) int { return a.When.Compare(b.When) })
	for _, e := range history {
		i := DaysBefore - routine.Days(d.CareDay(s.Profile, e.When), today)
		if i < 0 || i > DaysBefore || e.When.After(s.Now) {
			continue
		}
		part := &days[i].ByDay
		if d.inEvening(e.When) {
			part = &days[i].Evening
		}
		*part = append(*part, e)
	}
	return days
}

// inEvening reports whether the clock shows an evening, or the night after it.
func (d Data) inEvening(t time.Time) bool {
	return t.Hour() >= d.Numbers.EveningFrom || t.Hour() < d.Numbers.MorningFrom
}

// morning plans a routine for the morning of a day of care. Without steps it has passed, or
// something was done by day.
func (d Data) morning(s Situation, r routine.Routine, day time.Time) Morning {
	clock := func(hour int) time.Time {
		return time.Date(day.Year(), day.Month(), day.Day(), hour, 0, 0, 0, s.Now.Location())
	}
	begun := slices.ContainsFunc(s.History, func(e Entry) bool {
		return d.CareDay(s.Profile, e.When).Equal(day) && !d.inEvening(e.When) && !e.When.After(s.Now)
	})
	if at := clock(morningHour); s.Now.Before(at) {
		s.Now = at
	}
	m := Morning{At: s.Now}
	if s.Routine, s.Chosen, s.Included = r, nil, nil; len(r.Steps) > 0 && !begun && s.Now.Before(clock(noon)) {
		m.Plan = d.Plan(s)
	}
	return m
}
