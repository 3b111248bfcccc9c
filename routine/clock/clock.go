// Package clock tells the time of a session. It counts the time that the machine
// sleeps, and setting the wall clock does not move it. On systems with no such clock,
// the wall clock replaces it. What is done at which time is up to package routine.
package clock

import "time"

// Clock gives the instants of one process's sessions. Its instants start at
// the wall clock's time and from there on follow the time since the machine
// was booted, sleep included.
type Clock struct {
	wall        func() time.Time
	boot        func() time.Duration
	bootID      string
	start       time.Time
	bootAtStart time.Duration
	speed       float64
}

// System is the clock of this machine.
func System() Clock {
	c := New(time.Now, sinceBoot)
	c.bootID = bootID()
	return c
}

// New returns a clock that reads the time of day from wall, and from boot a time that
// never decreases. It has no boot id.
func New(wall func() time.Time, boot func() time.Duration) Clock {
	return Clock{wall: wall, boot: boot, start: wall().Round(0), bootAtStart: boot(), speed: 1}
}

// WithSpeed returns a clock that runs speed times as fast from now on, for a
// rehearsal. The speed must be greater than 0.
func (c Clock) WithSpeed(speed float64) Clock {
	c.start, c.bootAtStart, c.speed = c.Now(), c.boot(), speed
	return c
}

// Now is the session's present instant.
func (c Clock) Now() time.Time {
	return c.start.Add(time.Duration(float64(c.boot()-c.bootAtStart) * c.speed))
}

// Wall is the time of day at the instant at. It follows a wall clock that was set,
// which instants do not. In a rehearsal it is the instant itself.
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

// RealElapsed is the real time since the clock was made or its speed was set, for
// what follows a person's fingers and not the session.
func (c Clock) RealElapsed() time.Duration { return c.boot() - c.bootAtStart }

// Speed is how many times faster than real time the session goes.
func (c Clock) Speed() float64 { return c.speed }
