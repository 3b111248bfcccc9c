// A clock that counts sleep is another one on each system: that of Windows is
// here, those of Linux and macOS in boot_linux.go and boot_darwin.go.

package clock

import (
	"time"

	"golang.org/x/sys/windows"
)

// sinceBoot is GetTickCount64: it counts sleep and hibernation, in steps of
// 10 to 16 ms, which is fine enough for a clock that shows seconds.
func sinceBoot() time.Duration { return windows.DurationSinceBoot() }

// bootID is empty: Windows names its runs nowhere.
func bootID() string { return "" }
