// Windows has neither sessions nor groups to end: end_unix.go, alone_linux.go and
// alone_unix.go are for the systems that have.

package process

import (
	"os/exec"
	"syscall"
)

// End ends a program that was started. What it has started is its own: Windows
// knows no groups of processes.
func End(c *exec.Cmd) error {
	if c.Process == nil || c.ProcessState != nil {
		return nil
	}
	return c.Process.Kill()
}

// alone has a program started without a window.
func alone() *syscall.SysProcAttr {
	const createNoWindow = 0x08000000
	return &syscall.SysProcAttr{HideWindow: true, CreationFlags: createNoWindow}
}
