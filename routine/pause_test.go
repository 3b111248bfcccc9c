package routine

import (
	"testing"
	"time"
)

// pausedAt is a mask of 15 to 20, at most 25 minutes, paused after so much time.
func pausedAt(after time.Duration) Session {
	s := inMask()
	return s.Apply(s.TogglePause(at(after))...)
}

// A pause moves the edges of a mask, but not beyond its cap: it is on all the same.
func TestAPauseCountsForTheCap(t *testing.T) {
	for _, c := range []struct {
		name          string
		paused, after time.Duration
		phase         Phase
		remaining     time.Duration
		capped        bool
		timing        Timing
	}{
		{"at once", 10 * minute, 10 * minute, PhaseEarly, 5 * minute, false, Between(15*minute, 20*minute, 25*minute)},
		{"its edges move", 10 * minute, 15 * minute, PhaseEarly, 5 * minute, false, Between(15*minute, 20*minute, 20*minute)},
		{"by meets the cap", 10 * minute, 18 * minute, PhaseEarly, 5 * minute, false, Between(15*minute, 17*minute, 17*minute)},
		{"from meets the cap", 10 * minute, 20 * minute, PhaseEarly, 5 * minute, false, Between(15*minute, 15*minute, 15*minute)},
		{"then time counts", 10 * minute, 22 * minute, PhaseEarly, 3 * minute, false, Between(13*minute, 13*minute, 13*minute)},
		{"before the cap", 10 * minute, 25*minute - 1, PhaseEarly, time.Second, false, Between(10*minute+1, 10*minute+1, 10*minute+1)},
		{"at the cap", 10 * minute, 25 * minute, PhaseOver, 0, true, Between(10*minute, 10*minute, 10*minute)},
		{"past the cap", 10 * minute, 28 * minute, PhaseOver, -3 * minute, true, Between(10*minute, 10*minute, 10*minute)},
		{"an open window", 17 * minute, 22 * minute, PhaseOpen, 3 * minute, false, Between(15*minute, 20*minute, 20*minute)},
		{"an open window before the cap", 17 * minute, 24 * minute, PhaseOpen, minute, false, Between(15*minute, 18*minute, 18*minute)},
		{"what is due goes on", 21 * minute, 23 * minute, PhaseOver, -3 * minute, false, Between(15*minute, 20*minute, 25*minute)},
		{"what is due is capped", 21 * minute, 25 * minute, PhaseOver, -5 * minute, true, Between(15*minute, 20*minute, 25*minute)},
	} {
		snap := pausedAt(c.paused).At(at(c.after))
		if snap.State != StatePaused || snap.Phase != c.phase || snap.Remaining() != c.remaining || snap.Capped() != c.capped || snap.Timing != c.timing {
			t.Errorf("%s: %v, %v left, capped %v, %+v", c.name, snap.Phase, snap.Remaining(), snap.Capped(), snap.Timing)
		}
		if got := snap.Elapsed + snap.Held; got != c.after || snap.Pause != c.after-c.paused || snap.Until(snap.Timing.Cap) != 25*minute-c.after {
			t.Errorf("%s: on for %v, paused for %v, at most for %v more", c.name, got, snap.Pause, snap.Until(snap.Timing.Cap))
		}
	}
}

// What a pause has held is remembered: after it, by an extension, and through a restart not.
func TestAfterAPause(t *testing.T) {
	s := pausedAt(10 * minute)
	s = s.Apply(s.TogglePause(at(13 * minute))...)
	if snap := s.At(at(14 * minute)); snap.Elapsed != 11*minute || snap.Timing != Between(15*minute, 20*minute, 22*minute) || snap.Pause != 0 {
		t.Errorf("then %v, %+v", snap.Elapsed, snap.Timing)
	}
	longer := s.Apply(s.Extend(9*minute, at(14*minute))...)
	if snap := longer.At(at(14 * minute)); snap.Timing != Between(17*minute, 22*minute, 22*minute) {
		t.Errorf("as long as it may be: %+v", snap.Timing)
	}
	if snap := longer.At(at(25 * minute)); !snap.Capped() || snap.Elapsed != 22*minute || longer.Extend(minute, at(26*minute)) != nil {
		t.Errorf("at the cap: capped %v after %v", snap.Capped(), snap.Elapsed)
	}
	again := s.Apply(s.Restart(at(14 * minute))...)
	if snap := again.At(at(15 * minute)); snap.Timing != Between(15*minute, 20*minute, 25*minute) || snap.Held != 0 {
		t.Errorf("restarted: %+v", snap.Timing)
	}
	if r := s.Results(at(14 * minute))[1]; r.Active != 11*minute || r.Paused != 3*minute {
		t.Errorf("recorded: %+v", r)
	}
	due := pausedAt(21 * minute)
	if r := due.Results(at(24 * minute))[1]; r.Active != 21*minute || r.Paused != 3*minute {
		t.Errorf("recorded of what was due: %+v", r)
	}
}

// Past its cap a mask says stop, however often it is made longer.
func TestStopStays(t *testing.T) {
	s := inMask()
	for range 9 {
		s = s.Apply(s.Extend(minute, at(25*minute))...)
		if !s.At(at(25 * minute)).Capped() {
			t.Fatal("it may be on for longer")
		}
	}
}

// What is not on, or has no window, stands still in a pause.
func TestAPauseOfWhatIsNotOn(t *testing.T) {
	lead := facial()
	lead.Steps = lead.Steps[1:]
	lead.Steps[0].Lead = 10 * time.Second
	sting := begun(Routine{Steps: []Step{{Kind: Mask, Timing: Between(minute, minute, minute)}}})
	for name, s := range map[string]Session{
		"a countdown":        begun(facial()),
		"a mask not yet on":  waiting(),
		"a mask in its lead": begun(lead),
		"what is taken off":  sting.Apply(sting.Sting(t0)...),
	} {
		s = s.Apply(s.TogglePause(t0)...)
		snap := s.At(at(time.Hour))
		if _, ok := snap.NextChange(time.Second); ok || snap.OnInPause() || snap.Elapsed != 0 || snap.Held != 0 || snap.Phase == PhaseOver {
			t.Errorf("%s: %v after %v, held %v", name, snap.Phase, snap.Elapsed, snap.Held)
		}
		if m, ok := snap.MilestoneSince(s.At(t0)); ok {
			t.Errorf("%s: %+v", name, m)
		}
	}
}

// A display of a paused mask changes with the minute, and each second once its time counts.
func TestNextChangeInAPause(t *testing.T) {
	for _, c := range []struct{ paused, after, want time.Duration }{
		{10 * minute, 10 * minute, minute},
		{10*minute + 500*time.Millisecond, 11 * minute, 500 * time.Millisecond},
		{10 * minute, 19*minute + 30*time.Second, 30 * time.Second},
		{14*minute + 30*time.Second, 24 * minute, 30 * time.Second}, // to the cap less what is left
		{10 * minute, 20 * minute, time.Second},
		{10 * minute, 20*minute + 300*time.Millisecond, 700 * time.Millisecond},
		{10*minute + 500*time.Millisecond, 21 * minute, time.Second},
		{17 * minute, 22*minute + 100*time.Millisecond, 900 * time.Millisecond},
		{21 * minute, 22*minute + 200*time.Millisecond, 800 * time.Millisecond},
		{10 * minute, 26*minute + 200*time.Millisecond, 800 * time.Millisecond},
	} {
		snap := pausedAt(c.paused).At(at(c.after))
		if got, ok := snap.NextChange(time.Second); !ok || got != c.want {
			t.Errorf("paused at %v, after %v: in %v, %v, want %v", c.paused, c.after, got, ok, c.want)
		}
	}
	s := pausedAt(10*minute + 300*time.Millisecond)
	s = s.Apply(s.TogglePause(at(23*minute + 700*time.Millisecond))...) // what is left is no whole second
	before := s.At(at(24 * minute))
	in, _ := before.NextChange(time.Second)
	if just := s.At(at(24*minute + in - 1)); just.Remaining() != before.Remaining() || s.At(at(24*minute+in)).Remaining() == before.Remaining() {
		t.Errorf("%v left changes in %v", before.Remaining(), in)
	}
}

// Reminders come every two minutes of a pause, and the cap in their place.
func TestMilestonesOfAPause(t *testing.T) {
	s := pausedAt(10 * minute)
	var got []time.Duration
	last := s.At(at(10 * minute))
	for now := 10 * minute; now <= 27*minute; now += time.Second {
		snap := s.At(at(now))
		m, ok := snap.MilestoneSince(last)
		last = snap
		switch {
		case ok && m.Kind == StillOn:
			got = append(got, now)
		case ok && (now < 25*minute || now == 25*minute && m.Kind != AtCap):
			t.Errorf("after %v: %+v", now, m)
		case !ok && (now == 25*minute || now == 25*minute+15*time.Second || now == 26*minute):
			t.Errorf("after %v there is nothing", now)
		}
	}
	if len(got) != 7 || got[0] != 12*minute || got[6] != 24*minute {
		t.Errorf("reminders at %v", got)
	}
	if m, ok := s.At(at(40 * minute)).MilestoneSince(s.At(at(20 * minute))); !ok || m.Kind != OverMinutes || m.Over != 15*minute {
		t.Errorf("after a sleep %+v", m)
	}
}
