package diary

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"skintime/routine"
)

// WriteICS writes the records as an iCalendar (RFC 5545), an event for each session:
// the title of its routine, and a description of its steps and the note. An event
// is stamped with the end of its session, but not after now, so that the same diary
// gives the same calendar.
func (d Diary) WriteICS(w io.Writer, now time.Time, title func(Record) string) error {
	c := calendar{bufio.NewWriter(w), title} // the writer returns its first error from Flush
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//skintime//skintime//EN")
	for _, r := range d.Records {
		c.event(r, now)
	}
	c.line("END", "VCALENDAR")
	return c.Flush()
}

// calendar writes an iCalendar. Libraries for it bring a network client, or do not fold lines.
type calendar struct {
	*bufio.Writer
	title func(Record) string
}

func (c calendar) event(r Record, now time.Time) {
	stamp := r.Ended
	if stamp.After(now) {
		stamp = now
	}
	c.line("BEGIN", "VEVENT")
	c.line("UID", inText(r.ID+"@skintime"))
	c.line("DTSTAMP", inUTC(stamp))
	c.line("DTSTART", inUTC(r.Started))
	if r.Ended.Sub(r.Started) >= time.Second { // an end has to be after its start
		c.line("DTEND", inUTC(r.Ended))
	}
	c.line("SUMMARY", inText(summary(r, c.title(r))))
	c.line("DESCRIPTION", inText(eventDescription(r)))
	c.line("END", "VEVENT")
}

// line writes a property, folded between characters after at most 75 bytes.
func (c calendar) line(name, value string) {
	const most = 75
	room := most
	for _, char := range name + ":" + value {
		if n := utf8.RuneLen(char); n > room {
			c.WriteString("\r\n ")
			room = most - len(" ") - n
		} else {
			room -= n
		}
		c.WriteRune(char)
	}
	c.WriteString("\r\n")
}

func inUTC(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// inText escapes what has a meaning in the text of a calendar.
func inText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
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
