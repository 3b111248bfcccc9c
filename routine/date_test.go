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
	} {
		if got := Days(c.from, c.to); got != c.want {
			t.Errorf("from %v to %v: %d, want %d", c.from, c.to, got, c.want)
		}
	}
	if got := LocalDate(at(2, 0, east)); got != time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC) {
		t.Errorf("the date is %v", got)
	}
}
