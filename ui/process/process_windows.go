// Windows has neither sessions nor groups to end: kill_unix.go, attr_linux.go and
// attr_unix.go are for the systems that have.

package process

import (
	"os/exec"
	"syscall"
)

// KillGroup ends a program that was started. What it has started is its own: Windows
// knows no groups of processes.
func KillGroup(c *exec.Cmd) error {
	if c.Process == nil || c.ProcessState != nil {
		return nil
	}
	return c.Process.Kill()
}

// sysProcAttr has a program started without a window.
func sysProcAttr() *syscall.SysProcAttr {
	const createNoWindow = 0x08000000
	return &syscall.SysProcAttr{HideWindow: true, CreationFlags: createNoWindow}
}
