// Package clock tells the time of a session: time that goes on while the
// machine sleeps, and that does not move when somebody sets the wall clock.
package clock

import "time"

// Clock gives the instants of one process's sessions. Its instants start at
// the wall clock's time and from there on follow the time since the machine
// was booted, sleep included.
type Clock struct {
	wall   func() time.Time
	boot   func() time.Duration
	bootID string
	start  time.Time
	since  time.Duration
	speed  float64
}

// System is the clock of this machine.
func System() Clock {
	c := New(time.Now, sinceBoot)
	c.bootID = bootID()
	return c
}

// New is a clock that reads the time of day from wall, and from boot a time
// that only ever grows. It knows of no boot but its own.
func New(wall func() time.Time, boot func() time.Duration) Clock {
	return Clock{wall: wall, boot: boot, start: wall().Round(0), since: boot(), speed: 1}
}

// WithSpeed is the clock going speed times as fast from now on: a rehearsal.
// The speed is greater than 0.
func (c Clock) WithSpeed(speed float64) Clock {
	c.start, c.since, c.speed = c.Now(), c.boot(), speed
	return c
}

// Now is the instant at which a session stands.
func (c Clock) Now() time.Time {
	return c.start.Add(time.Duration(float64(c.boot()-c.since) * c.speed))
}

// Wall is what the clock on the wall shows at the instant at: it follows the
// wall clock where that was set, while instants do not. A rehearsal shows the
// time that the session would have.
func (c Clock) Wall(at time.Time) time.Time {
	if c.speed != 1 {
		return at
	}
	return c.wall().Round(0).Add(at.Sub(c.Now()))
}

// RealDuration is how long it really takes until d of the session's time has passed.
func (c Clock) RealDuration(d time.Duration) time.Duration {
	return time.Duration(float64(d) / c.speed)
}

// RealElapsed is the real time that has passed since the clock was made or made
// faster, for what has to do with a person's fingers and not with the session.
func (c Clock) RealElapsed() time.Duration { return c.boot() - c.since }

// Speed is how many times faster than real time the session goes.
func (c Clock) Speed() float64 { return c.speed }
