package routine

import (
	"reflect"
	"slices"
	"testing"
	"time"
)

// waiting is the facial whose mask counts once it is on, after its exfoliant.
func waiting() Session {
	r := facial()
	r.Steps[1].LeadWait = true
	s := begun(r)
	return s.Apply(s.Advance(t0)...)
}

// A mask counts from the moment it is on, however long it took, paused or not.
func TestPutItOn(t *testing.T) {
	s := waiting()
	if snap := s.At(at(3 * minute)); snap.Phase != PhaseApply || snap.Phase.String() != "apply" || snap.Elapsed != 0 ||
		snap.Applying != 3*minute || snap.Lead != 0 || snap.Timing.From != 15*minute {
		t.Errorf("being put on: %+v", snap)
	}
	if s.Restart(at(minute)) != nil {
		t.Error("a count that has not begun begins again")
	}
	s = s.Apply(s.TogglePause(at(3 * minute))...)
	on := s.Answer(Request{Kind: RequestAdvance}, at(10*minute))
	if want := []Event{{Kind: EventApplied, At: at(10 * minute)}}; !slices.Equal(on, want) {
		t.Fatalf("it's on: %+v", on)
	}
	s = s.Apply(on...)
	snap := s.At(at(12 * minute))
	if snap.Phase != PhaseEarly || snap.State != StateRunning || snap.Elapsed != 2*minute || snap.Applying != 0 {
		t.Errorf("on: %+v", snap)
	}
	if got := s.Results(at(12 * minute))[1]; got.Active != 2*minute || got.Paused != 0 {
		t.Errorf("worn %v, paused %v", got.Active, got.Paused)
	}
	if again := s.Apply(s.TogglePause(at(12 * minute))...).Apply(Event{Kind: EventApplied, At: at(13 * minute)}); again.At(at(14*minute)).State != StatePaused {
		t.Error("what is on is put on again")
	}
}

// Coming back to a mask that is on finds it on, and starting again leaves it on.
func TestWhatIsOnStaysOn(t *testing.T) {
	s := waiting()
	back := s.Apply(s.Back(at(minute))...)
	back = back.Apply(back.Advance(at(2 * minute))...)
	if snap := back.At(at(3 * minute)); snap.Phase != PhaseApply || snap.Applying != 2*minute {
		t.Errorf("come back to what is not on: %v for %v", snap.Phase, snap.Applying)
	}
	s = s.Apply(s.Advance(at(minute))...)
	s = s.Apply(s.Advance(at(17 * minute))...)
	s = s.Apply(s.Back(at(18 * minute))...)
	if snap := s.At(at(19 * minute)); snap.Phase != PhaseOpen || snap.Elapsed != 17*minute {
		t.Errorf("come back to what is on: %v after %v", snap.Phase, snap.Elapsed)
	}
	s = s.Apply(s.Restart(at(19 * minute))...)
	if snap := s.At(at(20 * minute)); snap.Phase != PhaseEarly || snap.Elapsed != minute {
		t.Errorf("started again: %v after %v", snap.Phase, snap.Elapsed)
	}
}

// What is on by itself is on from then: asleep through it, a mask has dried all the same.
func TestOnWhileNobodyLooked(t *testing.T) {
	r := facial()
	r.Steps[1].LeadWait = true
	s := begun(r.Automatic())
	s = s.Apply(s.Advance(t0)...)
	s = s.Apply(s.Auto(at(15 * minute))...)
	if snap := s.At(at(15 * minute)); snap.Phase != PhaseEarly || snap.Elapsed != 13*minute {
		t.Errorf("asleep for 15 min: %v after %v", snap.Phase, snap.Elapsed)
	}
}

func TestBeforeItIsOn(t *testing.T) {
	s := waiting()
	longer := s.Apply(s.Extend(2*minute, at(minute))...)
	longer = longer.Apply(longer.Advance(at(minute))...)
	if got := longer.At(at(minute)).Timing; got != Between(17*minute, 22*minute, 25*minute) {
		t.Errorf("made longer: %+v", got)
	}
	skipped := s.Apply(s.Skip(at(minute))...)
	if got := skipped.Results(at(minute))[1]; got.Outcome != OutcomeSkipped || got.Active != 0 {
		t.Errorf("skipped: %+v", got)
	}
	stung := s.Apply(s.Sting(at(minute))...)
	if snap := stung.At(at(minute)); snap.Step.Kind != Rinse || !snap.Cool || snap.Outcomes[1] != OutcomeStung {
		t.Errorf("stung: %v, %v", snap.Step.Kind, snap.Outcomes)
	}
	alone := begun(Routine{Steps: []Step{{Kind: Mask, LeadWait: true, Timing: Between(minute, minute, minute)}, {Kind: Serum}}})
	alone = alone.Apply(alone.Sting(at(minute))...)
	if snap := alone.At(at(minute)); !snap.TakeOff || snap.Phase != PhaseNone {
		t.Errorf("no rinse follows: %+v", snap)
	}
	if alone = alone.Apply(alone.Advance(at(minute))...); !alone.Ended() {
		t.Error("what was taken off is put on")
	}
	left := s.Apply(s.Leave(at(minute))...)
	if drop := left.Drop(at(time.Hour)); !drop[0].At.Equal(at(2 * minute)) {
		t.Errorf("dropped at %v", drop[0].At)
	}
	left = left.Apply(left.Resume(at(time.Hour))...)
	if snap := left.At(at(time.Hour)); snap.Phase != PhaseApply || snap.Elapsed != 0 || left.Stale(at(time.Hour)) {
		t.Errorf("come back to: %v after %v", snap.Phase, snap.Elapsed)
	}
}

// By itself it begins after two minutes, and then runs like any other.
func TestOnByItself(t *testing.T) {
	r := facial()
	r.Steps[1].LeadWait = true
	if got := r.Total() - facial().Total(); got != ApplyTime || r.Automatic().Total() != r.Total() {
		t.Errorf("putting it on takes %v, %v", got, r.Automatic().Total()-r.Total())
	}
	s := begun(r.Automatic())
	s = s.Apply(s.Auto(at(2 * minute))...)
	if snap := s.At(at(3 * minute)); snap.Phase != PhaseApply || snap.Lead != minute || snap.Until(snap.Timing.By) != 21*minute {
		t.Errorf("a minute before it is on: %v, %v left, due in %v", snap.Phase, snap.Lead, snap.Until(snap.Timing.By))
	}
	paused := s.Apply(s.TogglePause(at(3 * minute))...)
	if _, ok := paused.AutoAt(); ok {
		t.Error("a paused mask is on by itself")
	}
	paused = paused.Apply(paused.TogglePause(at(5 * minute))...)
	if due, ok := paused.AutoAt(); !ok || !due.Equal(at(6*minute)) {
		t.Errorf("paused for two minutes it is on at %v, %v", due, ok)
	}
	if got := s.Auto(at(4*minute - 1)); got != nil {
		t.Errorf("too early: %v", got)
	}
	on := s.Auto(at(4 * minute))
	if want := []Event{{Kind: EventApplied, At: at(4 * minute)}}; !reflect.DeepEqual(on, want) {
		t.Fatalf("it is on by %v", on)
	}
	s = s.Apply(on...)
	if due, _ := s.AutoAt(); !due.Equal(at(24 * minute)) {
		t.Errorf("it comes off at %v", due)
	}
	by := waiting()
	if _, ok := by.AutoAt(); ok {
		t.Error("a mask that waits for a person is on by itself")
	}
}

// Nothing is counted while it is put on: a display changes with the minute, or counts the lead.
func TestNextChangeWhilePuttingOn(t *testing.T) {
	s := waiting()
	if in, ok := s.At(at(70 * time.Second)).NextChange(time.Second); !ok || in != 50*time.Second {
		t.Errorf("changes in %v, %v", in, ok)
	}
	r := s.Routine().Automatic()
	r.Steps = r.Steps[1:]
	if in, ok := begun(r).At(at(1500 * time.Millisecond)).NextChange(time.Second); !ok || in != 500*time.Millisecond {
		t.Errorf("counting in it changes in %v, %v", in, ok)
	}
	if on := s.Apply(s.Advance(t0)...); s.At(t0).SameView(on.At(t0)) {
		t.Error("what is on looks as before")
	}
}
