package clock

import (
	"time"

	"golang.org/x/sys/unix"
)

// sinceBoot is CLOCK_BOOTTIME: unlike CLOCK_MONOTONIC it counts suspend.
func sinceBoot() time.Duration { return read(unix.CLOCK_BOOTTIME) }
