//go:build !linux && !darwin && !windows

// Other systems are not kept awake. Those that are, are in command.go and
// awake_windows.go.

package awake

import (
	"context"
	"errors"
)

// inhibit does nothing.
func inhibit(<-chan struct{}) {}

func tryInhibit(context.Context) (string, error) {
	return "", errors.New("skintime cannot keep this system awake; turn off its sleep while a mask is on")
}
