package live_test

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/live"
)

// overdueMask is a session in its mask, which is overdue, and what moves its clock.
func overdueMask(t *testing.T) (s *live.Session, pass func(time.Duration) []cue.Cue) {
	t.Helper()
	now := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	start := now
	c := clock.New(func() time.Time { return now }, func() time.Duration { return now.Sub(start) })
	s = live.New(live.Options{Clock: c, Recorder: journal.Unrecorded()})
	s.Begin(facial(t).OnlyIncluded())
	inMask(s)
	pass = func(d time.Duration) []cue.Cue {
		now = now.Add(d)
		return s.Tick().Cues
	}
	return s, pass
}

// inMask skips the exfoliant, and puts the mask on.
func inMask(s *live.Session) {
	s.Do(routine.Request{Kind: routine.RequestSkip})
	if s.Snapshot().Phase == routine.PhaseApply {
		s.Do(routine.Request{Kind: routine.RequestAdvance})
	}
}

// A sting that is taken back leaves the alarm as it was: quiet where it was acknowledged, and
// what became due meanwhile is said.
func TestTheAlarmAfterASting(t *testing.T) {
	for _, acknowledged := range []bool{true, false} {
		s, pass := overdueMask(t)
		pass(20*time.Minute + 55*time.Second)
		if acknowledged {
			s.Acknowledge()
		}
		s.Do(routine.Request{Kind: routine.RequestSting})
		if s.Alarming() || len(pass(9*time.Second)) > 0 {
			t.Error("it calls while it is taken off")
		}
		if at, ok := s.NextSecond(false); !ok || at.Sub(s.Now()) > time.Second {
			t.Errorf("while it can be taken back, the screen changes at %v", at)
		}
		if u := s.Do(routine.Request{Kind: routine.RequestUnsting}); !u.Happened || u.After.Step.Kind != routine.Mask {
			t.Fatalf("taken back: %+v", u)
		}
		if s.Alarming() == acknowledged {
			t.Errorf("acknowledged %v, and it alarms: %v", acknowledged, s.Alarming())
		}
		if cues := pass(time.Second); len(cues) != 1 || cues[0].Kind != cue.Overdue || cues[0].Hushed != acknowledged {
			t.Errorf("acknowledged %v, then comes %+v", acknowledged, cues)
		}
	}
}

// What follows a sting is a plain moisturizer of the person's own, from the same key on.
func TestAPlainMoisturizerAfterASting(t *testing.T) {
	s, pass := overdueMask(t)
	s.Moisturizers = func() []routine.Product { return []routine.Product{{Name: "plain"}} }
	r := s.Session().Routine()
	r.Steps[len(r.Steps)-1].Product = routine.Product{Name: "night", Actives: []string{"retinol"}}
	s.Begin(r)
	inMask(s)
	pass(time.Minute)
	u := s.Do(routine.Request{Kind: routine.RequestSting})
	if next := u.After.Next; len(next) != 1 || next[0].Product.Name != "plain" {
		t.Errorf("then follows %+v", next)
	}
}
