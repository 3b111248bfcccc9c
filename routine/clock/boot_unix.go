//go:build linux || darwin

// The clocks of boot_linux.go and boot_darwin.go are read by one call. Windows has
// one of its own, in boot_windows.go.

package clock

import (
	"time"

	"golang.org/x/sys/unix"
)

// began stands in for the time of boot where the kernel refuses to tell it.
var began = time.Now()

func read(id int32) time.Duration {
	var ts unix.Timespec
	if err := unix.ClockGettime(id, &ts); err != nil {
		return time.Since(began)
	}
	return time.Duration(ts.Nano())
}
