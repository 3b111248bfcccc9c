package process

import "syscall"

// alone has a program started in a session of its own. Linux ends it, too, when
// the thread has ended that started it: so it is when skintime is killed.
func alone() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
}
