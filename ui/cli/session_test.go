//go:build !windows

package cli

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"

	"skintime/ui/terminal/terminaltest"
)

// The main job: the real program, the real routine, a real terminal.
func TestTheSixStepsOnATerminal(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t))
	s.Expect("Facial(?s).*once or twice a week")
	s.Expect("28 min(?s).*if you begin now")
	s.ExpectTitle("^skintime$")
	s.Press("enter")
	s.Expect("◆ Exfoliate")
	s.Expect("Light pressure only")
	s.ExpectTitle(`^0[12]:\d\d Exfoliate · skintime$`)
	s.Continue()
	s.Expect("✓ Exfoliate ━━ ◆ Mask")
	s.Expect("starts when you press enter")
	s.ExpectTitle("^Put on your mask · skintime$")
	s.Continue()
	s.Expect("until you can rinse")
	s.ExpectTitle(`^1[45]:\d\d Mask · skintime$`)
	s.Continue()
	s.Expect(`14:\d\d left until the mask is ready`)
	s.Continue()
	s.Expect("◆ Rinse")
	s.ExpectTitle("^Rinse · skintime$")
	s.Continue()
	s.Expect("◆ Toner")
	s.Press("s")
	s.Expect("– Toner ━━ ◆ Serum")
	s.Press("b")
	s.Expect("◆ Toner ── ○ Serum")
	s.Continue()
	s.Expect("✓ Toner ━━ ◆ Serum")
	s.Press("space")
	s.Expect("the timer is stopped")
	s.ExpectTitle("^paused Serum · skintime$")
	s.Press("space")
	s.ExpectTitle(`^0[01]:\d\d Serum · skintime$`)
	s.Press("s")
	s.Expect("– Serum ━━ ◆ Moisturizer")
	s.Continue()
	s.Expect("How does your skin feel")
	s.Expect("– Serum .*skipped")
	s.Continue()
	s.ExpectExit(0)
	s.Expect("^Facial finished in .*: 5 of 6 steps done, 1 skipped.$")
	if _, alt, _ := s.Look(); alt {
		t.Error("the alternate screen is still on")
	}
}

// A process that is stopped for five seconds has five seconds less to go.
func TestStoppedTimeCounts(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	before, err := s.TitleSeconds()
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	s.Signal(syscall.SIGSTOP)
	time.Sleep(5 * time.Second)
	s.Signal(syscall.SIGCONT)
	s.Until("the countdown to go on", func() bool {
		now, err := s.TitleSeconds()
		passed := int(time.Since(began) / time.Second)
		return err == nil && before-now >= 5 && before-now >= passed && before-now <= passed+1
	})
	s.Expect("◆ Exfoliate")
}

func TestResizedAtRandom(t *testing.T) {
	t.Parallel()
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, seed))
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	for i := range 150 {
		s.Resize(1+random.IntN(300), 1+random.IntN(100))
		if i%10 == 0 {
			s.Resize(1, 1)
		}
		s.Press([]string{"z", "?", "m", "s", "space", "b"}[i%6])
		time.Sleep(4 * time.Millisecond)
	}
	s.Resize(80, 24)
	s.Press("ctrl+c")
	s.ExpectExit(0)
	s.Expect("^You left Facial (during|while|at)")
}

// Leaving, by whatever way, gives the terminal back as it was.
func TestLeavingRestoresTheTerminal(t *testing.T) {
	for name, leave := range map[string]func(*terminaltest.Terminal){
		"q y":     func(s *terminaltest.Terminal) { s.Press("q"); s.Expect("Leave"); s.Press("y") },
		"ctrl+c":  func(s *terminaltest.Terminal) { s.Press("ctrl+c") },
		"SIGTERM": func(s *terminaltest.Terminal) { s.Signal(syscall.SIGTERM) },
		"SIGHUP":  func(s *terminaltest.Terminal) { s.Signal(syscall.SIGHUP) },
		"SIGINT":  func(s *terminaltest.Terminal) { s.Signal(syscall.SIGINT) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
			s.ExpectTitle("Exfoliate")
			during, err := term.GetState(s.Slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			leave(s)
			s.ExpectExit(0)
			s.Expect("^You left Facial while exfoliating, after [0-9]+ s: 0 of 6 steps done.$")
			if _, alt, raw := s.Look(); alt || !strings.Contains(raw, "\x1b[?25h") {
				t.Error("the alternate screen is still on, or the cursor off")
			}
			after, err := term.GetState(s.Slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			fresh, slave, err := pty.Open()
			if err != nil {
				t.Fatal(err)
			}
			defer fresh.Close()
			defer slave.Close()
			before, err := term.GetState(slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(before, after) || reflect.DeepEqual(before, during) {
				t.Errorf("the terminal's modes were %v, became %v, and are %v", before, during, after)
			}
		})
	}
}

func TestTheTerminalGoesAway(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	s.Master.Close()
	select {
	case <-s.Ended:
	case <-time.After(time.Minute):
		t.Error("the program runs on without a terminal")
	}
}

func TestSuspendAndResume(t *testing.T) {
	t.Parallel()
	// Where the machine is busy, an answer of the terminal's could reach the shell.
	s := terminaltest.Start(t, terminaltest.Options{Width: 80, Height: 24, Env: []string{"PS1=ready> ", "ENV=", "HISTFILE="}, NoAnswers: true}, "/bin/sh", "-i")
	s.Expect("ready>")
	s.Press(terminaltest.Program(t) + " start --now")
	s.Press("enter")
	s.ExpectTitle("Exfoliate")
	before, err := s.TitleSeconds()
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	s.Press("ctrl+z")
	s.Expect("ready> *$")
	if _, alt, _ := s.Look(); alt {
		t.Error("the shell is on the alternate screen")
	}
	s.Press("echo back in the $((1+1))nd shell")
	s.Press("enter")
	s.Expect("back in the 2nd shell")
	time.Sleep(2 * time.Second)
	s.Press("fg")
	s.Press("enter")
	s.Expect("◆ Exfoliate")
	s.Expect("enter  done")
	s.Until("the right time", func() bool {
		now, err := s.TitleSeconds()
		passed := int(time.Since(began) / time.Second)
		return err == nil && before-now >= passed && before-now <= passed+1
	})
	s.Press("ctrl+c")
	s.Expect("You left Facial while exfoliating")
}

func TestSuspendWithoutAShell(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	s.Press("ctrl+z")
	s.Expect("There is no shell to go back to.")
	s.Press("m")
	s.Expect("muted")
}

func TestATerminalThatAnswersNothing(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Options{Width: 80, Height: 24, NoAnswers: true}, terminaltest.Program(t), "start", "--now")
	s.Expect("◆ Exfoliate")
	s.Press("m")
	s.Expect("muted")
	s = terminaltest.Start(t, terminaltest.Options{Width: 80, Height: 24, NoAnswers: true}, terminaltest.Program(t), "strat")
	s.ExpectExit(2)
	if _, _, raw := s.Look(); strings.Contains(raw, ansi.RequestBackgroundColor) || strings.Contains(raw, ansi.RequestPrimaryDeviceAttributes) {
		t.Errorf("an error waits for an answer: %q", raw)
	}
	s.Expect(`unknown routine "strat"; did you mean "start"`)
}

func TestColours(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env    string
		colour bool
	}{{"A=B", true}, {"NO_COLOR=1", false}, {"NO_COLOR=please", false}, {"NO_COLOR=", true}} {
		s := terminaltest.Start(t, terminaltest.Options{Width: 80, Height: 24, Env: []string{c.env}}, terminaltest.Program(t), "start", "--now")
		s.Expect("◆ Exfoliate")
		s.Press("m")
		s.Expect("muted")
		_, _, raw := s.Look()
		if got := strings.Contains(raw, "38;2;") || strings.Contains(raw, "38;5;"); got != c.colour {
			t.Errorf("with %s colours are used: %v", c.env, got)
		}
	}
}

func TestPlainIsChosenByItself(t *testing.T) {
	t.Parallel()
	configured := t.TempDir()
	file := filepath.Join(configured, "skintime", "config.toml")
	if err := errors.Join(os.Mkdir(filepath.Dir(file), 0o700), os.WriteFile(file, []byte("screen.plain = true\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, env := range []string{"TERM=dumb", "ACCESSIBLE=1", "XDG_CONFIG_HOME=" + configured} {
		s := terminaltest.Start(t, terminaltest.Options{Width: 80, Height: 24, Env: []string{env}}, terminaltest.Program(t))
		s.Expect("Enter begins, q quits")
		s.Press("enter")
		s.Expect(`^Exfoliate: 2 minutes, until \d\d:\d\d\.`)
		s.Press("ctrl+c")
		s.ExpectExit(0)
		s.Expect("^You left Facial while exfoliating")
		if _, _, raw := s.Look(); strings.Contains(raw, "\x1b") {
			t.Errorf("with %s an escape sequence was written", env)
		}
	}
}

func TestDemo(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "demo")
	s.Expect("60× speed")
	s.Expect("✓ ━ ◆ Mask")
	s.ExpectTitle(`^\d\d:\d\d Mask`)
	s.Press("!")
	s.Expect("it stings: take it off now")
	s.Press("q")
	s.Expect("Leave")
	s.Press("q")
	s.ExpectExit(0)
	s.Expect(`and\s+something\s+stung`)
}

// Keys that were typed before a step began do not leave it.
func TestTypedAhead(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t))
	s.Expect("enter  begin")
	s.Press(strings.Repeat("\r", 30))
	s.ExpectTitle("Exfoliate")
	time.Sleep(700 * time.Millisecond)
	s.Press("m")
	s.Expect("muted")
	s.ExpectTitle("Exfoliate")
}
