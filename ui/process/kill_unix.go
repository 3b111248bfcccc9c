//go:build !windows

// Unix ends a program with its group; process_windows.go ends it alone.

package process

import (
	"os/exec"
	"syscall"
)

// KillGroup ends a program that was started, and all that it has started and that has
// not gone its own way.
func KillGroup(c *exec.Cmd) error {
	if c.Process == nil {
		return nil
	}
	return syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
}
