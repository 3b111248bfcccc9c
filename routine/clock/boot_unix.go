//go:build linux || darwin

// This reads the clocks that boot_linux.go and boot_darwin.go choose. Windows and
// others do without, in boot_windows.go and boot_other.go.

package clock

import (
	"time"

	"golang.org/x/sys/unix"
)

// programStart replaces the time of boot where the kernel refuses to tell it.
var programStart = time.Now()

func read(id int32) time.Duration {
	var ts unix.Timespec
	if err := unix.ClockGettime(id, &ts); err != nil {
		return time.Since(programStart)
	}
	return time.Duration(ts.Nano())
}
