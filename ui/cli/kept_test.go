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
)

// at is a terminal of the usual size, in a home of the test's own.
func at(home string) on {
	return on{width: 80, height: 24, env: []string{"HOME=" + home, "XDG_CONFIG_HOME=" + home}}
}

// While a session runs, another skintime says where and keeps away; status
// tells how it stands.
func TestASecondSkintime(t *testing.T) {
	t.Parallel()
	home := at(t.TempDir())
	first := start(t, home, skintime(t), "start", "--now")
	first.titled("Exfoliate")
	for _, args := range [][]string{{}, {"start", "--now"}, {"resume"}, {"drop"}} {
		second := start(t, home, append([]string{skintime(t)}, args...)...)
		second.exits(1)
		second.expect(fmt.Sprintf(`^skintime: another skintime is running on /dev/pts/\d+: process %d$`, first.cmd.Process.Pid))
	}
	if out := output(t, home, "status"); !regexp.MustCompile(`^Exfoliate 0[12]:\d\d\n$`).MatchString(out) {
		t.Errorf("the status is %q", out)
	}
	first.press("space")
	first.titled("paused")
	if out := output(t, home, "status"); !regexp.MustCompile(`^Exfoliate 0[12]:\d\d paused\n$`).MatchString(out) {
		t.Errorf("the status is %q", out)
	}
	rehearsal := start(t, home, skintime(t), "demo")
	rehearsal.expect("60× speed")
	rehearsal.press("ctrl+c")
	rehearsal.exits(0)
	first.press("space")
	first.titled("^0[12]:.. Exfoliate")
	first.press("ctrl+c")
	first.exits(0)
	first.expect("^It is kept: 'skintime resume' goes on with it.$")
}

// output is what a command writes.
func output(t *testing.T, home on, args ...string) string {
	t.Helper()
	c := exec.Command(skintime(t), args...)
	c.Env = append([]string{"PATH=/bin"}, home.env...)
	out, err := c.Output()
	if err != nil {
		t.Fatalf("skintime %v: %v", args, err)
	}
	return string(out)
}

// A terminal is closed under a mask; another one goes on with it.
func TestTheTerminalIsClosedUnderAMask(t *testing.T) {
	t.Parallel()
	home := at(t.TempDir())
	s := start(t, home, skintime(t), "start", "--now", "--minutes", "10")
	s.titled("Exfoliate")
	s.press("s")
	s.titled("^10:00 Mask|^09:.. Mask")
	began := time.Now()
	s.signal(syscall.SIGSTOP)
	s.tty.Close()
	s.signal(syscall.SIGCONT)
	<-s.ended
	time.Sleep(2 * time.Second)
	s = start(t, home, skintime(t))
	s.expect(`You left Mask (just now|\d s ago); it has 09:\d\d to go\.`)
	s.expect("› Go on +at Mask")
	s.press("enter")
	s.titled("^09:.. Mask · skintime$")
	left, err := s.seconds()
	if gone := int(time.Since(began).Seconds()); err != nil || 600-left < gone-1 || 600-left > gone+2 {
		t.Errorf("%d s are left, %d have passed: %v", left, gone, err)
	}
}

// In lines of text, too, a person on a terminal is asked how their skin feels.
func TestPlainAsksHowItFeels(t *testing.T) {
	t.Parallel()
	home := at(t.TempDir())
	s := start(t, home, skintime(t), "start", "--now", "--plain")
	for _, name := range []string{"Exfoliate", "Mask", "Rinse", "Toner", "Serum", "Moisturizer"} {
		s.expect("^" + name + ": ")
		s.press("s\r")
	}
	s.expect("^How does your skin feel")
	s.press("calm\r")
	s.expect("^Noted.")
	s.press("4\r")
	s.expect("(?s)Noted.*Noted.")
	s.press("\r")
	s.exits(0)
	if out := output(t, home, "diary", "--json"); !strings.Contains(out, `"feel":4,"note":"calm"`) {
		t.Errorf("the diary has %s", out)
	}
}

// A disk that is full from the middle of the session on, as the system's own
// limit on a file's size makes it: what was written before can be gone on with.
func TestTheDiskIsFull(t *testing.T) {
	t.Parallel()
	home := at(t.TempDir())
	const blocks = "ulimit -f 4; exec \"$@\"" // of 512 or 1024 bytes
	s := start(t, home, "/bin/sh", "-c", blocks, "sh", skintime(t), "start", "--now")
	s.titled("Exfoliate")
	for range 20 {
		s.press("+")
		time.Sleep(20 * time.Millisecond)
	}
	s.expect("not kept")
	s.expect("Not kept: file too large")
	s.press("q")
	s.expect("The session ends here")
	s.press("y")
	s.exits(1)
	s.expect("^skintime: this session is not kept: write /")
	s = start(t, home, skintime(t), "resume")
	s.titled("^0[3-9]:.. Exfoliate")
	if out := output(t, home, "status"); !strings.HasPrefix(out, "Exfoliate 0") {
		t.Errorf("the status is %q", out)
	}
}

// A session that is suspended with ctrl+z ends when it is asked to, and is
// kept.
func TestEndedWhileSuspended(t *testing.T) {
	t.Parallel()
	home := at(t.TempDir())
	home.env, home.silent = append(home.env, "PS1=ready> ", "ENV=", "HISTFILE="), true
	s := start(t, home, "/bin/sh", "-i")
	s.expect("ready>")
	s.press(skintime(t) + " start --now")
	s.press("enter")
	s.titled("Exfoliate")
	s.press("ctrl+z")
	s.expect("ready> *$")
	s.press("kill -TERM %1; fg")
	s.press("enter")
	s.expect("^It is kept: 'skintime resume' goes on with it.$")
}

// A demonstration shows the whole routine, whatever was done today.
func TestDemoIsWhole(t *testing.T) {
	t.Parallel()
	home := at(t.TempDir())
	s := start(t, home, skintime(t), "start", "--now")
	s.titled("Exfoliate")
	s.goOn()
	s.titled("Mask")
	s.press("ctrl+c")
	s.exits(0)
	if out := output(t, home, "plan"); !strings.Contains(out, "too soon: you exfoliated today") {
		t.Fatalf("the plan is\n%s", out)
	}
	s = start(t, home, skintime(t), "demo")
	s.expect("● Exfoliate +○ Mask")
	s.press("ctrl+c")
	s.exits(0)
}
