//go:build !windows

package cli

import (
	"fmt"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

// While a session runs, another skintime says where and keeps away; status
// tells how it stands.
func TestASecondSkintime(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	first := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now")
	first.ExpectTitle("Exfoliate")
	for _, args := range [][]string{{}, {"start", "--now"}, {"drop"}} {
		second := terminaltest.Start(t, home, append([]string{terminaltest.Program(t)}, args...)...)
		second.ExpectExit(1)
		second.Expect(fmt.Sprintf(`^skintime: another skintime is running on /dev/pts/\d+: process %d$`, first.Cmd.Process.Pid))
	}
	if out := output(t, home, "status"); !regexp.MustCompile(`^Exfoliate 0[12]:\d\d\n$`).MatchString(out) {
		t.Errorf("the status is %q", out)
	}
	first.Press("space")
	first.ExpectTitle("paused")
	if out := output(t, home, "status"); !regexp.MustCompile(`^Exfoliate 0[12]:\d\d paused\n$`).MatchString(out) {
		t.Errorf("the status is %q", out)
	}
	rehearsal := terminaltest.Start(t, home, terminaltest.Program(t), "demo")
	rehearsal.Expect("60× speed")
	rehearsal.Press("ctrl+c")
	rehearsal.ExpectExit(0)
	first.Press("space")
	first.ExpectTitle("^0[12]:.. Exfoliate")
	first.Press("ctrl+c")
	first.ExpectExit(0)
	first.Expect("^Saved. 'skintime resume' picks it up.$")
}

// output is what a command writes.
func output(t *testing.T, home terminaltest.Options, args ...string) string {
	t.Helper()
	c := exec.Command(terminaltest.Program(t), args...)
	c.Env = append([]string{"PATH=/bin"}, home.Env...)
	out, err := c.Output()
	if err != nil {
		t.Fatalf("skintime %v: %v", args, err)
	}
	return string(out)
}

// A terminal is closed under a mask; another one resumes it.
func TestTheTerminalIsClosedUnderAMask(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	s := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now", "--minutes", "10")
	s.ExpectTitle("Exfoliate")
	s.Press("s")
	s.ExpectTitle("Put on your mask")
	s.Continue()
	s.ExpectTitle("^10:00 Mask|^09:.. Mask")
	began := time.Now()
	s.Signal(syscall.SIGSTOP)
	s.Master.Close()
	s.Signal(syscall.SIGCONT)
	<-s.Ended
	time.Sleep(2 * time.Second)
	s = terminaltest.Start(t, home, terminaltest.Program(t))
	s.Expect(`You left (just now|\d+ s ago), during the mask\.(?s).*It is ready in 09:\d\d\.`)
	s.Expect("▌ Resume +at the mask")
	s.Press("enter")
	s.ExpectTitle("^09:.. Mask · skintime$")
	s.Until("the right time", func() bool {
		left, err := s.TitleSeconds()
		gone := int(time.Since(began).Seconds())
		return err == nil && 600-left >= gone-1 && 600-left <= gone+2
	})
}

// In lines of text, too, a person on a terminal is asked how their skin feels.
func TestPlainAsksHowItFeels(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	s := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now", "--plain")
	for _, name := range []string{"Exfoliate: ", "Put on your mask. ", "Rinse: ", "Toner: ", "Serum: ", "Moisturizer: "} {
		s.Expect("^" + name)
		s.Press("s\r")
	}
	s.Expect("^How does your skin feel")
	s.Press("calm\r")
	s.Expect("^Noted.")
	s.Press("4\r")
	s.Expect("(?s)Noted.*Noted.")
	s.Press("\r")
	s.ExpectExit(0)
	if out := output(t, home, "diary", "--json"); !strings.Contains(out, `"feel":4,"note":"calm"`) {
		t.Errorf("the diary has %s", out)
	}
}

// A disk that is full from the middle of the session on, as the system's own
// limit on a file's size makes it: what was written before can be resumed.
func TestTheDiskIsFull(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	const blocks = "ulimit -f 4; exec \"$@\"" // of 512 or 1024 bytes
	s := terminaltest.Start(t, home, "/bin/sh", "-c", blocks, "sh", terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	for range 20 {
		s.Press("+")
		time.Sleep(20 * time.Millisecond)
	}
	s.Expect("not saved")
	s.Expect("Not saved: file too large")
	s.Press("q")
	s.Expect("You can't resume it")
	s.Press("y")
	s.ExpectExit(1)
	s.Expect("^skintime: this session is not recorded: write /")
	s = terminaltest.Start(t, home, terminaltest.Program(t), "resume")
	s.ExpectTitle("^0[2-9]:.. Exfoliate") // without any of the keys, it would be less than two minutes
	if out := output(t, home, "status"); !strings.HasPrefix(out, "Exfoliate 0") {
		t.Errorf("the status is %q", out)
	}
}

// A session that is suspended with ctrl+z ends when it is asked to, and is
// kept.
func TestEndedWhileSuspended(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	home.Env, home.NoAnswers = append(home.Env, "PS1=ready> ", "ENV=", "HISTFILE="), true
	s := terminaltest.Start(t, home, "/bin/sh", "-i")
	s.Expect("ready>")
	s.Press(terminaltest.Program(t) + " start --now")
	s.Press("enter")
	s.ExpectTitle("Exfoliate")
	s.Press("ctrl+z")
	s.Expect("ready> *$")
	s.Press("kill -TERM %1; fg")
	s.Press("enter")
	s.Expect("^Saved. 'skintime resume' picks it up.$")
}

// A demonstration shows the whole routine, whatever was done today.
func TestDemoIsWhole(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	s := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	s.Continue()
	s.ExpectTitle("Put on your mask")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	if out := output(t, home, "plan"); !strings.Contains(out, "you exfoliated today") {
		t.Fatalf("the plan is\n%s", out)
	}
	s = terminaltest.Start(t, home, terminaltest.Program(t), "demo")
	s.Expect("◆ Exfoliate ─ ○─○")
	s.Press("ctrl+c")
	s.ExpectExit(0)
}
