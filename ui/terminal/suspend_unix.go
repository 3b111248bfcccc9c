//go:build !windows

// Job control is a thing of Unix. On Windows suspend_windows.go takes its place.

package terminal

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// notStopped is a third of the time that a process may take to stop.
const notStopped = 150 * time.Millisecond

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
	allow, err := holdStarts()
	if err != nil {
		return err
	}
	defer allow()
	if err := syscall.Kill(0, syscall.SIGTSTP); err != nil {
		return err
	}
	for range 3 { // one that was stopped finds the first wait over, and has the others to hear that it continues
		select {
		case <-continued:
			return nil
		case <-time.After(notStopped):
		}
	}
	return ErrNoShell // the system ignores the signal in a group that no shell looks after
}

// startTimeout is how long a program that is being started may keep the process
// from stopping: its disk may hang.
const startTimeout = 2 * time.Second

// errStarting says that it took longer.
var errStarting = errors.New("a program that is being started hangs")

// holdStarts waits until nothing is between fork and exec, and keeps it so until
// allow is called.
func holdStarts() (allow func(), err error) {
	held := make(chan struct{})
	go func() {
		syscall.ForkLock.RLock()
		close(held)
	}()
	select {
	case <-held:
		return syscall.ForkLock.RUnlock, nil
	case <-time.After(startTimeout):
		go func() {
			<-held
			syscall.ForkLock.RUnlock()
		}()
		return nil, errStarting
	}
}

// notifyContinued has c told when the process continues.
func notifyContinued(c chan<- os.Signal) { signal.Notify(c, syscall.SIGCONT) }
