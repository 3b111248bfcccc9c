package routine

import (
	"cmp"
	"slices"
	"time"
)

// MilestoneKind names an instant of a step that is worth saying aloud.
type MilestoneKind int

// The milestones of a step.
const (
	HalfTime    MilestoneKind = iota // half of the time to the first edge has passed
	FiveLeft                         // five minutes until the next edge
	OneLeft                          // one minute until the next edge
	TimeReady                        // a window opens: it may end now
	TimeUp                           // a window is due, or a countdown has ended
	OverSeconds                      // 15 or 30 s have passed since TimeUp of a window
	OverMinutes                      // another full minute has passed since TimeUp
	AtCap                            // a window has lasted as long as it ever may; in place of TimeUp where both are one
	StillOn                          // a pause has lasted two minutes more while the step is on
	Enough                           // an exfoliant used by hand has been on the skin for long enough (G2)
)

// EnoughTime is how long an exfoliant is used by hand; the rest of its time is for rinsing (G2).
const EnoughTime = 30 * time.Second

// Milestone is an instant of a step that is worth saying aloud.
type Milestone struct {
	Kind MilestoneKind
	At   time.Duration // the step's time at which it passes
	Over time.Duration // OverSeconds, OverMinutes, AtCap: how long ago TimeUp was
}

// remindEvery is how often a pause reminds of what is on.
const remindEvery = 2 * time.Minute

// minHalfTime is the shortest time whose half is a milestone; else the last minute says more.
const minHalfTime = 4 * time.Minute

// milestones lists the milestones in their order, without OverMinutes. Some may lie before the
// step's beginning. Of two at one instant only the more important one is listed.
func (t Timing) milestones() []Milestone {
	edge := t.For
	var list []Milestone
	switch t.Mode {
	case ModeCountdown:
		list = []Milestone{{Kind: TimeUp, At: t.For}}
	case ModeWindow:
		edge = t.From
		list = []Milestone{
			{Kind: AtCap, At: t.Cap, Over: t.Cap - t.By}, {Kind: TimeUp, At: t.By}, {Kind: TimeReady, At: t.From},
			{Kind: OverSeconds, At: t.By + 15*time.Second, Over: 15 * time.Second},
			{Kind: OverSeconds, At: t.By + 30*time.Second, Over: 30 * time.Second},
		}
	default:
		return nil
	}
	list = append(list, Milestone{Kind: FiveLeft, At: edge - 5*time.Minute}, Milestone{Kind: OneLeft, At: edge - time.Minute})
	if edge >= minHalfTime {
		list = append(list, Milestone{Kind: HalfTime, At: edge / 2})
	}
	slices.SortStableFunc(list, func(a, b Milestone) int { return cmp.Compare(a.At, b.At) })
	return slices.CompactFunc(list, func(a, b Milestone) bool { return a.At == b.At })
}

// NextMilestone is the first milestone after elapsed; an untimed step has none.
func (t Timing) NextMilestone(elapsed time.Duration) (Milestone, bool) {
	if t.Mode == ModeUntimed {
		return Milestone{}, false
	}
	over := max(0, (elapsed-t.Full()).Truncate(time.Minute)) + time.Minute
	next := Milestone{Kind: OverMinutes, At: t.Full() + over, Over: over}
	for _, m := range t.milestones() {
		if m.At > elapsed && m.At <= next.At {
			return m, true
		}
	}
	return next, true
}

// LastMilestone is the latest milestone after since, as the machine may have slept, up to elapsed.
func (t Timing) LastMilestone(since, elapsed time.Duration) (Milestone, bool) {
	var last Milestone
	found := false
	if over := (elapsed - t.Full()).Truncate(time.Minute); t.Mode != ModeUntimed && over >= time.Minute && t.Full()+over > since {
		last, found = Milestone{Kind: OverMinutes, At: t.Full() + over, Over: over}, true
	}
	for _, m := range t.milestones() {
		if m.At > since && m.At <= elapsed && m.At >= last.At {
			last, found = m, true
		}
	}
	return last, found
}

// MilestoneSince is the latest milestone of the step since an earlier snapshot of it: one that
// its time has passed, or in a pause its cap, or a reminder that it is on.
func (s Snapshot) MilestoneSince(o Snapshot) (Milestone, bool) {
	m, passed := s.Timing.LastMilestone(o.Elapsed, s.Elapsed)
	if m.Kind == AtCap && s.Step.FirstUse() {
		m = Milestone{Kind: TimeUp, At: m.At}
	}
	switch {
	case s.HadEnough() && !o.HadEnough() && (!passed || m.At <= EnoughTime):
		return Milestone{Kind: Enough, At: EnoughTime}, true
	case s.Capped() && !o.Capped() && m.At <= s.Timing.Cap:
		return Milestone{Kind: AtCap, At: s.Timing.Cap, Over: s.Timing.Cap - s.Timing.By}, true
	case !passed && s.OnInPause() && !s.Overdue() && s.Pause/remindEvery > o.Pause/remindEvery:
		return Milestone{Kind: StillOn, At: s.Elapsed}, true
	}
	return m, passed
}

// HadEnough reports whether the step is an exfoliant used by hand that has had its time on the
// skin, while its count still leaves time to rinse (G2).
func (s Snapshot) HadEnough() bool {
	byHand := s.Step.Kind == Exfoliate && s.Step.Product.Method == "manual" && s.Timing.Mode == ModeCountdown
	return byHand && s.Elapsed >= EnoughTime && s.Elapsed < s.Timing.For
}
