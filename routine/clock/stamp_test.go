package clock

import (
	"testing"
	"time"
)

// A session continues in another process: what has passed is told by the time
// since boot where the machine still runs, else by the wall clock.
func TestAfter(t *testing.T) {
	for name, c := range map[string]struct {
		before, now string        // the boot ids
		boot        time.Duration // the time since boot, when it continues
		set         time.Duration // how far the wall clock was set in between
		want        time.Duration // the time that has passed
	}{
		"same boot":                         {"a", "a", 77*time.Hour + 4*time.Minute, 0, 4 * time.Minute},
		"same boot, wall clock set":         {"a", "a", 77*time.Hour + 4*time.Minute, -time.Hour, 4 * time.Minute},
		"booted again":                      {"a", "b", time.Minute, 0, 4 * time.Minute},
		"booted again for longer than then": {"a", "b", 100 * time.Hour, 0, 4 * time.Minute},
		"booted again, wall clock set back": {"a", "b", time.Minute, -time.Hour, 0},
		"no boot id":                        {"", "", 77*time.Hour + 9*time.Minute, 0, 4 * time.Minute},
		"a boot time that went back":        {"a", "a", time.Minute, 0, 4 * time.Minute},
	} {
		h := newTestClock()
		first := h.clock()
		first.bootID = c.before
		h.pass(10 * time.Minute)
		last := first.Stamp(first.Now())
		last.Boot -= 10 * time.Minute // so that it stands at 77 hours
		h.wall, h.boot = h.wall.Add(4*time.Minute+c.set), c.boot
		second := h.clock()
		second.bootID = c.now
		second = second.After(last)
		if got := second.Now().Sub(last.At); got != c.want {
			t.Errorf("%s: %v have passed, want %v", name, got, c.want)
		}
		h.pass(time.Minute)
		if got := second.Now().Sub(last.At); got != c.want+time.Minute {
			t.Errorf("%s: a minute later %v have passed", name, got)
		}
		if got := second.Wall(second.Now()); !got.Equal(h.wall) {
			t.Errorf("%s: the wall clock shows %v, want %v", name, got, h.wall)
		}
	}
}

func TestStamp(t *testing.T) {
	h := newTestClock()
	c := h.clock()
	h.pass(time.Hour)
	s := c.Stamp(c.Now().Add(-time.Minute))
	if s.Boot != 77*time.Hour+59*time.Minute || !s.Wall.Equal(h.wall.Add(-time.Minute)) || !s.At.Equal(c.Now().Add(-time.Minute)) {
		t.Errorf("%+v", s)
	}
}

// This machine tells one run from another.
func TestSystemKnowsItsBoot(t *testing.T) {
	if a, b := System().bootID, System().bootID; a != b {
		t.Errorf("%q and %q", a, b)
	}
}
