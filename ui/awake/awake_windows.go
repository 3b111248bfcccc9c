// Windows has a call. Linux and macOS have commands, in command.go, and other
// systems have nothing, in awake_other.go.

package awake

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"golang.org/x/sys/windows"
)

const call = "SetThreadExecutionState"

// The states to ask for, as Windows calls them. They hold for the thread that asks,
// until it asks again or ends.
const (
	esContinuous      = 0x80000000
	esDisplayRequired = 0x00000002
	esSystemRequired  = 0x00000001
)

// inhibit asks the system not to sleep until the hold is released.
func inhibit(released <-chan struct{}) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if ask(esContinuous|esDisplayRequired|esSystemRequired) != nil {
		return
	}
	<-released
	ask(esContinuous) // if this fails, the end of the process does it
}

// tryInhibit inhibits sleep for a moment, and returns the name of the call.
func tryInhibit(context.Context) (string, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := ask(esContinuous | esDisplayRequired | esSystemRequired); err != nil {
		return "", err
	}
	return call, ask(esContinuous)
}

func ask(state uintptr) error {
	proc := windows.NewLazySystemDLL("kernel32.dll").NewProc(call)
	if err := proc.Find(); err != nil {
		return fmt.Errorf("%s is not part of this Windows: %w", call, err)
	}
	if before, _, _ := proc.Call(state); before == 0 {
		return errors.New(call + ": Windows refused")
	}
	return nil
}
