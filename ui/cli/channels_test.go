//go:build !windows

package cli

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"skintime/ui/terminal/terminaltest"
)

// configured is a home with a configuration.
func configured(t *testing.T, text string) terminaltest.Options {
	t.Helper()
	home := t.TempDir()
	writeFile(t, filepath.Join(home, "skintime", "config.toml"), text, 0o600)
	return terminaltest.At(home)
}

// byItself starts a routine that needs no key, at a speed that a busy machine can
// follow.
func byItself(t *testing.T, o terminaltest.Options) *terminaltest.Terminal {
	t.Helper()
	return terminaltest.Start(t, o, terminaltest.Program(t), "start", "--now", "--auto", "--speed", "120")
}

// By itself a routine needs no key, and rings at each of its steps' ends; not
// where it is not to.
func TestTheBellOnATerminal(t *testing.T) {
	t.Parallel()
	loud, silent := byItself(t, configured(t, "")), byItself(t, configured(t, "[cues]\nbell = false\n"))
	for _, s := range []*terminaltest.Terminal{loud, silent} {
		s.Expect("How does your skin feel")
	}
	loud.Until("bells", func() bool { return loud.Bells() >= 6 })
	if n := silent.Bells(); n > 0 {
		t.Errorf("without a bell it rings %d times", n)
	}
}

// The terminal shows notifications in its own way, through tmux and not, unless
// it is in focus or they are off.
func TestNotificationsOfTheTerminal(t *testing.T) {
	t.Parallel()
	const (
		ninety = "\x1b]99;i=skintime:d=0:o=unfocused:u=1;skintime\a\x1b]99;i=skintime:d=1:p=body;"
		tmux   = "\x1bPtmux;\x1b\x1b]9;skintime: "
	)
	cases := []struct {
		config string
		env    []string
		want   string // before a text
		s      *terminaltest.Terminal
	}{
		{env: []string{"TERM=xterm-kitty"}, want: ninety},
		{env: []string{"TERM=tmux-256color", "TMUX=/tmp/tmux,1,0"}, want: tmux},
		{env: []string{"TERM=xterm-256color"}},
		{env: []string{"TERM=xterm-kitty"}, config: "[cues]\nterminal = false\n"},
	}
	for i, c := range cases {
		o := configured(t, c.config)
		o.Env, o.NoAnswers = append(o.Env, c.env...), true
		cases[i].s = byItself(t, o)
	}
	for _, c := range cases {
		c.s.Expect("How does your skin feel")
		_, _, raw := c.s.Look()
		for _, text := range []string{"Mask: ready. You can rinse now, by ", "Rinse: Lukewarm water"} {
			if got := strings.Contains(raw, c.want+text); c.want != "" && !got {
				t.Errorf("%v: no notification %q", c.env, text)
			}
		}
		if c.want == "" && regexp.MustCompile(`\x1b\]+(9;skin|99;|777;)`).MatchString(raw) {
			t.Errorf("%v with %q: a notification", c.env, c.config)
		}
	}
}

// A terminal that reports its focus is not notified while it has it.
func TestNoNotificationInFocus(t *testing.T) {
	t.Parallel()
	o := terminaltest.At(t.TempDir())
	o.Env = append(o.Env, "TERM=xterm-kitty")
	o.NoAnswers = true
	s := terminaltest.Start(t, o, terminaltest.Program(t), "start", "--now", "--speed", "600")
	s.ExpectTitle("Exfoliate")
	s.Until("focus reports", func() bool { _, _, raw := s.Look(); return strings.Contains(raw, "\x1b[?1004h") })
	s.Press("\x1b[I")
	s.ExpectTitle("^\\+(0[2-9]|[1-9]\\d+):.. Exfoliate")
	notified := func() int { _, _, raw := s.Look(); return strings.Count(raw, "p=body;") }
	if n := notified(); n != 0 {
		t.Errorf("%d notifications in focus", n)
	}
	s.Press("\x1b[O")
	s.Press("s")
	s.ExpectTitle("Put on your mask")
	s.Continue()
	s.Until("a notification", func() bool { return notified() > 0 })
}

// At 60 times the speed, with all cues on their way, the screen does not fall
// behind.
func TestARehearsalKeepsUp(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, configured(t, "[cues]\nvoice = true\n"), terminaltest.Program(t), "start", "--now", "--speed", "60")
	s.ExpectTitle("Exfoliate")
	s.Press("s")
	s.ExpectTitle("Put on your mask")
	s.Continue()
	s.ExpectTitle("Mask")
	first, err := s.TitleSeconds()
	began := time.Now()
	time.Sleep(4 * time.Second)
	s.Until("the right time", func() bool {
		later, err2 := s.TitleSeconds()
		late := 60*time.Since(began).Seconds() - float64(first-later)
		return err == nil && err2 == nil && late < 15 && late > -15
	})
}
