//go:build !windows

package cli

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"skintime/routine/journal"
	"skintime/ui/terminal/terminaltest"
)

// refusal is what a command that fails says, with its exit code.
func refusal(t *testing.T, home terminaltest.Options, args ...string) string {
	t.Helper()
	c := exec.Command(terminaltest.Program(t), args...)
	c.Env = append([]string{"PATH=/bin"}, home.Env...)
	out, err := c.CombinedOutput()
	if err == nil || c.ProcessState.ExitCode() != 1 {
		t.Errorf("skintime %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// Another terminal leads a session that is on a screen, and sees how it stands.
func TestLedOnAScreen(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	if out := refusal(t, home, "next"); out != "skintime: no session is running; 'skintime' starts one\n" {
		t.Errorf("with nothing running: %s", out)
	}
	s := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	if out := output(t, home, "pause"); !strings.HasPrefix(out, "Exfoliate 0") || !strings.HasSuffix(out, " paused\n") {
		t.Errorf("paused: %s", out)
	}
	s.ExpectTitle("paused Exfoliate")
	var st journal.Status
	if err := json.Unmarshal([]byte(output(t, home, "resume", "--json")), &st); err != nil || st.State != "running" || st.Step != "exfoliate" || st.SessionID == "" {
		t.Errorf("resumed: %+v, %v", st, err)
	}
	s.ExpectTitle("^0[12]:.. Exfoliate")
	leave(t, home, "next")
	s.ExpectTitle("Put on your mask")
	s.Continue()
	s.ExpectTitle("Mask")
	if out := refusal(t, home, "next"); !strings.Contains(out, "this step has just begun") && !strings.Contains(out, "'skintime next --yes' to rinse now") {
		t.Errorf("an early rinse: %s", out)
	}
	output(t, home, "extend", "+1m")
	s.ExpectTitle("^1[56]:.. Mask")
	output(t, home, "mute")
	s.Expect("Sound is off")
	s.Signal(syscall.SIGSTOP)
	if out := refusal(t, home, "extend", "+1m"); !strings.Contains(out, "does not answer") {
		t.Errorf("stopped: %s", out)
	}
	s.Signal(syscall.SIGCONT)
	s.Signal(syscall.SIGTERM)
	s.ExpectExit(0)
	if out := refusal(t, home, "next"); !strings.Contains(out, "no session is running") {
		t.Errorf("left: %s", out)
	}
	if left, _ := filepath.Glob(filepath.Join(home.Env[0][len("HOME="):], ".local", "state", "skintime", "*.sock")); len(left) > 0 {
		t.Errorf("it leaves %v", left)
	}
}

// leave leaves a step that is old enough for it.
func leave(t *testing.T, home terminaltest.Options, command string) {
	t.Helper()
	time.Sleep(1100 * time.Millisecond)
	output(t, home, command)
}

// So does it lead one that prints lines, to its end, after a process that was killed; where there
// is no socket, the session says why and runs all the same.
func TestLedAsLines(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	killed := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now", "--plain")
	killed.Expect("^Exfoliate: ")
	killed.Signal(syscall.SIGKILL)
	<-killed.Ended
	if out := refusal(t, home, "next"); !strings.Contains(out, "no session is running") {
		t.Errorf("killed: %s", out)
	}
	s := terminaltest.Start(t, home, terminaltest.Program(t), "resume", "--plain")
	s.Expect("^Exfoliate: ")
	output(t, home, "pause")
	s.Expect("^Exfoliate: .* Paused.$")
	output(t, home, "resume")
	s.Expect("^Resumed. Exfoliate: ")
	for _, want := range []string{"Put on your mask", "Rinse", "Toner", "Serum", "Moisturizer"} {
		s.Press("s\r")
		s.Expect("^" + want)
	}
	leave(t, home, "skip")
	s.Expect("(?s)Moisturizer skipped.*^How does your skin feel")
	s.Press("\r")
	s.ExpectExit(0)

	socket := filepath.Join(home.Env[0][len("HOME="):], ".local", "state", "skintime", "session.sock")
	if err := os.WriteFile(socket, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	s = terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now", "--plain")
	s.Expect(`^No remote control: `)
	s.Press("t\r")
	s.Expect("^Exfoliate: .* left")
	if out := refusal(t, home, "next"); !strings.Contains(out, "is no socket") {
		t.Errorf("a file: %s", out)
	}
}

// With socket = false nothing listens.
func TestNotLed(t *testing.T) {
	t.Parallel()
	home := terminaltest.At(t.TempDir())
	writeFile(t, filepath.Join(home.Env[0][len("HOME="):], "skintime", "config.toml"), "[remote]\nsocket = false\n", 0o600)
	s := terminaltest.Start(t, home, terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	if out := refusal(t, home, "next"); !strings.Contains(out, "does not listen") {
		t.Errorf("it says %s", out)
	}
	if out := refusal(t, home, "resume"); !strings.Contains(out, "another skintime is running on") {
		t.Errorf("it says %s", out)
	}
}
