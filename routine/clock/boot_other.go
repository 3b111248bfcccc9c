//go:build !linux && !darwin && !windows

// The BSDs and others have no clock that is known to count sleep, so that the wall clock
// replaces it. Others have boot_linux.go, boot_darwin.go and boot_windows.go.

package clock

import "time"

var programStart = time.Now()

// sinceBoot is the time since the program began, by the wall clock or by Go's own
// timer, whichever says more: sleep counts, and a wall clock that is set back does not.
func sinceBoot() time.Duration {
	now := time.Now()
	return max(now.Sub(programStart), now.Round(0).Sub(programStart.Round(0)))
}

// bootID is empty, so that after a crash the wall clock says how much time has passed.
func bootID() string { return "" }
