//go:build !windows

// Job control is a thing of Unix. On Windows suspend_windows.go takes its place.

package terminal

import (
	"os"
	"os/signal"
	"syscall"
	"time"
)

// notStopped is how long a process that stops may take to do so.
const notStopped = 300 * time.Millisecond

// stop stops the process and returns when it is continued. The whole group is
// stopped, as the terminal itself would: a shell waits until every process of
// its job has stopped, those before it in a pipe and `go run` among them. All
// that skintime starts is in groups of its own.
//
// Nothing is being started meanwhile: a child that is stopped between fork and
// exec would keep the thread that waits for it from stopping, and so the shell
// from being told. Go forks outside its lock once, to find out what the kernel
// can do: finding a process has that done before.
func stop() error {
	if p, err := os.FindProcess(os.Getpid()); err == nil {
		p.Release()
	}
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	syscall.ForkLock.RLock()
	defer syscall.ForkLock.RUnlock()
	if err := syscall.Kill(0, syscall.SIGTSTP); err != nil {
		return err
	}
	select {
	case <-continued:
		return nil
	case <-time.After(notStopped):
	}
	select { // a process that was stopped finds both at once
	case <-continued:
		return nil
	case <-time.After(notStopped / 3):
		return ErrNoShell // the system ignores the signal in a group that no shell looks after
	}
}

// notifyContinued has c told when the process continues.
func notifyContinued(c chan<- os.Signal) { signal.Notify(c, syscall.SIGCONT) }
