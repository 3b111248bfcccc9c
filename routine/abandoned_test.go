package routine

import (
	"strings"
	"testing"
	"time"
)

// inMask is a session whose mask was entered at t0.
func inMask() Session {
	s := begun(facial())
	return s.Apply(s.Advance(t0)...)
}

func TestTimeGoesOnWhileLeft(t *testing.T) {
	s := inMask()
	s = s.Apply(s.Leave(at(5 * minute))...)
	if !s.Abandoned() || s.Ended() || s.Leave(at(6*minute)) != nil {
		t.Error("it was not left, or ended, or left twice")
	}
	if got := s.At(at(9 * minute)).Elapsed; got != 9*minute {
		t.Errorf("after nine minutes, four of them alone, the mask had %v", got)
	}
	s = s.Apply(s.Resume(at(9 * minute))...)
	if s.Abandoned() || s.Resume(at(9*minute)) != nil || s.At(at(10*minute)).Elapsed != 10*minute {
		t.Errorf("back: left %v, %v", s.Abandoned(), s.At(at(10*minute)).Elapsed)
	}
}

func TestAPauseStaysAPauseWhileLeft(t *testing.T) {
	s := inMask()
	s = s.Apply(s.TogglePause(at(5 * minute))...)
	s = s.Apply(s.Leave(at(6 * minute))...)
	s = s.Apply(s.Resume(at(20 * minute))...)
	if snap := s.At(at(21 * minute)); snap.State != StatePaused || snap.Elapsed != 5*minute {
		t.Errorf("state %v at %v", snap.State, snap.Elapsed)
	}
	s = s.Apply(s.TogglePause(at(21 * minute))...)
	if got := s.At(at(22 * minute)).Elapsed; got != 6*minute {
		t.Errorf("resumed, the mask had %v", got)
	}
}

// A drop counts the time until now, but not beyond the step's own.
func TestDrop(t *testing.T) {
	for _, c := range []struct {
		now, counts time.Duration
	}{{7 * minute, 7 * minute}, {3 * time.Hour, 20 * minute}, {4 * minute, 5 * minute}} {
		s := inMask()
		s = s.Apply(s.Leave(at(5 * minute))...)
		if drop := s.Drop(at(c.now)); !drop[0].At.Equal(at(c.counts)) {
			t.Errorf("dropped at %v: at %v", c.now, drop[0].At)
		}
		s = s.Apply(s.Drop(at(c.now))...)
		if got := s.Results(at(c.now))[1]; got.Active != c.counts || got.Outcome != OutcomeUndone || !s.Ended() || s.Abandoned() {
			t.Errorf("dropped at %v: %v %s, ended %v", c.now, got.Active, got.Outcome, s.Ended())
		}
		if s.At(at(c.now)).State != StateDropped || s.Drop(at(c.now)) != nil {
			t.Error("it is not gone, or goes twice")
		}
	}
	late := inMask()
	late = late.Apply(late.Leave(at(25 * minute))...)
	if got := late.Drop(at(30 * minute)); !got[0].At.Equal(at(25 * minute)) {
		t.Errorf("a mask that was over is dropped at %v", got[0].At)
	}
	r := facial()
	r.Steps[0].Lead = 5 * time.Second
	if got := begun(r).Drop(at(time.Hour)); !got[0].At.Equal(at(2*minute + 5*time.Second)) {
		t.Errorf("with a lead it is dropped at %v", got[0].At)
	}
	s := inMask()
	s = s.Apply(s.TogglePause(at(5 * minute))...)
	if got := s.Drop(at(30 * minute)); !got[0].At.Equal(at(5 * minute)) {
		t.Errorf("a paused mask is dropped at %v", got[0].At)
	}
	s = s.Apply(s.Drop(at(30 * minute))...)
	if got := s.Results(at(time.Hour))[1]; got.Active != 5*minute {
		t.Errorf("a paused mask had %v", got.Active)
	}
}

func TestStale(t *testing.T) {
	s := inMask()
	s = s.Apply(s.Leave(at(minute))...)
	if s.Stale(at(minute+6*time.Hour)) || !s.Stale(at(minute+6*time.Hour+time.Second)) {
		t.Error("six hours are not the limit")
	}
	night := NewSession(Routine{Name: "night", Steps: []Step{{Kind: Mask, Timing: For(8 * time.Hour)}}})
	night = night.Apply(night.Start(t0)...)
	if night.Stale(at(8*time.Hour)) || !night.Stale(at(8*time.Hour+time.Second)) {
		t.Error("a mask for the night can not be gone on with as long as it lasts")
	}
}

func TestFeelAndNote(t *testing.T) {
	s := inMask()
	if s.Feel(0, t0) != nil || s.Feel(6, t0) != nil || s.Note("  ", t0) != nil || NewSession(facial()).Feel(3, t0) != nil {
		t.Error("what says nothing was written down")
	}
	s = s.Apply(s.Feel(4, t0)...).Apply(s.Feel(2, t0)...)
	if s.Felt() != 2 || s.Feel(2, t0) != nil || s.Feel(0, t0) != nil || s.Feel(1, t0) == nil || s.Feel(5, t0) == nil {
		t.Errorf("felt %d, and then %v", s.Felt(), s.Feel(1, t0))
	}
	for feel, want := range map[int]int{-3: 1, 0: 1, 1: 1, 5: 5, 6: 5} {
		if got := s.Apply(Event{Kind: EventFelt, Feel: feel}).Felt(); got != want {
			t.Errorf("an event of %d is felt as %d", feel, got)
		}
	}
	s = s.Apply(s.Note(" warm\x1b[2J ", t0)...)
	if got := s.Notes(); len(got) != 1 || got[0] != "warm\ufffd[2J" {
		t.Errorf("noted %q", got)
	}
	for _, n := range []int{499, 500, 501} {
		if e := s.Note(strings.Repeat("ü", n), t0); len([]rune(e[0].Text)) != min(n, 500) {
			t.Errorf("of a note of %d characters %d are left", n, len([]rune(e[0].Text)))
		}
	}
	s = s.Apply(Event{Kind: EventFinished, At: at(minute)})
	if s = s.Apply(s.Feel(5, at(minute))...); s.Felt() != 5 {
		t.Error("after the end nothing can be said any more")
	}
}
