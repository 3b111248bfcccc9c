//go:build !linux

// Where no system call tells a thread's time, memory alone is measured;
// thread_linux.go asks Linux.

package worktest

import "time"

func threadTime() time.Duration { return 0 }
