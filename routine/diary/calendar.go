package diary

import (
	"time"

	"skintime/routine"
)

// Calendar returns the last weeks up to the week of now, oldest first, each from its first day on;
// none where weeks is less than 1. A record counts for its local date at the time (its own UTC
// offset). Records outside these weeks are omitted.
func Calendar(records []Record, now time.Time, weeks int, firstDay time.Weekday) []Week {
	if weeks < 1 {
		return nil
	}
	today := routine.LocalDate(now)
	passed := (int(today.Weekday()-firstDay) + 7) % 7
	first := today.AddDate(0, 0, -passed-7*(weeks-1))
	calendar := make([]Week, weeks)
	for i := range 7 * weeks {
		date := first.AddDate(0, 0, i)
		calendar[i/7][i%7] = Day{Date: date, Ahead: date.After(today)}
	}
	for _, r := range records {
		if i := routine.Days(first, r.Started); i >= 0 && i < 7*weeks {
			calendar[i/7][i%7].add(r)
		}
	}
	return calendar
}

func (d *Day) add(r Record) {
	d.Sessions++
	if r.Feel > 0 {
		d.Feel = r.Feel
	}
	d.Stung = d.Stung || r.Stung
	for _, s := range r.Steps {
		d.Stung = d.Stung || s.Outcome == routine.OutcomeStung
		if s.Kind == routine.Mask && s.Used() {
			d.Masks++
		}
	}
}
