package clock

import "time"

// Stamp is an instant of a session as it can be written to disk, together with
// what the machine's clocks said then.
type Stamp struct {
	At     time.Time     // on the session's own axis
	Wall   time.Time     // what the clock on the wall showed
	Boot   time.Duration // since the machine was booted
	BootID string        // tells one run of the machine from another; may be empty
}

// Stamp is the stamp of the instant at.
func (c Clock) Stamp(at time.Time) Stamp {
	return Stamp{At: at, Wall: c.Wall(at), Boot: c.boot() - c.RealDuration(c.Now().Sub(at)), BootID: c.bootID}
}

// After is the clock of a session that goes on after last, in another process:
// the time in between has passed. While the machine has not been booted anew,
// its time since then tells how much that was; else the wall clock has to.
func (c Clock) After(last Stamp) Clock {
	now := c.Stamp(c.Now())
	passed := now.Wall.Sub(last.Wall)
	if last.BootID != "" && last.BootID == now.BootID && now.Boot >= last.Boot {
		passed = now.Boot - last.Boot
	}
	c.start, c.since = last.At.Add(max(0, passed)), now.Boot
	return c
}
