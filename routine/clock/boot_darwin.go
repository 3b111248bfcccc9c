// A clock that counts sleep is another one on each system: that of macOS is here,
// that of Linux in boot_linux.go, that of Windows in boot_windows.go.

package clock

import (
	"time"

	"golang.org/x/sys/unix"
)

// sinceBoot is CLOCK_MONOTONIC_RAW: on macOS it goes on while the machine
// sleeps (CLOCK_UPTIME_RAW, which Go's own timers follow, does not), and
// unlike CLOCK_MONOTONIC it is not slewed by changes of the wall clock.
func sinceBoot() time.Duration { return read(unix.CLOCK_MONOTONIC_RAW) }

// bootID is what the kernel made up when it started; empty where it says
// nothing.
func bootID() string {
	id, err := unix.Sysctl("kern.bootsessionuuid")
	if err != nil {
		return ""
	}
	return id
}
