//go:build !windows && !linux

// Linux has attr_linux.go, and Windows process_windows.go.

package process

import "syscall"

// sysProcAttr starts a program in its own session. It outlives skintime if
// skintime is killed.
func sysProcAttr() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
