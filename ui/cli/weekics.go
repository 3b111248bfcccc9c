package cli

import (
	"io"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/ical"
	"skintime/ui/words"
)

// writeWeek writes the evenings of a week as a calendar, as they are planned at s.Now. One of a
// date and a routine has the same UID in each, so that a later calendar changes what an earlier
// one said: an evening for which nothing is planned is cancelled. Of one that is done nothing is
// said any more.
func writeWeek(w io.Writer, s care.Situation, days []care.Day, doneToday bool) error {
	c := ical.New(w)
	for i, d := range days {
		if i > 0 || !doneToday {
			c.Event(eveningEvent(s, d)...)
		}
	}
	return c.Close()
}

// eveningEvent is the event of an evening: its steps with what they are done with, and its length.
func eveningEvent(s care.Situation, d care.Day) [][2]string {
	event := [][2]string{
		{"UID", d.Date.Format(time.DateOnly) + "-" + ical.Text(s.Routine.Name) + "@skintime"},
		{"DTSTAMP", ical.UTC(s.Now)}, {"SEQUENCE", strconv.FormatInt(s.Now.Unix()/60, 10)}, {"DTSTART", ical.UTC(d.At)},
	}
	r := d.Plan.Draft().OnlyIncluded()
	title := ical.Text(r.Title)
	if d.Rest || len(r.Steps) == 0 {
		return append(event, [2]string{"SUMMARY", title}, [2]string{"DESCRIPTION", ical.Text(words.NothingProposed)}, [2]string{"STATUS", "CANCELLED"})
	}
	if total := r.Total(); total > 0 {
		event = append(event, [2]string{"DTEND", ical.UTC(d.At.Add(total))})
	}
	if word := words.EveningWord(d); word != "" {
		title += " · " + ical.Text(word)
	}
	return append(event, [2]string{"SUMMARY", title}, [2]string{"DESCRIPTION", ical.Text(eveningSteps(r))}, [2]string{"STATUS", "CONFIRMED"})
}

// eveningSteps is a line for each step, and how long all take.
func eveningSteps(r routine.Routine) string {
	lines := each(r.Steps, func(x routine.Step) string { return words.NameAndProduct(x) + ": " + words.Length(x.Timing) })
	return strings.Join(append(lines, words.PlanTotal(r)), "\n")
}
