package clock

import (
	"testing"
	"time"
)

func TestZone(t *testing.T) {
	const layout = "2006-01-02 15:04 MST -0700"
	winter, summer := time.Date(2026, 1, 15, 12, 0, 0, 0, time.UTC), time.Date(2026, 7, 15, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct{ tz, winter, summer string }{
		{"CET-1CEST,M3.5.0,M10.5.0/3", "2026-01-15 13:00 CET +0100", "2026-07-15 14:00 CEST +0200"},
		{":EST5EDT,M3.2.0,M11.1.0", "2026-01-15 07:00 EST -0500", "2026-07-15 08:00 EDT -0400"},
		{"AEST-10AEDT,M10.1.0,M4.1.0/3", "2026-01-15 23:00 AEDT +1100", "2026-07-15 22:00 AEST +1000"},
		{"<+0330>-3:30", "2026-01-15 15:30 +0330 +0330", "2026-07-15 15:30 +0330 +0330"},
		{"IST-5:30", "2026-01-15 17:30 IST +0530", "2026-07-15 17:30 IST +0530"},
		{"JST-9", "2026-01-15 21:00 JST +0900", "2026-07-15 21:00 JST +0900"},
		{"EST5EDT", "2026-01-15 07:00 EST -0500", "2026-07-15 08:00 EDT -0400"},
		{"NZST-12NZDT,J272/2,J94/3", "2026-01-16 01:00 NZDT +1300", "2026-07-16 00:00 NZST +1200"},
		{"UTC0", "2026-01-15 12:00 UTC +0000", "2026-07-15 12:00 UTC +0000"},
	} {
		zone, err := Zone(c.tz)
		if err != nil {
			t.Errorf("%s: %v", c.tz, err)
			continue
		}
		if w, s := winter.In(zone).Format(layout), summer.In(zone).Format(layout); w != c.winter || s != c.summer {
			t.Errorf("%s: %s and %s, want %s and %s", c.tz, w, s, c.winter, c.summer)
		}
	}
}

// A rule changes the clocks at the hour that it says.
func TestZoneOfARuleChangesAtItsHour(t *testing.T) {
	zone, err := Zone("CET-1CEST,M3.5.0,M10.5.0/3")
	if err != nil {
		t.Fatal(err)
	}
	for _, at := range []time.Time{time.Date(2026, 3, 29, 1, 0, 0, 0, time.UTC), time.Date(2026, 10, 25, 1, 0, 0, 0, time.UTC)} {
		_, before := at.Add(-time.Second).In(zone).Zone()
		_, after := at.In(zone).Zone()
		if after-before != 3600 && before-after != 3600 {
			t.Errorf("at %v the offset goes from %d s to %d s", at, before, after)
		}
	}
}

func TestZoneThatIsNoRule(t *testing.T) {
	for _, tz := range []string{"", ":", "Mars/Phobos", "Europe/Berlinn", "CET", "CET-", "-1", "CET-1CEST,M13.5.0,M10.5.0", "a\nb"} {
		if zone, err := Zone(tz); err == nil {
			t.Errorf("%q is read as %v", tz, time.Now().In(zone))
		}
	}
}
