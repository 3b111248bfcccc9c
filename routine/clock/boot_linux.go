// Each system has its own clock that counts sleep. This is the one of Linux; macOS,
// Windows and others have boot_darwin.go, boot_windows.go and boot_other.go.

package clock

import (
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// sinceBoot is CLOCK_BOOTTIME: unlike CLOCK_MONOTONIC it counts suspend.
func sinceBoot() time.Duration { return read(unix.CLOCK_BOOTTIME) }

// bootID is the kernel's id of this boot; empty where it cannot be read.
func bootID() string {
	id, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(id))
}
