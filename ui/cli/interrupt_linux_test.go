// The signals that a process catches are told by Linux alone; the tests for all
// Unix systems are in interrupt_test.go.

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// catches reports whether a process catches a signal.
func catches(pid int, signal syscall.Signal) bool {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	caught := regexp.MustCompile(`SigCgt:\s*(\w+)`).FindSubmatch(status)
	if caught == nil {
		return false
	}
	mask, err := strconv.ParseUint(string(caught[1]), 16, 64)
	return err == nil && mask>>(signal-1)&1 == 1
}

// runs reports whether a process has become a program: a shell catches the signal, too, until its
// trap ignores it.
func runs(pid int, program string) bool {
	is, err := os.Stat(fmt.Sprintf("/proc/%d/exe", pid))
	want, errWant := os.Stat(program)
	return err == nil && errWant == nil && os.SameFile(is, want)
}

// As soon as main runs, ctrl+c ends no session without its promise, also before
// the terminal hands the key over. A shell has the signal ignored until then.
func TestInterruptedAtTheFirstMoment(t *testing.T) {
	t.Parallel()
	for range 5 {
		home := t.TempDir()
		program := terminaltest.Program(t)
		s := terminaltest.Start(t, terminaltest.At(home), "/bin/sh", "-c", `trap "" INT; exec "$@"`, "sh", program, "start", "--now")
		s.Until("the signal to be heard", func() bool {
			_, err := os.Stat(filepath.Join(home, ".local", "state", "skintime", "session.jsonl"))
			heard := runs(s.Cmd.Process.Pid, program) && catches(s.Cmd.Process.Pid, syscall.SIGINT)
			if err == nil && !heard {
				t.Fatal("a session has begun, and the signal is not heard")
			}
			return heard
		})
		s.Signal(syscall.SIGINT)
		s.ExpectExit(0)
		s.Expect("^Saved. 'skintime resume' picks it up.$")
	}
}
