package cue

import (
	"os/exec"
	"syscall"
)

// together makes a program end with all that it has started, and itself when
// skintime is killed.
func together(x *exec.Cmd) {
	x.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
	x.Cancel = func() error { return syscall.Kill(-x.Process.Pid, syscall.SIGKILL) }
}
