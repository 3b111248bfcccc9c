//go:build !windows

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// On a terminal that takes no output the program ends all the same, and the
// session is there to be resumed.
func TestLeavingATerminalThatTakesNoOutput(t *testing.T) {
	t.Parallel()
	for name, leave := range map[string]func(*terminaltest.Terminal){
		"ctrl+c":  func(s *terminaltest.Terminal) { s.Press("ctrl+c") },
		"q y":     func(s *terminaltest.Terminal) { s.WaitAndPress("q"); s.WaitAndPress("y") },
		"SIGTERM": func(s *terminaltest.Terminal) { s.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(s *terminaltest.Terminal) { s.Signal(syscall.SIGHUP) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			o := terminaltest.At(home)
			o.Blocked = true
			s := terminaltest.Start(t, o, terminaltest.Program(t), "start", "--now")
			s.Until("the session to begin", func() bool {
				_, err := os.Stat(filepath.Join(home, ".local", "state", "skintime", "session.jsonl"))
				return err == nil
			})
			s.FillOutput()
			s.WaitAndPress("m")
			leave(s)
			s.ExpectExit(0)
			again := terminaltest.Start(t, terminaltest.At(home), terminaltest.Program(t))
			again.Expect("Exfoliate")
		})
	}
}

// As lines, too, a session ends and is saved, and setup ends, where nothing takes
// their output: neither a terminal nor the reader of a pipe.
func TestLeavingLinesThatNobodyTakes(t *testing.T) {
	t.Parallel()
	for name, signal := range map[string]syscall.Signal{"SIGTERM": syscall.SIGTERM, "SIGHUP": syscall.SIGHUP, "SIGINT": syscall.SIGINT} {
		for _, pipe := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, pipe %v", name, pipe), func(t *testing.T) {
				t.Parallel()
				home := t.TempDir()
				o := terminaltest.At(home)
				o.Blocked = true
				command := []string{terminaltest.Program(t), "start", "--plain", "--now"}
				if pipe {
					command = append([]string{"/bin/sh", "-c", `mkfifo "$HOME/lines"; exec 3<>"$HOME/lines"; exec "$@" >&3 2>&3`, "sh"}, command...)
				}
				s := terminaltest.Start(t, o, command...)
				s.Until("the session to begin", func() bool {
					_, err := os.Stat(filepath.Join(home, ".local", "state", "skintime", "session.jsonl"))
					return err == nil
				})
				if pipe {
					terminaltest.Fill(t, filepath.Join(home, "lines"))
				} else {
					s.FillOutput()
				}
				s.Press("t\n")
				s.Signal(signal)
				s.ExpectExit(0)
				again := terminaltest.Start(t, terminaltest.At(home), terminaltest.Program(t))
				again.Expect("q decide later")
			})
		}
	}
}
