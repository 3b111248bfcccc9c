// Each system has its own clock that counts sleep. This is the one of macOS; Linux,
// Windows and others have boot_linux.go, boot_windows.go and boot_other.go.

package clock

import (
	"time"

	"golang.org/x/sys/unix"
)

// sinceBoot is CLOCK_MONOTONIC_RAW. On macOS it counts sleep, which CLOCK_UPTIME_RAW of
// Go's own timers does not, and setting the wall clock does not slew it as it does
// CLOCK_MONOTONIC.
func sinceBoot() time.Duration { return read(unix.CLOCK_MONOTONIC_RAW) }

// bootID is the kernel's id of this boot; empty where it cannot be read.
func bootID() string {
	id, err := unix.Sysctl("kern.bootsessionuuid")
	if err != nil {
		return ""
	}
	return id
}
