package routine

import (
	"slices"
	"testing"
	"time"
)

var t0 = time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)

func at(d time.Duration) time.Time { return t0.Add(d) }

// facial is the routine of the tests: the six steps with their times.
func facial() Routine {
	return Routine{Name: "facial", Title: "Facial", Steps: []Step{
		{Kind: Exfoliate, Timing: For(2 * minute)},
		{Kind: Mask, Timing: Between(15*minute, 20*minute, 25*minute)},
		{Kind: Rinse, Timing: Timing{Suggested: minute}},
		{Kind: Toner, Timing: For(minute)},
		{Kind: Serum, Timing: For(minute)},
		{Kind: Moisturizer, Timing: For(minute)},
	}}
}

func begun(r Routine) Session {
	s := NewSession(r)
	return s.Apply(s.Start(t0)...)
}

func outcomes(s Session, now time.Time) []Outcome { return s.At(now).Outcomes }

func TestSessionWalksThrough(t *testing.T) {
	s, now := begun(facial()), t0
	for i, took := range []time.Duration{2 * minute, 17 * minute, minute, minute, minute, minute} {
		if snap := s.At(now); snap.Index != i || snap.Elapsed != 0 {
			t.Fatalf("step %d after %v, want %d after 0", snap.Index, snap.Elapsed, i)
		}
		now = now.Add(took)
		s = s.Apply(s.Advance(now)...)
	}
	if !s.Ended() || s.At(now).State != StateFinished || s.Took(now.Add(time.Hour)) != 23*minute {
		t.Errorf("state %v after %v", s.At(now).State, s.Took(now.Add(time.Hour)))
	}
	mask := s.Results(now)[1]
	if mask.Outcome != OutcomeDone || mask.Planned != 15*minute || mask.Active != 17*minute || mask.Paused != 0 {
		t.Errorf("the mask's result is %+v", mask)
	}
	if s.Advance(now) != nil || s.Back(now) != nil || s.Leave(now) != nil || s.TogglePause(now) != nil {
		t.Error("an ended session still answers")
	}
}

func TestPauseDoesNotCount(t *testing.T) {
	s := begun(facial())
	s = s.Apply(s.TogglePause(at(30 * time.Second))...)
	if snap := s.At(at(10 * minute)); snap.State != StatePaused || snap.Elapsed != 30*time.Second {
		t.Errorf("paused: %v after %v", snap.State, snap.Elapsed)
	}
	s = s.Apply(s.TogglePause(at(10 * minute))...)
	if snap := s.At(at(10*minute + 5*time.Second)); snap.State != StateRunning || snap.Elapsed != 35*time.Second {
		t.Errorf("resumed: %v after %v", snap.State, snap.Elapsed)
	}
	if r := s.Results(at(11 * minute))[0]; r.Paused != 9*minute+30*time.Second || r.Active != 90*time.Second {
		t.Errorf("result %+v", r)
	}
}

func TestPauseAndResumeInQuickSuccession(t *testing.T) {
	s, now := begun(facial()), t0
	for range 8 {
		now = now.Add(time.Millisecond)
		s = s.Apply(s.TogglePause(now)...)
	}
	if got := s.At(now.Add(10 * time.Second)).Elapsed; got != 10*time.Second+4*time.Millisecond {
		t.Errorf("10 s count as %v", got)
	}
}

func TestBackKeepsTheTime(t *testing.T) {
	s := begun(facial())
	s = s.Apply(s.Advance(at(2 * minute))...)
	s = s.Apply(s.Advance(at(12 * minute))...)
	s = s.Apply(s.Back(at(13 * minute))...)
	snap := s.At(at(14 * minute))
	if snap.Step.Kind != Mask || snap.Elapsed != 11*minute || snap.Outcomes[1] != OutcomeUndone {
		t.Errorf("back in %v after %v, %v", snap.Step.Kind, snap.Elapsed, snap.Outcomes)
	}
	if got := begun(facial()).Back(at(minute)); got != nil {
		t.Errorf("before the first step lies %v", got)
	}
}

func TestSkipIsRecorded(t *testing.T) {
	s := begun(facial())
	s = s.Apply(s.Skip(at(minute))...)
	if got := outcomes(s, at(minute)); got[0] != OutcomeSkipped || s.At(at(minute)).Index != 1 {
		t.Errorf("skipped: %v", got)
	}
}

func TestRestart(t *testing.T) {
	r := facial()
	r.Steps[0].Lead = 5 * time.Second
	s := begun(r)
	if snap := s.At(at(2 * time.Second)); snap.Lead != 3*time.Second || snap.Elapsed != 0 {
		t.Errorf("lead %v, elapsed %v", snap.Lead, snap.Elapsed)
	}
	if snap := s.At(at(65 * time.Second)); snap.Lead != 0 || snap.Elapsed != minute {
		t.Errorf("lead %v, elapsed %v", snap.Lead, snap.Elapsed)
	}
	s = s.Apply(s.Restart(at(65 * time.Second))...)
	if snap := s.At(at(66 * time.Second)); snap.Lead != 0 || snap.Elapsed != time.Second {
		t.Errorf("restarted: lead %v, elapsed %v", snap.Lead, snap.Elapsed)
	}
	if got := s.Results(at(66 * time.Second))[0].Active; got != 66*time.Second {
		t.Errorf("the time spent is %v, restarting does not undo it", got)
	}
}

func TestSting(t *testing.T) {
	t.Run("before the rinse", func(t *testing.T) {
		s := begun(facial())
		s = s.Apply(s.Sting(at(minute))...)
		snap := s.At(at(minute))
		want := []Outcome{OutcomeStung, OutcomeUndone, OutcomeUndone, OutcomeUndone, OutcomeUndone, OutcomeUndone}
		if snap.Step.Kind != Exfoliate || !snap.Cool || !snap.TakeOff || !slices.Equal(snap.Outcomes, want) {
			t.Errorf("%v cool %v take off %v, %v", snap.Step.Kind, snap.Cool, snap.TakeOff, snap.Outcomes)
		}
	})
	t.Run("just before the rinse", func(t *testing.T) {
		s := inMask()
		s = s.Apply(s.Sting(at(minute))...)
		if snap := s.At(at(minute)); snap.Step.Kind != Rinse || !snap.Cool || snap.TakeOff || snap.Outcomes[1] != OutcomeStung {
			t.Errorf("%v cool %v take off %v, %v", snap.Step.Kind, snap.Cool, snap.TakeOff, snap.Outcomes)
		}
	})
	t.Run("twice", func(t *testing.T) {
		s := begun(facial())
		s = s.Apply(s.Sting(at(minute))...)
		s = s.Apply(s.Sting(at(minute))...)
		if again := s.Sting(at(minute)); again != nil {
			t.Errorf("the rinse stings again and again: %v", again)
		}
	})
	t.Run("in the rinse", func(t *testing.T) {
		s := begun(facial())
		s = s.Apply(s.Skip(t0)...)
		s = s.Apply(s.Advance(t0)...)
		s = s.Apply(s.Sting(at(minute))...)
		if snap := s.At(at(minute)); snap.Step.Kind != Rinse || !snap.Cool || snap.TakeOff {
			t.Errorf("%v cool %v take off %v", snap.Step.Kind, snap.Cool, snap.TakeOff)
		}
	})
	t.Run("after the rinse", func(t *testing.T) {
		r := facial()
		r.Steps[4].Lead = 5 * time.Second
		s := begun(r)
		for range 4 {
			s = s.Apply(s.Skip(t0)...)
		}
		s = s.Apply(s.TogglePause(t0)...)
		s = s.Apply(s.Sting(at(minute))...)
		snap := s.At(at(2 * minute))
		if snap.Step.Kind != Serum || !snap.TakeOff || snap.Timed() || snap.State != StateRunning || snap.Lead != 0 {
			t.Errorf("%v take off %v timed %v state %v lead %v", snap.Step.Kind, snap.TakeOff, snap.Timed(), snap.State, snap.Lead)
		}
		if s.Restart(at(2*minute)) != nil || s.Extend(minute, at(2*minute)) != nil {
			t.Error("what stings is left on")
		}
		again := s.Apply(s.Back(at(2 * minute))...)
		again = again.Apply(again.Advance(at(2 * minute))...)
		if snap := again.At(at(3 * minute)); snap.Step.Kind != Moisturizer || snap.Outcomes[4] != OutcomeStung {
			t.Errorf("past what stings: %v, %v", snap.Step.Kind, snap.Outcomes)
		}
		s = s.Apply(s.Advance(at(3 * minute))...)
		if snap := s.At(at(3 * minute)); snap.Step.Kind != Moisturizer || snap.TakeOff || snap.Outcomes[4] != OutcomeStung {
			t.Errorf("then %v take off %v, %v", snap.Step.Kind, snap.TakeOff, snap.Outcomes)
		}
	})
}

func TestAuto(t *testing.T) {
	r := facial().Automatic()
	if facial().Steps[0].Auto || !r.Steps[0].Auto {
		t.Fatal("Automatic changed the routine it was asked of, or not its own")
	}
	s := begun(r)
	if got := s.Auto(at(2*minute - 1)); got != nil {
		t.Errorf("goes on early: %v", got)
	}
	s = s.Apply(s.Auto(at(2 * minute))...)
	s = s.Apply(s.TogglePause(at(3 * minute))...)
	if _, ok := s.AutoAt(); ok || s.Auto(at(time.Hour)) != nil {
		t.Error("a paused session goes on by itself")
	}
	s = s.Apply(s.TogglePause(at(5 * minute))...)
	if due, _ := s.AutoAt(); !due.Equal(at(24 * minute)) {
		t.Errorf("a mask paused for 2 min goes on at %v", due)
	}
	s = s.Apply(s.Auto(at(24 * minute))...)
	if due, ok := s.AutoAt(); !ok || !due.Equal(at(25*minute)) {
		t.Errorf("the rinse goes on at %v, %v, after its suggested minute", due, ok)
	}
	r.Steps[0].Lead = 5 * time.Second
	if due, _ := begun(r).AutoAt(); !due.Equal(at(2*minute + 5*time.Second)) {
		t.Errorf("with a lead it goes on at %v", due)
	}
	if _, ok := begun(facial()).AutoAt(); ok {
		t.Error("a step that waits goes on by itself")
	}
}

// Where something stung nothing ends by itself: not the rinse, not the step in
// which it is taken off.
func TestAutoWaitsForASting(t *testing.T) {
	serum := begun(Routine{Steps: []Step{{Kind: Rinse, Timing: For(minute)}, {Kind: Serum, Timing: For(minute)}}}.Automatic())
	serum = serum.Apply(serum.Advance(t0)...)
	stungSerum := serum.Apply(serum.Sting(t0)...)
	rinse := stungSerum.Apply(stungSerum.Back(t0)...)
	mask := begun(facial().Automatic())
	for _, c := range []struct {
		name    string
		session Session
		want    bool
	}{
		{"a serum", serum, true},
		{"a serum that stings", stungSerum, false},
		{"the rinse after a sting", rinse, false},
		{"the rinse before one", mask.Apply(mask.Skip(t0)...).Apply(Event{Kind: EventEntered, At: t0, Step: 2}), true},
		{"a later serum", stungSerum.Apply(Event{Kind: EventEntered, At: t0, Step: 1}), true},
		{"no suggested time", begun(Routine{Steps: []Step{{Kind: Custom}}}.Automatic()), false},
		{"not begun", NewSession(facial().Automatic()), false},
	} {
		if _, ok := c.session.AutoAt(); ok != c.want {
			t.Errorf("%s ends by itself: %v", c.name, ok)
		}
	}
}

// An empty routine has no session, but a snapshot.
func TestEmptyRoutine(t *testing.T) {
	s := NewSession(Routine{})
	if NewSession(facial()).Took(at(minute)) != 0 {
		t.Error("what has not begun has lasted")
	}
	if snap := s.At(t0); snap.Of != 0 || snap.State != StateIdle || s.Start(t0) != nil || len(s.Results(t0)) != 0 {
		t.Errorf("of no steps: %+v", snap)
	}
	if s = s.Apply(Event{Kind: EventStarted, At: t0}); s.Begun() {
		t.Error("it has begun")
	}
}

// A jump over steps counts them as skipped, but not one that was done before,
// nor any when a sting is the reason; a step that is not there is no step.
func TestJump(t *testing.T) {
	s := begun(facial()).Apply(Event{Kind: EventEntered, At: t0, Step: 1}, Event{Kind: EventAdvanced, At: t0}, Event{Kind: EventEntered, At: t0})
	jumped := s.Apply(Event{Kind: EventEntered, At: t0, Step: 4}).At(t0)
	if want := []Outcome{OutcomeUndone, OutcomeDone, OutcomeSkipped, OutcomeSkipped, OutcomeUndone, OutcomeUndone}; jumped.Index != 4 || !slices.Equal(jumped.Outcomes, want) {
		t.Errorf("in step %d: %v, want %v", jumped.Index, jumped.Outcomes, want)
	}
	fresh := begun(facial()).Apply(Event{Kind: EventEntered, At: t0, Step: 3}).At(t0)
	if want := []Outcome{OutcomeUndone, OutcomeSkipped, OutcomeSkipped, OutcomeUndone, OutcomeUndone, OutcomeUndone}; !slices.Equal(fresh.Outcomes, want) {
		t.Errorf("from the first step: %v, want %v", fresh.Outcomes, want)
	}
	for _, i := range []int{-1, len(facial().Steps)} {
		if got := s.Apply(Event{Kind: EventEntered, At: t0, Step: i}).At(t0); got.Index != 0 {
			t.Errorf("step %d was entered as %d", i, got.Index)
		}
	}
}

// A window has lasted as long as it ever may at its cap, which can be when it is due.
func TestCapped(t *testing.T) {
	for _, c := range []struct {
		name    string
		timing  Timing
		elapsed time.Duration
		want    bool
	}{
		{"before the cap", Between(15*minute, 20*minute, 25*minute), 25*minute - 1, false},
		{"at the cap", Between(15*minute, 20*minute, 25*minute), 25 * minute, true},
		{"due at the cap", Between(15*minute, 20*minute, 20*minute), 20 * minute, true},
		{"a countdown", For(minute), time.Hour, false},
		{"untimed", Timing{}, time.Hour, false},
	} {
		s := begun(Routine{Steps: []Step{{Kind: Mask, Timing: c.timing}}})
		if got := s.At(at(c.elapsed)).Capped(); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestExtendThroughSession(t *testing.T) {
	s := begun(facial())
	s = s.Apply(s.Skip(t0)...)
	for range 9 {
		s = s.Apply(s.Extend(minute, at(minute))...)
	}
	if got := s.At(at(minute)).Timing; got.By != 25*minute || got.From != 20*minute {
		t.Errorf("extended to %+v", got)
	}
	if got := s.Extend(minute, at(minute)); got != nil {
		t.Errorf("beyond the cap: %v", got)
	}
	ended := begun(Routine{Steps: []Step{{Kind: Toner, Timing: For(minute)}}})
	ended = ended.Apply(ended.Advance(t0)...)
	if ended.Extend(minute, t0) != nil || NewSession(facial()).Extend(minute, t0) != nil {
		t.Error("a session is extended that does not run")
	}
	if got := s.Results(at(minute))[1].Planned; got != 15*minute {
		t.Errorf("the plan became %v", got)
	}
}

func TestSnapshotShowsWholeSeconds(t *testing.T) {
	s := begun(facial())
	for _, c := range []struct {
		after     time.Duration
		remaining time.Duration
		changes   time.Duration
	}{
		{0, 2 * minute, time.Second},
		{300 * time.Millisecond, 2 * minute, 700 * time.Millisecond},
		{time.Second, 119 * time.Second, time.Second},
		{2*minute - 1, time.Second, 1},
		{2 * minute, 0, time.Second},
		{2*minute + 1500*time.Millisecond, -time.Second, 500 * time.Millisecond},
	} {
		snap := s.At(at(c.after))
		if got := snap.Remaining(); got != c.remaining {
			t.Errorf("after %v: %v, want %v", c.after, got, c.remaining)
		}
		if got, ok := snap.NextChange(time.Second); !ok || got != c.changes {
			t.Errorf("after %v: changes in %v, want %v", c.after, got, c.changes)
		}
	}
	s = s.Apply(s.TogglePause(t0)...)
	if in, ok := s.At(t0).NextChange(time.Second); ok || in != 0 {
		t.Error("a paused display changes")
	}
}

// A lead is shown counting down, in started seconds.
func TestNextChangeInTheLead(t *testing.T) {
	r := facial()
	r.Steps[0].Lead = 3 * time.Second
	s := begun(r)
	for _, c := range []struct{ after, changes time.Duration }{
		{0, time.Second}, {1, time.Second - 1}, {time.Second - 1, 1}, {time.Second, time.Second}, {3*time.Second - 1, 1}, {3 * time.Second, time.Second},
	} {
		if got, ok := s.At(at(c.after)).NextChange(time.Second); !ok || got != c.changes {
			t.Errorf("after %v: changes in %v, %v, want %v", c.after, got, ok, c.changes)
		}
	}
}

func TestSnapshotUntil(t *testing.T) {
	r := facial()
	r.Steps[0].Lead = 5 * time.Second
	s := begun(r)
	if got := s.At(at(2 * time.Second)).Until(2 * minute); got != 2*minute+3*time.Second {
		t.Errorf("in the lead %v", got)
	}
	if got := s.At(at(35 * time.Second)).Until(2 * minute); got != 90*time.Second {
		t.Errorf("in the step %v", got)
	}
	if got := s.At(t0).Next; len(got) != 5 || got[0].Kind != Mask {
		t.Errorf("after the first step come %v", got)
	}
}

func TestNotes(t *testing.T) {
	s := begun(facial())
	s = s.Apply(Event{Kind: EventNoted, Text: "smooth"}, Event{Kind: EventLeft, At: at(minute)}, Event{Kind: EventNoted, Text: "later"})
	if got := s.Notes(); !slices.Equal(got, []string{"smooth", "later"}) {
		t.Errorf("notes %q", got)
	}
}

// A step without a time counts up, and changes with each full second.
func TestNextChangeOfAnUntimedStep(t *testing.T) {
	s := begun(Routine{Steps: []Step{{Kind: Toner}}})
	if in, ok := s.At(at(1300 * time.Millisecond)).NextChange(time.Second); !ok || in != 700*time.Millisecond {
		t.Errorf("in %v, %t", in, ok)
	}
}
