//go:build !windows

// Unix kills a program with its group; process_windows.go kills it alone.

package process

import (
	"os/exec"
	"syscall"
)

// KillGroup kills an isolated program, and all that it has started and that is
// still in its group. A program that was not started is no error.
func KillGroup(c *exec.Cmd) error {
	if c.Process == nil {
		return nil
	}
	return syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
}
