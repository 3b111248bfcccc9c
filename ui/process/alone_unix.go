//go:build !windows && !linux

// Other systems than Linux, in alone_linux.go, and Windows, in process_windows.go.

package process

import "syscall"

// alone has a program started in a session of its own. Only Linux knows how to
// end it when skintime is killed.
func alone() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
