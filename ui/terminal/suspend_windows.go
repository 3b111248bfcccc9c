// Windows has no job control. Elsewhere suspend_unix.go takes its place.

package terminal

import "os"

func stop() error { return ErrNoShell }

// notifyContinued does nothing: Windows has no signal for it.
func notifyContinued(chan<- os.Signal) {}
