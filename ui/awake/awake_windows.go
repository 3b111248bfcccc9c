// What keeps a machine awake is asked of each system in its own way: of Windows
// by a call, here; of others by a command, in command.go, or not at all, in
// awake_other.go.

package awake

import (
	"context"
	"errors"
	"fmt"
	"runtime"

	"golang.org/x/sys/windows"
)

const call = "SetThreadExecutionState"

// What the system may be asked for. It holds for the thread that asks, until
// that asks again or ends.
const (
	continuous = 0x80000000
	display    = 0x00000002 // keep it on: the time is read from afar
	awake      = 0x00000001
)

// keep asks the system not to sleep until the hold is released.
func keep(released <-chan struct{}) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if ask(continuous|display|awake) != nil {
		return
	}
	<-released
	ask(continuous) // where it fails, the end of the process does the same
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
