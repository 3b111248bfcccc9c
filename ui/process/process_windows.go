// Windows has neither sessions nor groups to kill: kill_unix.go, attr_linux.go and
// attr_unix.go are for the systems that have.

package process

import (
	"os/exec"
	"syscall"
)

// KillGroup kills a program that was started. Windows has no process groups, so
// what the program has started runs on.
func KillGroup(c *exec.Cmd) error {
	if c.Process == nil || c.ProcessState != nil {
		return nil
	}
	return c.Process.Kill()
}

// sysProcAttr starts a program without a window.
func sysProcAttr() *syscall.SysProcAttr {
	const createNoWindow = 0x08000000
	return &syscall.SysProcAttr{HideWindow: true, CreationFlags: createNoWindow}
}
