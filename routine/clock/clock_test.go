package clock

import (
	"testing"
	"time"
)

// hands are a wall clock and a time since boot that a test moves.
type testClock struct {
	wall time.Time
	boot time.Duration
}

func (h *testClock) clock() Clock {
	return New(func() time.Time { return h.wall }, func() time.Duration { return h.boot })
}

func (h *testClock) pass(d time.Duration) {
	h.wall, h.boot = h.wall.Add(d), h.boot+d
}

func newTestClock() *testClock {
	return &testClock{wall: time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC), boot: 77 * time.Hour}
}

func TestSleepCounts(t *testing.T) {
	h := newTestClock()
	c := h.clock()
	before := c.Now()
	h.pass(12 * time.Minute)
	if got := c.Now().Sub(before); got != 12*time.Minute {
		t.Errorf("twelve minutes with the lid closed count as %v", got)
	}
}

func TestASetWallClockIsIgnored(t *testing.T) {
	for _, set := range []time.Duration{-time.Hour, time.Hour} {
		h := newTestClock()
		c := h.clock()
		before := c.Now()
		h.wall = h.wall.Add(set)
		h.pass(time.Minute)
		if got := c.Now().Sub(before); got != time.Minute {
			t.Errorf("set by %v, a minute counts as %v", set, got)
		}
		if got := c.Wall(c.Now().Add(time.Minute)); !got.Equal(h.wall.Add(time.Minute)) {
			t.Errorf("set by %v, the wall will show %v, want %v", set, got, h.wall.Add(time.Minute))
		}
	}
}

func TestFaster(t *testing.T) {
	h := newTestClock()
	c := h.clock()
	h.pass(time.Minute)
	c = c.WithSpeed(60)
	before := c.Now()
	if !before.Equal(h.wall) {
		t.Errorf("a rehearsal starts at %v, not at %v", before, h.wall)
	}
	h.pass(time.Second)
	if got := c.Now().Sub(before); got != time.Minute {
		t.Errorf("a second at 60 times the speed counts as %v", got)
	}
	if got := c.RealDuration(time.Minute); got != time.Second {
		t.Errorf("a minute takes %v", got)
	}
	if got := c.Wall(c.Now()); !got.Equal(c.Now()) {
		t.Errorf("the wall of a rehearsal shows %v at %v", got, c.Now())
	}
}

func TestSystemMovesForward(t *testing.T) {
	c := System()
	before, began, after := time.Now(), c.Now(), time.Now()
	if began.Before(before.Add(-time.Second)) || began.After(after.Add(time.Second)) {
		t.Errorf("between %v and %v the system's clock shows %v", before, after, began)
	}
	last := c.Now()
	for range 1000 {
		now := c.Now()
		if now.Before(last) {
			t.Fatalf("%v came after %v", now, last)
		}
		last = now
	}
}
