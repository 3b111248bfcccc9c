package record

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"skintime/ui/locale"
)

// shownWhen is an instant as the form shows it, and as it can be typed.
func shownWhen(l locale.Locale, at time.Time) string {
	return at.Format("2006-01-02 ") + locale.Spaced(l.Time(at))
}

// examples are instants as they can be typed.
func examples(l locale.Locale) string {
	return fmt.Sprintf("%[1]s, yesterday %[1]s, 2026-05-01 %[1]s or 2h ago", locale.Spaced(l.Time(time.Date(2026, 5, 1, 20, 30, 0, 0, time.UTC))))
}

// setWhen sets when the session began.
func setWhen(d *Draft, text string) error {
	started, err := instant(text, d.known.Now.In(d.zone()), d.known.Locale)
	switch {
	case err != nil:
		return err
	case started.After(d.known.Now):
		return fmt.Errorf("%s is still to come; write when it began", shownWhen(d.known.Locale, started))
	case started.Year() < 1970:
		return fmt.Errorf("%q is too long ago", text)
	}
	d.Record.Started, d.timed = started, true
	d.update()
	return nil
}

// zone is where the session was: here, unless its offset was another one.
func (d Draft) zone() *time.Location {
	_, then := d.Record.Started.Zone()
	if _, here := d.Record.Started.In(d.known.Now.Location()).Zone(); d.added || then == here {
		return d.known.Now.Location()
	}
	return d.Record.Started.Location()
}

// instant reads when a session began, as typed at now: a time alone is the latest one.
func instant(text string, now time.Time, l locale.Locale) (time.Time, error) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if length, ago := strings.CutSuffix(text, " ago"); ago {
		back, err := time.ParseDuration(strings.ReplaceAll(length, " ", ""))
		if err != nil || back < 0 {
			return now, fmt.Errorf("%q is no time ago; write it as in 2h ago or 90m ago", text)
		}
		return now.Add(-back).Truncate(time.Second), nil
	}
	day, clock := now, text
	for word, days := range map[string]int{"today ": 0, "yesterday ": -1} {
		if rest, cut := strings.CutPrefix(text, word); cut {
			day, clock = now.AddDate(0, 0, days), rest
		}
	}
	if date, rest, cut := strings.Cut(text, " "); cut {
		if on, err := time.Parse(time.DateOnly, date); err == nil {
			day, clock = on, rest
		}
	}
	if t, ok := locale.ParseTime(clock); ok {
		at := time.Date(day.Year(), day.Month(), day.Day(), t.Hour(), t.Minute(), 0, 0, now.Location())
		if clock == text && at.After(now) { // no day was said
			at = time.Date(day.Year(), day.Month(), day.Day()-1, t.Hour(), t.Minute(), 0, 0, now.Location())
		}
		return at, nil
	}
	for _, layout := range []string{time.DateTime, "2006-01-02T15:04", "2006-01-02T15:04:05", time.RFC3339} {
		if at, err := time.ParseInLocation(layout, strings.ToUpper(text), now.Location()); err == nil {
			return at, nil
		}
	}
	if on, err := time.Parse(time.DateOnly, text); err == nil {
		return now, errors.New("say the time, too, as in " + shownWhen(l, on.Add(20*time.Hour+30*time.Minute)))
	}
	return now, fmt.Errorf("%q is no time; write it as in %s", text, examples(l))
}
