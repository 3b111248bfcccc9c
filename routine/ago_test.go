package routine

import (
	"slices"
	"testing"
	"time"
)

// A session whose mask went on before has that time, and the steps before it are not done.
func TestStartIn(t *testing.T) {
	now := time.Date(2026, 11, 29, 21, 0, 0, 0, time.UTC)
	mask := Step{Kind: Mask, Timing: Between(15*time.Minute, 20*time.Minute, 25*time.Minute)}
	waits, lead := mask, mask
	waits.LeadWait, lead.Lead = true, 5*time.Second
	first := Step{Kind: Exfoliate, Timing: For(2 * time.Minute)}
	for name, c := range map[string]struct {
		steps []Step
		begun int
	}{
		"a mask that waits until it is on": {[]Step{first, {Kind: Toner}, waits, {Kind: Rinse}}, 2},
		"a mask with a time to get ready":  {[]Step{first, first, lead}, 2},
		"a mask alone":                     {[]Step{mask, {Kind: Rinse}}, 0},
		"no mask":                          {[]Step{{Kind: Toner}, {Kind: Serum, Timing: For(10 * time.Minute)}}, 1},
		"nothing with a time":              {[]Step{{Kind: Toner}}, -1},
	} {
		r := Routine{Steps: c.steps}
		s := NewSession(r)
		if r.BegunBefore() != c.begun {
			t.Errorf("%s: step %d was begun, want %d", name, r.BegunBefore(), c.begun)
		}
		if s = s.Apply(s.StartIn(c.begun, now.Add(-5*time.Minute))...); s.Begun() != (c.begun >= 0) {
			t.Errorf("%s: it has begun: %t", name, s.Begun())
		}
		if c.begun < 0 {
			continue
		}
		snap := s.At(now)
		if snap.Index != c.begun || snap.Elapsed != 5*time.Minute || snap.Lead != 0 || snap.Phase == PhaseApply || slices.ContainsFunc(snap.Outcomes, func(o Outcome) bool { return o != OutcomeUndone }) {
			t.Errorf("%s: %+v", name, snap)
		}
		if s.StartIn(0, now) != nil {
			t.Errorf("%s: it begins twice", name)
		}
	}
}
