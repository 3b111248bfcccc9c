package diary

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/ical"
)

// WriteICS writes the records as an iCalendar (RFC 5545), an event for each session:
// the title of its routine, and a description of its steps and the note. An event
// is stamped with the end of its session or its correction, but not after now, so that the
// same diary gives the same calendar. A session that was removed is cancelled.
func (d Diary) WriteICS(w io.Writer, now time.Time, title func(Record) string) error {
	c := ical.New(w)
	for _, r := range d.Records {
		c.Event(eventOf(r, now, title(r))...)
	}
	for _, r := range d.RemovedSessions() { // one that was imported before goes
		c.Event(append(eventOf(r, now, title(r)), [2]string{"STATUS", "CANCELLED"})...)
	}
	return c.Close()
}

// eventOf is the event of a record, with the title of its routine.
func eventOf(r Record, now time.Time, title string) [][2]string {
	stamp := r.Ended
	if r.Rev > 0 {
		stamp = r.Corrected
	}
	if stamp.After(now) {
		stamp = now
	}
	event := [][2]string{{"UID", ical.Text(r.ID + "@skintime")}, {"DTSTAMP", ical.UTC(stamp)}, {"DTSTART", ical.UTC(r.Started)}}
	if r.Ended.Sub(r.Started) >= time.Second { // an end has to be after its start
		event = append(event, [2]string{"DTEND", ical.UTC(r.Ended)})
	}
	if r.Rev > 0 {
		event = append(event, [2]string{"SEQUENCE", strconv.Itoa(r.Rev)})
	}
	return append(event, [2]string{"SUMMARY", ical.Text(summary(r, title))}, [2]string{"DESCRIPTION", ical.Text(eventDescription(r))})
}

// summary is the title of a calendar's event.
func summary(r Record, title string) string {
	switch r.Outcome {
	case Dropped:
		return title + ", ended early"
	case Abandoned:
		return title + ", not finished"
	}
	return title
}

// eventDescription is a line for each step, how it felt, and the note.
func eventDescription(r Record) string {
	var lines []string
	for _, s := range r.Steps {
		lines = append(lines, s.title()+": "+outcomeText(s))
	}
	if r.Feel > 0 {
		lines = append(lines, fmt.Sprintf("Felt %d of 5", r.Feel))
	}
	if r.Note != "" {
		lines = append(lines, r.Note)
	}
	return strings.Join(lines, "\n")
}

// title is the step's name, with that of its product.
func (s Step) title() string {
	return strings.TrimSuffix(s.Kind.Title()+" · "+s.ProductName(), " · ")
}

// outcomeText says what became of a step.
func outcomeText(s Step) string {
	time := minutes(s.Active)
	if s.Planned > 0 {
		time += " of " + minutes(s.Planned)
	}
	switch {
	case s.Outcome == routine.OutcomeSkipped:
		if s.Because == routine.BecauseSting {
			return "skipped after the sting"
		}
		return "skipped"
	case s.Outcome == routine.OutcomeStung:
		return "stung after " + minutes(s.Active)
	case s.Outcome == routine.OutcomeUndone && s.Active == 0:
		return "not done"
	case s.Outcome == routine.OutcomeUndone:
		return "not finished, " + time
	}
	return time
}

// minutes is a number of seconds as a person says it: "16:52 min".
func minutes(seconds int) string {
	if seconds%60 == 0 {
		return fmt.Sprintf("%d min", seconds/60)
	}
	return fmt.Sprintf("%d:%02d min", seconds/60, seconds%60)
}
