package care

import (
	"fmt"
	"slices"
	"time"

	"skintime/routine"
)

// Day is a day of the week ahead.
type Day struct {
	Date      time.Time // midnight UTC of the date
	Mask      bool      // a good evening for a mask
	Exfoliate bool      // and for exfoliating before it
	Reason    string    // why not both; may be empty
	Why       []string
}

// Week proposes the masks of the next seven days: the weekly pair of exfoliant and mask (S4)
// when the last mask is a week ago, within the rhythm (S27). Exfoliating has its own interval.
func (d Data) Week(s Situation) []Day {
	s.History = slices.Clone(s.History)
	today := s.Now
	days := make([]Day, 7)
	for i := range days {
		s.Now = today.AddDate(0, 0, i)
		days[i] = d.day(s)
		if days[i].Mask {
			s.History = append(s.History, Entry{When: s.Now, Kind: routine.Mask})
		}
		if days[i].Exfoliate {
			s.History = append(s.History, Entry{When: s.Now, Kind: routine.Exfoliate})
		}
	}
	return days
}

// day is what a day of the week ahead is good for.
func (d Data) day(s Situation) Day {
	recent := s.History.until(s.Now)
	day := Day{Date: recent.today, Why: []string{"S4", "S16"}}
	if last, ever := recent.since(routine.Mask); ever && last < 7 {
		day.Reason, day.Why = fmt.Sprintf("rest; the last mask was %s", Ago(last)), []string{"S4", "S27"}
		if stung, ever := recent.stung(routine.Mask); ever && stung == last {
			day.Reason, day.Why = fmt.Sprintf("rest; the mask stung %s", Ago(stung)), []string{"G18", "S27"}
		}
		return day
	}
	for _, step := range d.Plan(s).Steps {
		switch step.Kind {
		case routine.Mask:
			day.Mask = day.Mask || step.Include
		case routine.Exfoliate:
			day.Exfoliate = day.Exfoliate || step.Include
		default:
			continue
		}
		if !step.Include && step.Reason != "" {
			day.Reason, day.Why = step.Reason, step.Why
		}
	}
	return day
}
