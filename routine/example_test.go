package routine_test

import (
	"fmt"
	"time"

	"skintime/routine"
)

// A session is asked for events, and is what its events add up to.
func ExampleSession() {
	r := routine.Routine{Name: "short", Steps: []routine.Step{
		{Kind: routine.Mask, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)},
		{Kind: routine.Rinse},
	}}
	now := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	s := routine.NewSession(r)
	s = s.Apply(s.Start(now)...)

	now = now.Add(12 * time.Minute)
	snap := s.At(now)
	fmt.Println(snap.Step.Name(), snap.Phase, snap.Remaining())

	done := routine.Request{Kind: routine.RequestAdvance}
	fmt.Println("ask first:", s.NeedsConfirmation(done, now))

	now = now.Add(4 * time.Minute)
	s = s.Apply(s.Answer(done, now)...)
	fmt.Println(s.At(now).Step.Name(), s.At(now).Outcomes)
	// Output:
	// Mask early 3m0s
	// ask first: true
	// Rinse [done undone]
}

// A window is early until it opens, and over when it is due.
func ExampleTiming_Phase() {
	mask := routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute)
	for _, elapsed := range []time.Duration{0, 15 * time.Minute, 21 * time.Minute} {
		fmt.Println(mask.Phase(elapsed), mask.Remaining(elapsed))
	}
	// Output:
	// early 15m0s
	// open 5m0s
	// over -1m0s
}
