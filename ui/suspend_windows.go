// Windows has no job control, and other signals. Elsewhere suspend_unix.go takes
// its place.

package ui

import (
	"errors"
	"os"
)

// canSuspend says that Windows has no job control: ctrl+z is not bound.
const canSuspend = false

func stop() error { return errors.ErrUnsupported }

// signals are those that the program hears.
func signals() []os.Signal { return []os.Signal{os.Interrupt} }

// continues is never so: Windows has no signal for going on.
func continues(os.Signal) bool { return false }
