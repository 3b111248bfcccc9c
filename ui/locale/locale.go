// Package locale is how a person writes times of day and weeks: as the configuration says, else as
// the environment's locale does, else on Windows as the system does.
package locale

import (
	"cmp"
	"strings"
	"time"
)

// Locale is how times of day and weeks are written. The zero value has 24 hours, and weeks from
// Monday.
type Locale struct {
	Hours12   bool // 10:29 pm, not 22:29
	weekStart int  // days from a Monday to the first day of its week: 0 to 6
}

// New returns a locale with weeks from a day.
func New(hours12 bool, firstDay time.Weekday) Locale { return Locale{hours12, sinceMonday(firstDay)} }

// sinceMonday is how many days after the last Monday a day of the week is.
func sinceMonday(day time.Weekday) int { return (int(day) + 6) % 7 }

// Configured returns the locale of a person who has configured a clock, "12" or "24", and the first
// day of the week, "monday", "sunday" or "saturday". Anything else is as the environment has it.
func Configured(clock, week string, lookup func(string) string) Locale {
	l := Environment(lookup)
	switch clock {
	case "12", "24":
		l.Hours12 = clock == "12"
	}
	for _, day := range []time.Weekday{time.Monday, time.Saturday, time.Sunday} {
		if strings.EqualFold(week, day.String()) {
			l.weekStart = sinceMonday(day)
		}
	}
	return l
}

// Environment returns the locale that the environment names for times, in the order of POSIX; where
// it names none, that of the system.
func Environment(lookup func(string) string) Locale {
	name := cmp.Or(lookup("LC_ALL"), lookup("LC_TIME"), lookup("LANG"))
	if name == "" {
		return system()
	}
	return named(name)
}

// FirstDay is the day on which weeks begin.
func (l Locale) FirstDay() time.Weekday { return time.Weekday((l.weekStart + 1) % 7) }

// StartOfWeek is the first day of the week that a date is in.
func (l Locale) StartOfWeek(date time.Time) time.Time {
	return date.AddDate(0, 0, -(sinceMonday(date.Weekday())-l.weekStart+7)%7)
}

// space stands before am and pm; no line is broken there.
const space = "\u00a0"

// Time is a time of day: "22:29", "10:29 pm".
func (l Locale) Time(t time.Time) string {
	if l.Hours12 {
		return t.Format("3:04" + space + "pm")
	}
	return t.Format("15:04")
}

// Width is how many cells the longest time of day takes.
func (l Locale) Width() int {
	if l.Hours12 {
		return len("10:29 pm")
	}
	return len("22:29")
}

// Span is from one time of day to another: "22:10–22:29", "10:10–10:29 pm", "11:50 am–12:10 pm".
func (l Locale) Span(from, to time.Time) string {
	begins, ends := l.Time(from), l.Time(to)
	if clock, half := Split(begins); strings.HasSuffix(ends, space+half) {
		begins = clock
	}
	return begins + "–" + ends
}

// Split divides a text that ends with a time of day, as Time writes it, before its am or pm; half is
// empty where there are 24 hours.
func Split(text string) (clock, half string) {
	clock, half, _ = strings.Cut(text, space)
	return clock, half
}

// Bare is a text with its times of day without am and pm, for where those have no room.
func Bare(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, space+"am", ""), space+"pm", "")
}

// Spaced is a text with ordinary spaces before am and pm, for where it is no part of a screen.
func Spaced(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, space+"am", " am"), space+"pm", " pm")
}

// ParseTime reads a time of day as a person types it, by either clock: "22:29", "10:29 pm", "10pm".
func ParseTime(text string) (t time.Time, ok bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, layout := range []string{"15:04", "3:04pm", "3:04 pm", "3pm", "3 pm"} {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}
