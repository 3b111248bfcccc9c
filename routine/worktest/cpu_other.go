//go:build !unix

// Where the processor time is not asked for, memory alone is measured; cpu_unix.go
// asks Unix.

package worktest

import "time"

func cpuTime() time.Duration { return 0 }
