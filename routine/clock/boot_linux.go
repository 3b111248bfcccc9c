// A clock that counts sleep is another one on each system: that of Linux is here,
// that of macOS in boot_darwin.go, that of Windows in boot_windows.go.

package clock

import (
	"os"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// sinceBoot is CLOCK_BOOTTIME: unlike CLOCK_MONOTONIC it counts suspend.
func sinceBoot() time.Duration { return read(unix.CLOCK_BOOTTIME) }

// bootID is what the kernel made up when it started; empty where it says
// nothing.
func bootID() string {
	id, err := os.ReadFile("/proc/sys/kernel/random/boot_id")
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(id))
}
