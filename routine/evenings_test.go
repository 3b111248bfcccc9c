package routine

import (
	"testing"
	"time"
)

// A cycle counts from its first evening on, in any year; of the days of the week only a mask's is
// another's, too.
func TestEvenings(t *testing.T) {
	day := func(text string) time.Time {
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	cycle := Evenings{Cycle: []EveningKind{EveningExfoliate, EveningRetinoid, EveningMask, EveningPlain}, Starts: day("2026-03-05")}
	late, old := cycle, cycle
	late.Starts, old.Starts = day("9999-12-31"), day("2000-01-01")
	weekly := Evenings{Weekly: map[EveningKind][]time.Weekday{EveningRetinoid: {time.Monday, time.Thursday}, EveningMask: {time.Thursday, time.Saturday}, EveningExfoliate: {time.Tuesday}}}
	for _, c := range []struct {
		name  string
		all   Evenings
		day   string
		want  EveningKind
		mask  bool
		begun bool
	}{
		{"first", cycle, "2026-03-05", EveningExfoliate, false, true},
		{"before", cycle, "2026-03-04", EveningPlain, false, false},
		{"third", cycle, "2026-03-07", EveningMask, true, true},
		{"again", cycle, "2026-03-09", EveningExfoliate, false, true},
		{"last year's", cycle, "2027-03-05", EveningRetinoid, false, true},
		{"far ahead", late, "2026-03-05", EveningPlain, false, false},
		{"on its far day", late, "9999-12-31", EveningExfoliate, false, true},
		{"long ago", old, "2026-03-05", EveningExfoliate, false, true},
		{"shared", weekly, "2026-03-05", EveningRetinoid, true, true},
		{"a mask's", weekly, "2026-03-07", EveningMask, true, true},
		{"nothing's", weekly, "2026-03-08", EveningPlain, false, true},
		{"nothing said", Evenings{}, "2026-03-05", EveningPlain, false, true},
	} {
		if got := c.all.On(day(c.day)); got != c.want || c.all.MaskOn(day(c.day)) != c.mask || c.all.Begun(day(c.day)) != c.begun {
			t.Errorf("%s: %s, a mask %v, begun %v", c.name, got, c.all.MaskOn(day(c.day)), c.all.Begun(day(c.day)))
		}
	}
	if cycle.MasksAWeek() != 2 || weekly.MasksAWeek() != 2 || (Evenings{}).MasksAWeek() != 0 || (Evenings{}).Planned() || !weekly.Planned() || weekly.Have(EveningRecovery) || !weekly.Have(EveningExfoliate) {
		t.Errorf("masks a week: %d, %d", cycle.MasksAWeek(), weekly.MasksAWeek())
	}
}
