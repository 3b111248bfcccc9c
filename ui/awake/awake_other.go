//go:build !linux && !darwin && !windows

// Where no way is known, nothing is kept awake. The ways that are known are in
// command.go and awake_windows.go.

package awake

import (
	"context"
	"errors"
)

// keep does nothing: no way is known here.
func keep(<-chan struct{}) {}

func try(context.Context) (string, error) {
	return "", errors.New("no way is known to keep this system awake")
}
