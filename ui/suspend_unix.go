//go:build !windows

package ui

import (
	"errors"
	"os"
	"os/signal"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
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

// watch tells the program when it goes on after having been stopped, and ends
// it when its terminal hangs up. The function it returns ends the watch.
func watch(p *tea.Program) func() {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGCONT, syscall.SIGHUP)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-signals:
				if s == syscall.SIGHUP {
					p.Quit()
				} else {
					p.Send(continuedMsg{})
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(signals)
		close(done)
	}
}
