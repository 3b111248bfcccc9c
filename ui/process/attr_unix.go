//go:build !windows && !linux

// Other systems than Linux, in attr_linux.go, and Windows, in process_windows.go.

package process

import "syscall"

// sysProcAttr has a program started in a session of its own. Only Linux knows how to
// end it when skintime is killed.
func sysProcAttr() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
