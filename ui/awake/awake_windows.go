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

// The states to ask for. They hold for the thread that asks, until it asks again or
// ends.
const (
	continuous = 0x80000000
	display    = 0x00000002 // keep the display on
	awake      = 0x00000001
)

// inhibit asks the system not to sleep until the hold is released.
func inhibit(released <-chan struct{}) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if ask(continuous|display|awake) != nil {
		return
	}
	<-released
	ask(continuous) // if this fails, the end of the process does it
}

// try asks for it, and takes it back.
func try(context.Context) (string, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := ask(continuous | display | awake); err != nil {
		return "", err
	}
	return call, ask(continuous)
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
