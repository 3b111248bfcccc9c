package diary

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"
)

// WriteICS writes the records as an iCalendar (RFC 5545), an event a session:
// the routine and its outcome, with the steps, planned against taken, and the
// note as its description. An event is stamped with the end of its session,
// never ahead of now, so the same book gives the same calendar.
func (b Book) WriteICS(w io.Writer, now time.Time) error {
	// The library's own calendar keeps all its events in memory, drops errors
	// of w, and ends lines as the system does: it writes the events only.
	const newLine = "\r\n"
	layout := &ics.SerializationConfiguration{MaxLength: 75, NewLine: newLine}
	buffer := bufio.NewWriter(w) // keeps the first error for Flush
	buffer.WriteString("BEGIN:VCALENDAR" + newLine + "VERSION:2.0" + newLine + "PRODID:-//skintime//skintime//EN" + newLine)
	for _, r := range b.Records {
		if err := event(r, now).SerializeTo(buffer, layout); err != nil {
			return err
		}
	}
	buffer.WriteString("END:VCALENDAR" + newLine)
	return buffer.Flush()
}

func event(r Record, now time.Time) *ics.VEvent {
	stamp := r.Ended
	if stamp.After(now) {
		stamp = now
	}
	e := ics.NewEvent(r.ID + "@skintime")
	e.SetDtStampTime(stamp)
	e.SetStartAt(r.Started)
	if r.Ended.Sub(r.Started) >= time.Second { // an end has to lie behind its start
		e.SetEndAt(r.Ended)
	}
	e.SetSummary(fmt.Sprintf("%s: %s", r.Routine, r.Outcome))
	e.SetDescription(description(r))
	return e
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
