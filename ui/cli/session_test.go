//go:build !windows

package cli

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

var usual = on{width: 80, height: 24}

// The main job: the real program, the real routine, a real terminal.
func TestTheSixStepsOnATerminal(t *testing.T) {
	t.Parallel()
	s := start(t, usual, skintime(t))
	s.expect("Facial .*1-2 in 7 days")
	s.expect("About 26 min, done by ..:..")
	s.titled("^skintime$")
	s.press("enter")
	s.expect("● Exfoliate")
	s.expect("Never scrub")
	s.titled(`^0[12]:\d\d Exfoliate · skintime$`)
	s.goOn()
	s.expect("✓ Exfoliate +● Mask")
	s.expect("until you may rinse")
	s.titled(`^1[45]:\d\d Mask · skintime$`)
	s.goOn()
	s.expect(`14:\d\d to go: enter again to rinse now`)
	s.goOn()
	s.expect("● Rinse")
	s.titled("^Rinse · skintime$")
	s.goOn()
	s.expect("● Toner")
	s.press("s")
	s.expect("– Toner +● Serum")
	s.press("b")
	s.expect("● Toner +○ Serum")
	s.goOn()
	s.expect("✓ Toner +● Serum")
	s.press("space")
	s.expect("paused")
	s.titled("^paused Serum · skintime$")
	s.press("space")
	s.titled(`^0[01]:\d\d Serum · skintime$`)
	s.press("s")
	s.expect("– Serum +● Moisturizer")
	s.goOn()
	s.expect("Done in")
	s.expect("– Serum +1 min +skipped")
	s.goOn()
	s.exits(0)
	s.expect("^Facial finished in .*: 5 of 6 steps done, 1 skipped.$")
	if _, alt, _ := s.look(); alt {
		t.Error("the alternate screen is still on")
	}
}

// A process that is stopped for five seconds has five seconds less to go.
func TestStoppedTimeCounts(t *testing.T) {
	t.Parallel()
	s := start(t, usual, skintime(t), "start", "--now")
	s.titled("Exfoliate")
	before, err := s.seconds()
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	s.signal(syscall.SIGSTOP)
	time.Sleep(5 * time.Second)
	s.signal(syscall.SIGCONT)
	s.until("the countdown to go on", func() bool {
		now, err := s.seconds()
		passed := int(time.Since(began) / time.Second)
		return err == nil && before-now >= 5 && before-now >= passed && before-now <= passed+1
	})
	s.expect("● Exfoliate")
}

func TestResizedAtRandom(t *testing.T) {
	t.Parallel()
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, seed))
	s := start(t, usual, skintime(t), "start", "--now")
	s.titled("Exfoliate")
	for i := range 150 {
		s.resize(1+random.IntN(300), 1+random.IntN(100))
		if i%10 == 0 {
			s.resize(1, 1)
		}
		s.press([]string{"z", "?", "m", "s", "space", "b"}[i%6])
		time.Sleep(4 * time.Millisecond)
	}
	s.resize(80, 24)
	s.press("ctrl+c")
	s.exits(0)
	s.expect("^Facial left at")
}

// Leaving, by whatever way, gives the terminal back as it was.
func TestLeavingRestoresTheTerminal(t *testing.T) {
	for name, leave := range map[string]func(*terminal){
		"q y":     func(s *terminal) { s.press("q"); s.expect("Leave"); s.press("y") },
		"ctrl+c":  func(s *terminal) { s.press("ctrl+c") },
		"SIGTERM": func(s *terminal) { s.signal(syscall.SIGTERM) },
		"SIGHUP":  func(s *terminal) { s.signal(syscall.SIGHUP) },
		"SIGINT":  func(s *terminal) { s.signal(syscall.SIGINT) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, usual, skintime(t), "start", "--now")
			s.titled("Exfoliate")
			during, err := term.GetState(s.slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			leave(s)
			s.exits(0)
			s.expect("^Facial left at Exfoliate after [0-9]+ s: 0 of 6 steps done.$")
			if _, alt, raw := s.look(); alt || !strings.Contains(raw, "\x1b[?25h") {
				t.Error("the alternate screen is still on, or the cursor off")
			}
			after, err := term.GetState(s.slave.Fd())
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
	s := start(t, usual, skintime(t), "start", "--now")
	s.titled("Exfoliate")
	s.tty.Close()
	select {
	case <-s.ended:
	case <-time.After(5 * time.Second):
		t.Error("the program runs on without a terminal")
	}
}

func TestSuspendAndResume(t *testing.T) {
	t.Parallel()
	// Where the machine is busy, an answer of the terminal's could reach the shell.
	s := start(t, on{width: 80, height: 24, env: []string{"PS1=ready> ", "ENV=", "HISTFILE="}, silent: true}, "/bin/sh", "-i")
	s.expect("ready>")
	s.press(skintime(t) + " start --now")
	s.press("enter")
	s.titled("Exfoliate")
	before, err := s.seconds()
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	s.press("ctrl+z")
	s.expect("ready> *$")
	if _, alt, _ := s.look(); alt {
		t.Error("the shell is on the alternate screen")
	}
	s.press("echo back in the $((1+1))nd shell")
	s.press("enter")
	s.expect("back in the 2nd shell")
	time.Sleep(2 * time.Second)
	s.press("fg")
	s.press("enter")
	s.expect("● Exfoliate")
	s.expect("enter done")
	s.until("the right time", func() bool {
		now, err := s.seconds()
		passed := int(time.Since(began) / time.Second)
		return err == nil && before-now >= passed && before-now <= passed+1
	})
	s.press("ctrl+c")
	s.expect("Facial left at Exfoliate")
}

func TestSuspendWithoutAShell(t *testing.T) {
	t.Parallel()
	s := start(t, usual, skintime(t), "start", "--now")
	s.titled("Exfoliate")
	s.press("ctrl+z")
	s.expect("There is no shell to go back to.")
	s.press("m")
	s.expect("muted")
}

func TestATerminalThatAnswersNothing(t *testing.T) {
	t.Parallel()
	s := start(t, on{width: 80, height: 24, silent: true}, skintime(t), "start", "--now")
	s.expect("● Exfoliate")
	s.press("m")
	s.expect("muted")
	s = start(t, on{width: 80, height: 24, silent: true}, skintime(t), "strat")
	began := time.Now()
	s.exits(2)
	if took := time.Since(began); took > 1900*time.Millisecond { // two seconds is how long one would wait for an answer
		t.Errorf("an error took %v", took)
	}
	s.expect(`unknown routine "strat"; did you mean "start"`)
}

func TestColours(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env    string
		colour bool
	}{{"A=B", true}, {"NO_COLOR=1", false}, {"NO_COLOR=please", false}, {"NO_COLOR=", true}} {
		s := start(t, on{width: 80, height: 24, env: []string{c.env}}, skintime(t), "start", "--now")
		s.expect("● Exfoliate")
		s.press("m")
		s.expect("muted")
		_, _, raw := s.look()
		if got := strings.Contains(raw, "38;2;") || strings.Contains(raw, "38;5;"); got != c.colour {
			t.Errorf("with %s colours are used: %v", c.env, got)
		}
	}
}

func TestPlainIsChosenByItself(t *testing.T) {
	t.Parallel()
	for _, env := range []string{"TERM=dumb", "ACCESSIBLE=1"} {
		s := start(t, on{width: 80, height: 24, env: []string{env}}, skintime(t))
		s.expect("Enter begins, q quits")
		s.press("enter")
		s.expect(`^Exfoliate: 2 minutes, until \d\d:\d\d\.`)
		s.press("ctrl+c")
		s.exits(0)
		s.expect("^Facial left at Exfoliate")
		if _, _, raw := s.look(); strings.Contains(raw, "\x1b") {
			t.Errorf("with %s an escape sequence was written", env)
		}
	}
}

func TestDemo(t *testing.T) {
	t.Parallel()
	s := start(t, usual, skintime(t), "demo")
	s.expect("60× speed")
	s.expect("✓ Exfoliate +● Mask")
	s.titled(`^\d\d:\d\d Mask`)
	s.press("!")
	s.expect("cool water")
	s.press("q")
	s.expect("Leave")
	s.press("q")
	s.exits(0)
	s.expect("and something stung")
}

// Keys that were typed before a step began do not leave it.
func TestTypedAhead(t *testing.T) {
	t.Parallel()
	s := start(t, usual, skintime(t))
	s.expect("enter begin")
	s.press(strings.Repeat("\r", 30))
	s.titled("Exfoliate")
	time.Sleep(700 * time.Millisecond)
	s.press("m")
	s.expect("muted")
	s.titled("Exfoliate")
}
