package routine

import "testing"

// What changes the view, and what only changes its time.
func TestSameView(t *testing.T) {
	mask := inMask()
	paused := mask.Apply(mask.TogglePause(t0)...)
	left := mask.Apply(mask.Leave(t0)...)
	toner := begun(facial()) // reached through the rinse, after something stung
	toner = toner.Apply(toner.Sting(t0)...)
	toner = toner.Apply(toner.Advance(t0)...)
	rinse := begun(Routine{Steps: []Step{{Kind: Rinse}}})
	for _, c := range []struct {
		name          string
		before, after Session
		same          bool
	}{
		{"nothing happened", mask, mask, true},
		{"paused", mask, paused, true},
		{"resumed", paused, paused.Apply(paused.TogglePause(t0)...), true},
		{"extended", mask, mask.Apply(mask.Extend(minute, t0)...), true},
		{"restarted", mask, mask.Apply(mask.Restart(t0)...), true},
		{"noted", mask, mask.Apply(mask.Note("warm", t0)...), true},
		{"begun", NewSession(facial()), begun(facial()), false},
		{"the next step", mask, mask.Apply(mask.Advance(t0)...), false},
		{"the step before", mask, mask.Apply(mask.Back(t0)...), false},
		{"take it off", toner, toner.Apply(toner.Sting(t0)...), false},
		{"rinse with cool water", rinse, rinse.Apply(rinse.Sting(t0)...), false},
		{"left", mask, left, false},
		{"come back", left, left.Apply(left.Resume(t0)...), false},
		{"finished", rinse, rinse.Apply(rinse.Advance(t0)...), false},
		{"dropped", mask, mask.Apply(mask.Drop(t0)...), false},
	} {
		before, after := c.before.At(t0), c.after.At(at(minute))
		if before.SameView(after) != c.same || after.SameView(before) != c.same {
			t.Errorf("%s: the same view: %v", c.name, !c.same)
		}
	}
}
