package routine

import (
	"testing"
	"time"
)

const minute = time.Minute

func TestTimingPhases(t *testing.T) {
	mask := Between(15*minute, 20*minute, 25*minute)
	for _, c := range []struct {
		name      string
		timing    Timing
		elapsed   time.Duration
		phase     Phase
		remaining time.Duration
	}{
		{"a window starts early", mask, 0, PhaseEarly, 15 * minute},
		{"a window is early until from", mask, 15*minute - 1, PhaseEarly, 1},
		{"a window opens at from", mask, 15 * minute, PhaseOpen, 5 * minute},
		{"a window is open until by", mask, 20*minute - 1, PhaseOpen, 1},
		{"a window is over at by", mask, 20 * minute, PhaseOver, 0},
		{"a window counts over", mask, 22 * minute, PhaseOver, -2 * minute},
		{"a countdown has no phase", For(minute), 59 * time.Second, PhaseNone, time.Second},
		{"a countdown is over at its end", For(minute), minute, PhaseOver, 0},
		{"an open step has no edge", Timing{Suggested: minute}, time.Hour, PhaseNone, 0},
	} {
		if got := c.timing.Phase(c.elapsed); got != c.phase {
			t.Errorf("%s: phase %v, want %v", c.name, got, c.phase)
		}
		if got := c.timing.Remaining(c.elapsed); got != c.remaining {
			t.Errorf("%s: remaining %v, want %v", c.name, got, c.remaining)
		}
	}
}

func TestTimingShift(t *testing.T) {
	mask := Between(15*minute, 20*minute, 25*minute)
	for _, c := range []struct {
		name         string
		timing       Timing
		by, elapsed  time.Duration
		want         Timing
		wantMoved    time.Duration
		wantNewPhase Phase
	}{
		{"both edges move", mask, minute, 0, Between(16*minute, 21*minute, 25*minute), minute, PhaseEarly},
		{"not beyond the cap", mask, 9 * minute, 0, Between(20*minute, 25*minute, 25*minute), 5 * minute, PhaseEarly},
		{"at the cap nothing moves", Between(20*minute, 25*minute, 25*minute), minute, 0, Between(20*minute, 25*minute, 25*minute), 0, PhaseEarly},
		{"not below what has passed", mask, -5 * minute, 12 * minute, Between(12*minute, 17*minute, 25*minute), -3 * minute, PhaseOpen},
		{"a begun second has passed", mask, -5 * minute, 12*minute - 1, Between(12*minute, 17*minute, 25*minute), -3 * minute, PhaseEarly},
		{"an open window ends no earlier than now", mask, -5 * minute, 18 * minute, Between(13*minute, 18*minute, 25*minute), -2 * minute, PhaseOver},
		{"a window that has just opened ends no earlier than now", mask, -5 * minute, 15 * minute, Between(10*minute, 15*minute, 25*minute), -5 * minute, PhaseOver},
		{"beyond its cap nothing moves", Between(minute, 3*minute, 2*minute), minute, 0, Between(minute, 3*minute, 2*minute), 0, PhaseEarly},
		{"what is over does not shrink", mask, -minute, 21 * minute, mask, 0, PhaseOver},
		{"not below a second", mask, -time.Hour, 0, Between(time.Second, 5*minute+time.Second, 25*minute), -15*minute + time.Second, PhaseEarly},
		{"a countdown grows", For(minute), minute, 0, For(2 * minute), minute, PhaseNone},
		{"a countdown keeps what has passed", For(2 * minute), -minute, 90 * time.Second, For(90 * time.Second), -30 * time.Second, PhaseOver},
		{"a countdown that is over does not shrink", For(minute), -minute, 2 * minute, For(minute), 0, PhaseOver},
		{"a countdown ends at twelve hours", For(MaxTime), minute, 0, For(MaxTime), 0, PhaseNone},
		{"an open step has nothing to move", Timing{}, minute, 0, Timing{}, 0, PhaseNone},
	} {
		got, moved := c.timing.Shift(c.by, c.elapsed)
		if got != c.want || moved != c.wantMoved {
			t.Errorf("%s: %+v moved by %v, want %+v by %v", c.name, got, moved, c.want, c.wantMoved)
		}
		if phase := got.Phase(c.elapsed); phase != c.wantNewPhase {
			t.Errorf("%s: then the phase is %v, want %v", c.name, phase, c.wantNewPhase)
		}
	}
}

func TestTimingCheck(t *testing.T) {
	for _, c := range []struct {
		timing Timing
		want   string
	}{
		{Timing{}, ""},
		{Timing{Suggested: minute}, ""},
		{For(time.Second), ""},
		{For(MaxTime), ""},
		{Between(minute, minute, minute), ""},
		{For(0), "for is 0s: a time lies between 1s and 12h"},
		{For(MaxTime + 1), "for is 12h0m0.000000001s: a time lies between 1s and 12h"},
		{Timing{Suggested: -1}, "suggested is -1ns: a time lies between 1s and 12h"},
		{Between(2*minute, minute, 2*minute), "by (1m0s) lies before from (2m0s)"},
		{Between(minute, 3*minute, 2*minute), "cap (2m0s) lies before by (3m0s)"},
	} {
		got := ""
		if err := c.timing.Check(); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.timing, got, c.want)
		}
	}
}

func TestTimingWithLength(t *testing.T) {
	mask := Between(15*minute, 20*minute, 25*minute)
	if got, err := mask.WithLength(10 * minute); err != nil || got != Between(10*minute, 20*minute, 25*minute) {
		t.Errorf("a shorter window: %+v, %v", got, err)
	}
	if got, err := mask.WithLength(22 * minute); err != nil || got != Between(22*minute, 22*minute, 25*minute) {
		t.Errorf("from past by moves by: %+v, %v", got, err)
	}
	if got, err := mask.WithLength(time.Second); err != nil || got != Between(time.Second, 20*minute, 25*minute) {
		t.Errorf("a second: %+v, %v", got, err)
	}
	if _, err := mask.WithLength(time.Second - 1); err == nil {
		t.Error("less than a second")
	}
	if _, err := mask.WithLength(26 * minute); err == nil || err.Error() != "choose 1 to 25 minutes" {
		t.Errorf("beyond the cap: %v", err)
	}
	if _, err := (Timing{}).WithLength(minute); err == nil {
		t.Error("an open step was given a length")
	}
}

func TestMilestones(t *testing.T) {
	mask := Between(15*minute, 20*minute, 25*minute)
	var got []Milestone
	for at := time.Duration(0); len(got) < 12; {
		m, ok := mask.NextMilestone(at)
		if !ok || m.At <= at {
			t.Fatalf("after %v comes %+v, %v", at, m, ok)
		}
		if last, ok := mask.LastMilestone(at, m.At); !ok || last != m {
			t.Errorf("between %v and %v passed %+v, want %+v", at, m.At, last, m)
		}
		got, at = append(got, m), m.At
	}
	for i, want := range []Milestone{
		{HalfTime, 15 * minute / 2, 0}, {FiveLeft, 10 * minute, 0}, {OneLeft, 14 * minute, 0}, {TimeReady, 15 * minute, 0},
		{TimeUp, 20 * minute, 0}, {OverSeconds, 20*minute + 15*time.Second, 15 * time.Second},
		{OverSeconds, 20*minute + 30*time.Second, 30 * time.Second}, {OverMinutes, 21 * minute, minute}, {OverMinutes, 22 * minute, 2 * minute},
		{OverMinutes, 23 * minute, 3 * minute}, {OverMinutes, 24 * minute, 4 * minute}, {AtCap, 25 * minute, 5 * minute},
	} {
		if got[i] != want {
			t.Errorf("milestone %d is %+v, want %+v", i, got[i], want)
		}
	}
	if m, _ := mask.LastMilestone(0, 32*minute+1); m != (Milestone{OverMinutes, 32 * minute, 12 * minute}) {
		t.Errorf("after a sleep the last milestone is %+v", m)
	}
	if m, ok := mask.LastMilestone(19*minute, 20*minute-1); ok {
		t.Errorf("in the minute before it is due, %+v passed", m)
	}
	if m, ok := mask.LastMilestone(31*minute, 31*minute+59*time.Second); ok {
		t.Errorf("eleven minutes over, %+v passed twice", m)
	}
	if _, ok := mask.LastMilestone(10*minute, 14*minute-1); ok {
		t.Error("a milestone passed where none lies")
	}
	if m, _ := For(minute).NextMilestone(0); m.Kind != TimeUp {
		t.Errorf("a minute begins with %+v; one minute left says nothing new", m)
	}
	if m, _ := For(4*minute - time.Second).NextMilestone(0); m.Kind != OneLeft {
		t.Errorf("just under four minutes begin with %+v", m)
	}
	if m, ok := For(5*minute).LastMilestone(0, time.Second); ok {
		t.Errorf("five minutes begin with %+v", m)
	}
	if _, ok := (Timing{}).NextMilestone(0); ok {
		t.Error("an untimed step has a milestone")
	}
}

// Of two milestones at one instant, the weightier one is said.
func TestMilestonesTogether(t *testing.T) {
	for _, c := range []struct {
		timing Timing
		at     time.Duration
		want   MilestoneKind
	}{
		{Between(10*minute, 15*minute, 15*minute), 5 * minute, FiveLeft},
		{Between(10*minute, 10*minute, 15*minute), 10 * minute, TimeUp},
		{Between(10*minute, 15*minute, 15*minute), 15 * minute, AtCap},
		{Between(10*minute, 15*minute, 16*minute), 16 * minute, AtCap},
		{Between(10*minute, 15*minute, 15*minute+30*time.Second), 15*minute + 30*time.Second, AtCap},
		{Between(10*minute, 15*minute, 15*minute+40*time.Second), 16 * minute, OverMinutes},
		{For(4 * minute), 2 * minute, HalfTime},
		{For(4*minute - time.Second), 3*minute - time.Second, OneLeft},
		{For(2 * minute), minute, OneLeft},
		{For(3*minute + 58*time.Second), 3*minute - 2*time.Second, OneLeft},
	} {
		next, _ := c.timing.NextMilestone(c.at - time.Second)
		last, ok := c.timing.LastMilestone(c.at-time.Second, c.at)
		if next.Kind != c.want || next.At != c.at || !ok || last != next {
			t.Errorf("%+v at %v: next %+v, last %+v, want %v", c.timing, c.at, next, last, c.want)
		}
	}
}

func TestLongest(t *testing.T) {
	for want, timing := range map[time.Duration]Timing{25 * time.Minute: Between(time.Minute, 2*time.Minute, 25*time.Minute), time.Minute: For(time.Minute), MaxTime: {}} {
		if got := timing.Longest(); got != want {
			t.Errorf("%+v: %v, want %v", timing, got, want)
		}
	}
}
