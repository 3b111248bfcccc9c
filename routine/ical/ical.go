// Package ical writes calendars in the format of other programs, iCalendar (RFC 5545). Libraries
// for it bring a network client, or do not fold lines.
package ical

import (
	"bufio"
	"io"
	"strings"
	"time"
	"unicode/utf8"
)

// Calendar writes one calendar. Close returns its first error.
type Calendar struct{ out *bufio.Writer }

// New returns a calendar that is written to w.
func New(w io.Writer) Calendar {
	c := Calendar{bufio.NewWriter(w)}
	c.Property("BEGIN", "VCALENDAR")
	c.Property("VERSION", "2.0")
	c.Property("PRODID", "-//skintime//skintime//EN")
	return c
}

// Close ends the calendar.
func (c Calendar) Close() error {
	c.Property("END", "VCALENDAR")
	return c.out.Flush()
}

// Event writes an event: pairs of names and values.
func (c Calendar) Event(properties ...[2]string) {
	c.Property("BEGIN", "VEVENT")
	for _, p := range properties {
		c.Property(p[0], p[1])
	}
	c.Property("END", "VEVENT")
}

// Property writes a property, folded between characters after at most 75 bytes.
func (c Calendar) Property(name, value string) {
	const most = 75
	room := most
	for _, char := range name + ":" + value {
		if n := utf8.RuneLen(char); n > room {
			c.out.WriteString("\r\n ")
			room = most - len(" ") - n
		} else {
			room -= n
		}
		c.out.WriteRune(char)
	}
	c.out.WriteString("\r\n")
}

// UTC is an instant as a value.
func UTC(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// Text is a text as a value: what has a meaning there is escaped.
func Text(s string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`).Replace(s)
}
