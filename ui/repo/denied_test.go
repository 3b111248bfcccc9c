//go:build linux && (amd64 || arm64)

package repo

import (
	"errors"
	"os/exec"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// denied builds a program that runs another one, which is killed when it opens a
// socket that is not local. The test is skipped where the kernel does not allow that.
func denied(t *testing.T) string {
	t.Helper()
	program := terminaltest.Build(t, "deny", "./testdata/deny")
	out, err := exec.Command(program, terminaltest.Build(t, "dial", "./testdata/dial"), "unix").CombinedOutput()
	if exit := (*exec.ExitError)(nil); errors.As(err, &exit) && exit.ExitCode() == 77 {
		t.Skipf("this kernel sets no filter: %s", out)
	}
	if err != nil || string(out) != "asked: <nil>\n" {
		t.Fatalf("a local socket is denied, too: %v %s", err, out)
	}
	return program
}

// The filter kills, as the tests below assume.
func TestASocketIsKilled(t *testing.T) {
	t.Parallel()
	deny, dial := denied(t), terminaltest.Build(t, "dial", "./testdata/dial")
	for _, family := range []string{"inet", "inet6", "netlink", "packet"} {
		if out, err := exec.Command(dial, family).CombinedOutput(); err != nil || !strings.HasPrefix(string(out), "asked: ") {
			t.Errorf("without the filter, %s: %v %s", family, err, out)
		}
		out, err := exec.Command(deny, dial, family).CombinedOutput()
		exit := (*exec.ExitError)(nil)
		if !errors.As(err, &exit) || exit.Sys().(syscall.WaitStatus).Signal() != syscall.SIGSYS || len(out) > 0 {
			t.Errorf("with the filter, %s: %v %s", family, err, out)
		}
	}
}

// Whole sessions and all commands run without a network.
func TestNoNetworkIsUsed(t *testing.T) {
	t.Parallel()
	deny, home := denied(t), terminaltest.At(t.TempDir())
	for _, c := range []struct{ words, in, want string }{
		{"start --now --auto --plain --speed 600", "", `Facial finished in`},
		{"start --now --auto --plain --speed 600 --speak --mask clay", "", `Facial finished in`},
		{"start --plain", "\n" + strings.Repeat("s\n", 6), `6 skipped`},
		{"start --now --plain", "q\ny\n", `You left Facial`},
		{"status --json", "", `"left"`},
		{"next", "", `no session is running`},
		{"resume --plain", "s\nq\ny\n", `You left Facial`},
		{"drop", "", `Facial ended`},
		{"setup --plain", strings.Repeat("\n", 20), `Everything here is optional`},
		{"cues", "", `desktop notification +the desktop's message bus is no local socket`},
		{"plan --week", "", `mask`},
		{"remind --print cron --at 20:30", "", `remind`},
		{"diary add --feel 4", "", `^Added: Facial`},
		{"diary remove last --yes", "", `^Removed: Facial`},
		{"diary list", "", `Facial`},
		{"diary check", "", `.`},
		{"diary export --ics", "", `BEGIN:VCALENDAR`},
		{"routine new mine", "", `mine`},
		{"routine list", "", `mine`},
		{"why S21", "", `^S21 `},
		{"--help", "", `setup`},
		{"man", "", `skintime`},
		{"completion bash", "", `skintime`},
	} {
		x := exec.Command(deny, append([]string{terminaltest.Program(t)}, strings.Fields(c.words)...)...)
		x.Env, x.Stdin = append(x.Environ(), append(home.Env, "EDITOR=true", "VISUAL=", "DBUS_SESSION_BUS_ADDRESS=tcp:host=127.0.0.1,port=9")...), strings.NewReader(c.in)
		out, err := x.CombinedOutput()
		if died := x.ProcessState.Sys().(syscall.WaitStatus); died.Signaled() || !regexp.MustCompile("(?m)"+c.want).Match(out) {
			t.Errorf("skintime %s: %v\n%s", c.words, err, out)
		}
	}
}

// So does a session on a terminal, with its sounds.
func TestNoNetworkOnATerminal(t *testing.T) {
	t.Parallel()
	deny, home := denied(t), terminaltest.At(t.TempDir())
	s := terminaltest.Start(t, home, deny, terminaltest.Program(t))
	s.Expect("enter  begin")
	s.Press("d")
	s.Expect("Nothing here yet")
	s.Press("q")
	s.Expect("enter  begin")
	s.Press("enter")
	for _, name := range []string{"Exfoliate", "Put on your mask", "Rinse", "Toner", "Serum", "Moisturizer"} {
		s.ExpectTitle(name)
		s.Press("s")
	}
	s.Expect("How does your skin feel")
	s.Continue()
	s.ExpectExit(0)
	s.Expect("^Facial finished in")
	s = terminaltest.Start(t, home, deny, terminaltest.Program(t), "start", "--now", "--auto", "--speed", "600")
	s.Expect("How does your skin feel")
	s.Continue()
	s.ExpectExit(0)
	s.Expect("^Facial finished in")
}
