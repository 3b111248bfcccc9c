package care

import (
	"slices"
	"testing"
	"time"
)

// Each thing to say of skin has its days, whether strictly or not, and never cuts a rest short.
func TestRestAfter(t *testing.T) {
	d, night := Shipped(), time.Date(2026, 3, 6, 2, 16, 0, 0, time.FixedZone("", 3600)) // the care day of the 5th
	day := func(n int) time.Time { return time.Date(2026, 3, n, 0, 0, 0, 0, time.UTC) }
	end := time.Date(9999, 12, 31, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		says   string
		before Profile
		until  time.Time
		strict bool
	}{
		{"just today", Profile{}, day(5), false}, {"shaved", Profile{}, day(5), false}, {"waxed", Profile{}, day(6), false},
		{"sunburnt", Profile{}, end, true}, {"broken, sore or flaring", Profile{}, end, true}, {"a treatment at a clinic", Profile{}, day(11), true},
		{"waxed", Profile{RestUntil: day(5), RestStrict: true}, day(6), true}, {"waxed", Profile{RestUntil: day(4), RestStrict: true}, day(6), false},
		{"waxed", Profile{RestUntil: day(20)}, day(20), false}, {"sunburnt", Profile{RestUntil: day(20)}, end, true}, {"just today", Profile{RestUntil: end, RestStrict: true}, end, true},
		{"waxed", Profile{MorningFrom: time.Hour}, day(7), false}, {"calm again", Profile{RestUntil: end, RestStrict: true}, time.Time{}, false},
	} {
		i := slices.IndexFunc(d.Rests, func(r SkinRest) bool { return r.Says == c.says })
		if i < 0 {
			t.Fatalf("nobody can say %q", c.says)
		}
		if until, strict := c.before.RestAfter(d.Rests[i], d.CareDay(c.before, night)); !until.Equal(c.until) || strict != c.strict {
			t.Errorf("%s after %+v: until %v, strictly %v; want %v, %v", c.says, c.before, until, strict, c.until, c.strict)
		}
	}
	if len(d.Rests) != 7 {
		t.Errorf("there are %d things to say", len(d.Rests))
	}
}

// That skin is calm again can be said only while it rests.
func TestRests(t *testing.T) {
	calm := func(r SkinRest) bool { return r.Calm }
	for history, want := range map[string]bool{"": false, "mask!1": true} {
		p := Shipped().Plan(situation(t, []string{"", history, "21:00", ""}))
		if all := p.Rests(); slices.ContainsFunc(all, calm) != want || len(all) < 2 {
			t.Errorf("%s: %+v", history, all)
		}
	}
}
