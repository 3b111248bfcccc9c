package clock

import "time"

// Stamp is an instant of a session as it is written to disk, with what the machine's
// clocks showed then.
type Stamp struct {
	At     time.Time     // the instant of the session, by its Clock
	Wall   time.Time     // the wall clock's time then
	Boot   time.Duration // since the machine was booted
	BootID string        // tells one run of the machine from another; may be empty
}

// Stamp is the stamp of the instant at.
func (c Clock) Stamp(at time.Time) Stamp {
	return Stamp{At: at, Wall: c.Wall(at), Boot: c.boot() - c.RealDuration(c.Now().Sub(at)), BootID: c.bootID}
}

// After returns the clock of a session that another process resumes after last. The
// time in between counts: by the time since boot where the boot id is the same, else by
// the wall clock.
func (c Clock) After(last Stamp) Clock {
	now := c.Stamp(c.Now())
	passed := now.Wall.Sub(last.Wall)
	if last.BootID != "" && last.BootID == now.BootID && now.Boot >= last.Boot {
		passed = now.Boot - last.Boot
	}
	c.start, c.bootAtStart = last.At.Add(max(0, passed)), now.Boot
	return c
}
