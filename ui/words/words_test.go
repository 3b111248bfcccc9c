package words

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
)

// sentence is a sentence, and what it has to be.
type sentence struct{ got, want string }

func check(t *testing.T, all ...sentence) {
	t.Helper()
	for _, s := range all {
		if s.got != s.want {
			t.Errorf("said %q, want %q", s.got, s.want)
		}
	}
}

const (
	second = time.Second
	minute = time.Minute
)

// evening is nine in the evening.
var evening = time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)

var (
	maskStep  = routine.Step{Kind: routine.Mask, Timing: routine.Between(15*minute, 20*minute, 25*minute)}
	rinseStep = routine.Step{Kind: routine.Rinse, Timing: routine.For(minute)}
	tonerStep = routine.Step{Kind: routine.Toner}
	serumStep = routine.Step{Kind: routine.Serum, Timing: routine.Between(2*minute, 3*minute, 4*minute)}
)

// after is a running step some time after it began.
func after(s routine.Step, elapsed time.Duration, next ...routine.Step) routine.Snapshot {
	return routine.Snapshot{State: routine.StateRunning, Step: s, Timing: s.Timing, Elapsed: elapsed, Phase: s.Timing.Phase(elapsed), Next: next}
}

func paused(s routine.Snapshot) routine.Snapshot {
	s.State = routine.StatePaused
	return s
}

func leading(s routine.Step, lead time.Duration) routine.Snapshot {
	snap := after(s, 0)
	snap.Lead = lead
	return snap
}

func stinging(s routine.Snapshot) routine.Snapshot {
	s.TakeOff, s.Cool, s.Timing, s.Phase = true, true, routine.Timing{}, routine.Timing{}.Phase(0)
	return s
}

func cool(s routine.Snapshot) routine.Snapshot {
	s.Cool = true
	return s
}

func scene(s routine.Snapshot) Scene { return Scene{Snap: s, Wall: evening} }

// sessionAfter is a session of mask, rinse and toner that began at nine, with what was
// asked of it one minute after the other.
func sessionAfter(asks ...routine.RequestKind) routine.Session {
	s := routine.NewSession(routine.Routine{Name: "facial", Title: "Facial", Steps: []routine.Step{maskStep, rinseStep, tonerStep}})
	s = s.Apply(s.Start(evening)...)
	for i, ask := range asks {
		s = s.Apply(s.Answer(routine.Request{Kind: ask, Confirmed: true}, evening.Add(time.Duration(i+1)*minute))...)
	}
	return s
}

func record(o diary.Outcome, took time.Duration) diary.Record {
	return diary.Record{Routine: "quick-facial", Started: evening, Ended: evening.Add(took), Outcome: o}
}
