package routine

import (
	"testing"
	"time"
)

// A date is that of the place: an hour apart can be two days, and a day long
// can be none.
func TestDays(t *testing.T) {
	east, west := time.FixedZone("", 10*3600), time.FixedZone("", -10*3600)
	at := func(day, hour int, zone *time.Location) time.Time {
		return time.Date(2026, 3, day, hour, 30, 0, 0, zone)
	}
	for _, c := range []struct {
		from, to time.Time
		want     int
	}{
		{at(1, 0, time.UTC), at(1, 23, time.UTC), 0},
		{at(1, 23, time.UTC), at(2, 0, time.UTC), 1},
		{at(2, 0, east), at(1, 23, west), -1},
		{at(1, 23, west), at(2, 9, east), 1},
		{time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC), 730485},
		{time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC), time.Date(1970, 1, 1, 0, 0, 0, 0, time.UTC), 1},
		{time.Date(1969, 12, 31, 0, 0, 0, 0, time.UTC), time.Date(1969, 12, 31, 23, 59, 59, 0, time.UTC), 0},
	} {
		if got := Days(c.from, c.to); got != c.want {
			t.Errorf("from %v to %v: %d, want %d", c.from, c.to, got, c.want)
		}
	}
	if got := LocalDate(at(2, 0, east)); got != time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC) {
		t.Errorf("the date is %v", got)
	}
}

// A day of care begins in the morning, by the clock of the place, also on the days on which it
// is put forward or back.
func TestCareDay(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip(err)
	}
	for _, c := range []struct {
		t       time.Time
		morning time.Duration
		want    string
	}{
		{time.Date(2026, 3, 5, 4, 59, 59, 0, time.UTC), DayBegins, "2026-03-04"},
		{time.Date(2026, 3, 5, 5, 0, 0, 0, time.UTC), DayBegins, "2026-03-05"},
		{time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), DayBegins, "2026-02-28"},
		{time.Date(2026, 3, 5, 23, 59, 0, 0, time.FixedZone("", -12*3600)), DayBegins, "2026-03-05"},
		{time.Date(2026, 3, 5, 3, 29, 0, 0, time.UTC), 210 * time.Minute, "2026-03-04"},
		{time.Date(2026, 3, 5, 3, 30, 0, 0, time.UTC), 210 * time.Minute, "2026-03-05"},
		{time.Date(2026, 3, 29, 5, 0, 0, 0, berlin), DayBegins, "2026-03-29"},
		{time.Date(2026, 10, 25, 4, 59, 0, 0, berlin), DayBegins, "2026-10-24"},
	} {
		if got := CareDay(c.t, c.morning).Format(time.DateOnly); got != c.want {
			t.Errorf("%s belongs to %s, want %s", c.t, got, c.want)
		}
	}
}
