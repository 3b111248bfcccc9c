//go:build !windows

package cli

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

// The journal is removed under a running session, which is killed after the next
// key: the session is resumed all the same, with that key's event.
func TestTheJournalIsRemoved(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	state := filepath.Join(home, ".local", "state", "skintime")
	options := terminaltest.Options{Width: 80, Height: 24, Env: []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home, "XDG_STATE_HOME=", "XDG_DATA_HOME="}}
	for name, remove := range map[string]func() error{
		"the journal": func() error { return os.Remove(filepath.Join(state, "session.jsonl")) },
		"its folder":  func() error { return os.Rename(state, filepath.Join(t.TempDir(), "removed")) },
	} {
		s := terminaltest.Start(t, options, terminaltest.Program(t), "start", "--now")
		s.Expect("◆ Exfoliate")
		if err := remove(); err != nil {
			t.Fatal(err)
		}
		s.Press("s")
		s.Expect("◆ Mask")
		s.Signal(syscall.SIGKILL)
		select {
		case <-s.Ended:
		case <-time.After(terminaltest.Patience):
			t.Fatalf("%s: killed, it runs on", name)
		}
		s.Close()
		s = terminaltest.Start(t, options, terminaltest.Program(t), "resume")
		s.ExpectTitle("^Put on your mask · skintime")
		s.Press("q")
		s.Expect("Leave")
		s.Press("q")
		s.ExpectExit(0)
		s.Close()
		drop := terminaltest.Start(t, options, terminaltest.Program(t), "drop")
		drop.Expect("Facial ended during the mask")
		drop.ExpectExit(0)
		drop.Close()
	}
}

// The lock's file is removed by hand: a session whose time runs takes the lock again
// within a second, and says so where another process was faster.
func TestTheLockIsRemoved(t *testing.T) {
	t.Parallel()
	for _, otherFirst := range []bool{false, true} {
		home := t.TempDir()
		options := terminaltest.Options{Width: 80, Height: 24, Env: []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home, "XDG_STATE_HOME=", "XDG_DATA_HOME="}}
		first := terminaltest.Start(t, options, terminaltest.Program(t), "start", "--now")
		first.Expect("◆ Exfoliate")
		if otherFirst {
			first.Signal(syscall.SIGSTOP)
		}
		lock := filepath.Join(home, ".local", "state", "skintime", "session.lock")
		if err := os.Remove(lock); err != nil {
			t.Fatal(err)
		}
		if !otherFirst {
			first.Until("the lock to be there again", func() bool {
				_, err := os.Stat(lock)
				return err == nil
			})
		}
		second := terminaltest.Start(t, options, terminaltest.Program(t), "start", "--now")
		if !otherFirst {
			second.Expect("another skintime is running on .*: process [0-9]+")
			second.ExpectExit(1)
			second.Close()
			first.Press("q")
			first.Expect("Leave")
			first.Press("q")
			first.ExpectExit(0)
			first.Close()
			continue
		}
		second.Expect("later")
		first.Signal(syscall.SIGCONT)
		first.Expect("Not saved: another skintime is running on")
		second.Press("down")
		second.Press("enter") // start over
		second.ExpectTitle("Exfoliate · skintime")
		second.Press("q")
		second.Expect("Leave")
		second.Press("q")
		second.ExpectExit(0)
		second.Close()
		first.Press("s")
		first.Expect("Not saved: another skintime has ended this session")
		first.Close()
	}
}
