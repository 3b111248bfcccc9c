// Each system has its own clock that counts sleep. This is the one of Windows; Linux,
// macOS and others have boot_linux.go, boot_darwin.go and boot_other.go.

package clock

import (
	"time"

	"golang.org/x/sys/windows"
)

// sinceBoot is GetTickCount64: it counts sleep and hibernation, in steps of
// 10 to 16 ms, which is fine enough for a clock that shows seconds.
func sinceBoot() time.Duration { return windows.DurationSinceBoot() }

// bootID is empty: Windows has no id of a boot.
func bootID() string { return "" }
