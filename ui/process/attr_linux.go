// Linux alone ends a program with the thread that started it; attr_unix.go and
// process_windows.go are for systems that do not.

package process

import "syscall"

// sysProcAttr has a program started in a session of its own. Linux ends it, too, when
// the thread has ended that started it: so it is when skintime is killed.
func sysProcAttr() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
}
