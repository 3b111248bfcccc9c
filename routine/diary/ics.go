package diary

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// WriteICS writes the records as an iCalendar (RFC 5545), an event a session:
// the routine and its outcome, with the steps, planned against taken, and the
// note as its description. An event is stamped with the end of its session,
// never ahead of now, so the same diary gives the same calendar.
func (d Diary) WriteICS(w io.Writer, now time.Time) error {
	c := calendar{bufio.NewWriter(w)} // remembers the first error for Flush
	c.line("BEGIN", "VCALENDAR")
	c.line("VERSION", "2.0")
	c.line("PRODID", "-//skintime//skintime//EN")
	for _, r := range d.Records {
		c.event(r, now)
	}
	c.line("END", "VCALENDAR")
	return c.Flush()
}

// calendar writes the lines of an iCalendar. What it needs of the format is less
// than this file; the libraries that know all of it bring a client of the
// network along, or do not fold.
type calendar struct{ *bufio.Writer }

func (c calendar) event(r Record, now time.Time) {
	stamp := r.Ended
	if stamp.After(now) {
		stamp = now
	}
	c.line("BEGIN", "VEVENT")
	c.line("UID", inText(r.ID+"@skintime"))
	c.line("DTSTAMP", inUTC(stamp))
	c.line("DTSTART", inUTC(r.Started))
	if r.Ended.Sub(r.Started) >= time.Second { // an end has to lie behind its start
		c.line("DTEND", inUTC(r.Ended))
	}
	c.line("SUMMARY", inText(fmt.Sprintf("%s: %s", r.Routine, r.Outcome)))
	c.line("DESCRIPTION", inText(description(r)))
	c.line("END", "VEVENT")
}

// line writes a property. A line has 75 bytes at most; what is longer goes on
// after a line's end and a space, between two characters.
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

// inText is a text in which nothing has a meaning to a calendar.
func inText(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}

// description is a line a step, and the note.
func description(r Record) string {
	var lines []string
	for _, s := range r.Steps {
		lines = append(lines, fmt.Sprintf("%s: %s, %s of %s planned", s.Kind, s.Outcome, timeOf(s.Active), timeOf(s.Planned)))
	}
	if r.Note != "" {
		lines = append(lines, r.Note)
	}
	return strings.Join(lines, "\n")
}

// timeOf is a number of seconds as minutes and seconds.
func timeOf(seconds int) string { return fmt.Sprintf("%d:%02d", seconds/60, seconds%60) }
