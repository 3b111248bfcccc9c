//go:build !windows && !linux

package cue

import (
	"os/exec"
	"syscall"
)

// together makes a program end with all that it has started.
func together(x *exec.Cmd) {
	x.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	x.Cancel = func() error { return endAll(x) }
}

// endAll ends a program that was started, and what is left of those that it has
// started.
func endAll(x *exec.Cmd) error {
	if x.Process == nil {
		return nil
	}
	return syscall.Kill(-x.Process.Pid, syscall.SIGKILL)
}
