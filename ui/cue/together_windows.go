package cue

import (
	"os/exec"
	"syscall"
)

// together opens no window for a program. On Windows it is ended alone: what it
// has started is its own.
func together(x *exec.Cmd) {
	x.SysProcAttr = &syscall.SysProcAttr{HideWindow: true, CreationFlags: createNoWindow}
}

// endAll does nothing: nobody knows what a program has started.
func endAll(*exec.Cmd) error { return nil }

const createNoWindow = 0x08000000
