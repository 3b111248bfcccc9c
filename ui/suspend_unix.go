//go:build !windows

// Job control is a thing of Unix. On Windows suspend_windows.go takes its place.

package ui

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// canSuspend says that this system knows job control.
const canSuspend = true

var errNotStopped = errors.New("nobody would continue the process")

// stop stops the process group and returns when it is continued. The system
// ignores the signal in a group that no shell looks after.
func stop() error {
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := syscall.Kill(0, syscall.SIGTSTP); err != nil {
		return err
	}
	const notStopped = 300 * time.Millisecond
	select {
	case <-continued:
		return nil
	case <-time.After(notStopped):
	}
	select { // a process that was stopped finds both at once
	case <-continued:
		return nil
	case <-time.After(notStopped / 3):
		return errNotStopped
	}
}

// signals are those that the program hears.
func signals() []os.Signal {
	return []os.Signal{syscall.SIGCONT, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT}
}

// continues reports whether a signal says that the process goes on after it
// was stopped.
func continues(s os.Signal) bool { return s == syscall.SIGCONT }
