package routine

import (
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func anyTiming(t *rapid.T) Timing {
	length := func(name string, from time.Duration) time.Duration {
		return time.Duration(rapid.Int64Range(int64(from/time.Second), int64(2*time.Hour/time.Second)).Draw(t, name)) * time.Second
	}
	switch Mode(rapid.IntRange(0, 2).Draw(t, "mode")) {
	case ModeCountdown:
		return For(length("for", time.Second))
	case ModeWindow:
		from := length("from", time.Second)
		by := length("by", from)
		return Between(from, by, length("cap", by))
	}
	return Timing{Suggested: length("suggested", 0)}
}

func anyRoutine(t *rapid.T) Routine {
	r := Routine{Name: "any"}
	for range rapid.IntRange(1, 6).Draw(t, "steps") {
		r.Steps = append(r.Steps, Step{
			Kind: rapid.SampledFrom(Kinds()).Draw(t, "kind"), Timing: anyTiming(t),
			Lead: time.Duration(rapid.IntRange(0, 10).Draw(t, "lead")) * time.Second,
			Auto: rapid.Bool().Draw(t, "auto"), LeadWait: rapid.Bool().Draw(t, "waits"),
		})
	}
	return r
}

func anyEvent(t *rapid.T) Event {
	return Event{
		Kind: rapid.SampledFrom([]EventKind{EventStarted, EventEntered, EventApplied, EventChosen, EventPaused, EventResumed, EventExtended, EventRestarted, EventAdvanced, EventSkipped,
			EventReturned, EventStung, EventUnstung, EventNoted, EventFelt, EventLeft, EventDropped, EventFinished, "unheard-of"}).Draw(t, "event"),
		At:   t0.Add(time.Duration(rapid.Int64Range(-int64(time.Hour), int64(3*time.Hour)).Draw(t, "at"))),
		Step: rapid.IntRange(-2, 8).Draw(t, "step"),
		Of:   rapid.IntRange(-2, 8).Draw(t, "of"),

		Product: rapid.SampledFrom([]*Product{nil, {}, {Name: "calm", Kind: "sheet"}, {Actives: []string{"aha"}}}).Draw(t, "product"),
		Delta:   time.Duration(rapid.Int64Range(-int64(time.Hour), int64(time.Hour)).Draw(t, "by")),
		Feel:    rapid.IntRange(-1, 9).Draw(t, "feel"),
	}
}

// asked is what a person does: one of the requests, at an instant that never
// goes back.
func asked(t *rapid.T, s Session, now time.Time) []Event {
	requests := []func(time.Time) []Event{
		s.Start, s.Advance, s.Skip, s.Back, s.TogglePause, s.Restart, s.Sting, s.Unsting, s.BringBack, s.Auto, s.Leave, s.Resume,
		func(now time.Time) []Event { return s.Extend(time.Minute, now) },
		func(now time.Time) []Event { return s.Extend(-time.Minute, now) },
		func(now time.Time) []Event { return s.Blame(rapid.IntRange(0, 6).Draw(t, "of"), now) },
	}
	return requests[rapid.IntRange(0, len(requests)-1).Draw(t, "request")](now)
}

func TestPropertyAnyEventsGiveASoundSession(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRoutine(t)
		s := NewSession(r)
		var events []Event
		for range rapid.IntRange(0, 30).Draw(t, "events") {
			e := anyEvent(t)
			before, now := s.At(s.accruedTo), s.accruedTo
			next := s.Apply(e)
			after := next.At(now)
			if after.Index == before.Index && e.Kind != EventRestarted && e.Kind != EventUnstung && after.Elapsed < before.Elapsed {
				t.Fatalf("%+v took the step from %v back to %v", e, before.Elapsed, after.Elapsed)
			}
			for i, p := range next.steps {
				planned := r.Steps[i].Timing
				if err := p.timing.Check(); err != nil && planned.Check() == nil {
					t.Fatalf("%+v broke the times of step %d: %v", e, i, err)
				}
				if planned.Mode == ModeWindow && p.timing.By > planned.Cap {
					t.Fatalf("%+v took step %d beyond its cap: %+v", e, i, p.timing)
				}
			}
			s, events = next, append(events, e)
		}
		replayed := NewSession(r).Apply(events...)
		if !reflect.DeepEqual(replayed, s) {
			t.Fatalf("replayed: %+v\nwalked: %+v", replayed, s)
		}
	})
}

func TestPropertyTimeIsConserved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := NewSession(anyRoutine(t))
		s = s.Apply(s.Start(t0)...)
		now, paused, resting := t0, time.Duration(0), time.Duration(0) // resting: before it is on
		for range rapid.IntRange(1, 40).Draw(t, "requests") {
			passes := time.Duration(rapid.Int64Range(0, int64(10*time.Minute)).Draw(t, "passes"))
			if rapid.Bool().Draw(t, "soon") {
				passes /= 100 // within the time in which a sting is taken back
			}
			before := s.At(now)
			now = now.Add(passes)
			if s.state == StatePaused {
				if paused >= 0 {
					paused += passes
				}
				if before.Phase == PhaseApply {
					resting += passes
				}
				after := s.At(now)
				held, counted := after.Held-before.Held, after.Elapsed-before.Elapsed
				switch on := before.OnInPause(); {
				case !on && (held != 0 || counted != 0), on && held+counted != passes:
					t.Fatalf("a pause of %v counted %v and held %v", passes, counted, held)
				case on && counted > 0 && !after.Overdue():
					t.Fatalf("a pause counted %v of what is not due", counted)
				case on && after.Held+after.Elapsed >= after.Step.Timing.Cap && !after.Overdue():
					t.Fatal("what has been on for as long as it may be is not over")
				}
			}
			events := asked(t, s, now)
			if len(events) > 0 && events[0].Kind == EventUnstung { // its time went on in the step where it stung
				paused = -1
			}
			s = s.Apply(events...)
			if s.Ended() {
				break
			}
		}
		var active, applying, stood time.Duration
		for _, r := range s.Results(now) {
			active += r.Active
			stood += r.Paused
		}
		if !s.Ended() {
			s.accrue(now)
		}
		for _, p := range s.steps {
			applying += p.applying
		}
		all, took := active+applying+stood, s.Took(now)
		if paused >= 0 && (stood+resting != paused || all+resting != took) || all > took {
			t.Fatalf("active %v + being put on %v + paused %v (really %v) is not %v", active, applying, stood, paused, took)
		}
	})
}

func TestPropertyASessionAlwaysEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, now := begun(anyRoutine(t)), t0
		for range rapid.IntRange(0, 20).Draw(t, "requests") {
			now = now.Add(time.Minute)
			s = s.Apply(asked(t, s, now)...)
		}
		for steps := 2 * len(s.steps); steps > 0 && !s.Ended(); steps-- {
			s = s.Apply(s.Advance(now)...)
		}
		if !s.Ended() {
			t.Fatalf("still in step %d of %d", s.current, len(s.steps))
		}
	})
}

func TestPropertyAnOldSessionStaysAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := begun(anyRoutine(t))
		before := s.At(t0)
		for range 10 {
			s.Apply(anyEvent(t), anyEvent(t))
		}
		if after := s.At(t0); !reflect.DeepEqual(before, after) {
			t.Fatalf("%+v became %+v", before, after)
		}
	})
}

// walked is a session somewhere in any routine, still under way, and the instant.
func walked(t *rapid.T) (Session, time.Time) {
	s, now := begun(anyRoutine(t)), t0
	for range rapid.IntRange(0, 12).Draw(t, "requests") {
		now = now.Add(time.Duration(rapid.Int64Range(0, int64(4*time.Minute)).Draw(t, "passes")))
		if next := s.Apply(asked(t, s, now)...); next.underWay() && !next.Abandoned() {
			s = next
		}
	}
	return s, now.Add(time.Second)
}

// A sting that is taken back in time has never been, whatever came before it.
func TestPropertyUnstingRestores(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, now := walked(t)
		if s.sting.open {
			return // it only moves the blame
		}
		undo := now.Add(time.Duration(rapid.Int64Range(0, int64(UnstingTime)).Draw(t, "after")))
		stung := s.Apply(s.Sting(now)...)
		back := stung.Apply(stung.Unsting(undo)...)
		for _, later := range []time.Time{undo, undo.Add(20 * time.Minute)} {
			got, want := back.At(later), s.At(later)
			got.Sting, want.Sting = Sting{}, Sting{} // one before it can no longer be taken back
			if !reflect.DeepEqual(got, want) || !reflect.DeepEqual(back.Results(later), s.Results(later)) {
				t.Fatalf("taken back %+v\nnever stung %+v", got, want)
			}
		}
	})
}

// After a sting the way on leads to a rinse, a moisturizer, a sunscreen, and the end.
func TestPropertyAfterASting(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, now := begun(anyRoutine(t)), t0
		for range rapid.IntRange(0, 5).Draw(t, "steps") {
			if next := s.Apply(s.Advance(now)...); next.underWay() {
				s = next
			}
		}
		s = s.Apply(s.Sting(now)...)
		for steps := len(s.steps) + 1; !s.Ended(); steps-- {
			if s.applies() {
				s = s.Apply(s.Advance(now)...)
			}
			next := s.At(now).Next
			s = s.Apply(s.Advance(now)...)
			kind := s.At(now).Step.Kind
			switch {
			case steps == 0:
				t.Fatal("it does not end")
			case s.Ended() == (len(next) > 0), !s.Ended() && kind != next[0].Kind:
				t.Fatalf("%v follows, said were %v", kind, next)
			case !s.Ended() && kind != Moisturizer && kind != Sunscreen && kind != Rinse:
				t.Fatalf("%v follows a sting", kind)
			}
		}
		for _, r := range s.Results(now) {
			if r.Outcome == OutcomeUndone {
				t.Fatalf("%s was neither done nor put out", r.Step.Kind)
			}
		}
	})
}
