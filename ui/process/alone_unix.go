//go:build !windows && !linux

package process

import "syscall"

// alone has a program started in a session of its own. Only Linux knows how to
// end it when skintime is killed.
func alone() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
