// Only Linux can kill a program together with the thread that started it;
// attr_unix.go and process_windows.go are for systems that cannot.

package process

import "syscall"

// sysProcAttr starts a program in its own session. Linux kills it when the thread
// that started it ends, so it does not outlive skintime.
func sysProcAttr() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
}
