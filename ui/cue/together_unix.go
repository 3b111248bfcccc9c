//go:build !windows && !linux

package cue

import (
	"os/exec"
	"syscall"
)

// together makes a program end with all that it has started.
func together(x *exec.Cmd) {
	x.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	x.Cancel = func() error { return syscall.Kill(-x.Process.Pid, syscall.SIGKILL) }
}
