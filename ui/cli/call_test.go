//go:build !windows

package cli

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// configured is a home with a configuration.
func configured(t *testing.T, text string) on {
	t.Helper()
	home := t.TempDir()
	if err := os.MkdirAll(filepath.Join(home, "skintime"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(home, "skintime", "config.toml"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return at(home)
}

// rung is how often the bell has rung.
func (s *terminal) rung() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.bells
}

// By itself a routine needs no key, and rings at each of its steps' ends; not
// where it is not to.
func TestTheBellOnATerminal(t *testing.T) {
	t.Parallel()
	for config, want := range map[string]bool{"": true, "[cues]\nbell = false\n": false} {
		s := start(t, configured(t, config), skintime(t), "start", "--now", "--auto", "--speed", "600")
		s.expect("Done in 2\\d min")
		s.until("bells", func() bool { return s.rung() >= 6 || !want })
		if !want && s.rung() > 0 {
			t.Errorf("with %q it rings %d times", config, s.rung())
		}
		s.press("ctrl+c")
		s.exits(0)
	}
}

// The terminal shows notifications in its own way, through tmux and not, unless
// it is in focus or they are off.
func TestNotificationsOfTheTerminal(t *testing.T) {
	t.Parallel()
	const (
		ninety = "\x1b]99;i=skintime:d=0:o=unfocused;skintime\a\x1b]99;i=skintime:d=1:p=body;"
		tmux   = "\x1bPtmux;\x1b\x1b]9;skintime: "
	)
	for _, c := range []struct {
		config string
		env    []string
		silent bool
		want   string // before a text
	}{
		{env: []string{"TERM=xterm-kitty"}, silent: true, want: ninety},
		{env: []string{"TERM=tmux-256color", "TMUX=/tmp/tmux,1,0"}, silent: true, want: tmux},
		{env: []string{"TERM=xterm-256color"}, silent: true},
		{env: []string{"TERM=xterm-kitty"}, config: "[cues]\nterminal = false\n", silent: true},
	} {
		o := configured(t, c.config)
		o.env, o.silent = append(o.env, c.env...), c.silent
		s := start(t, o, skintime(t), "start", "--now", "--auto", "--speed", "600")
		s.expect("Done in 2\\d min")
		s.press("ctrl+c")
		s.exits(0)
		_, _, raw := s.look()
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
	o := at(t.TempDir())
	o.env = append(o.env, "TERM=xterm-kitty")
	o.silent = true
	s := start(t, o, skintime(t), "start", "--now", "--speed", "600")
	s.titled("Exfoliate")
	s.until("focus reports", func() bool { _, _, raw := s.look(); return strings.Contains(raw, "\x1b[?1004h") })
	s.press("\x1b[I")
	s.titled("^\\+0[2-9]:.. Exfoliate")
	notified := func() int { _, _, raw := s.look(); return strings.Count(raw, "p=body;") }
	if n := notified(); n != 0 {
		t.Errorf("%d notifications in focus", n)
	}
	s.press("\x1b[O")
	s.press("s")
	s.until("a notification", func() bool { return notified() > 0 })
}

// At 60 times the speed, with all cues on their way, the screen is never behind.
func TestARehearsalKeepsUp(t *testing.T) {
	t.Parallel()
	s := start(t, configured(t, "[cues]\nvoice = true\n"), skintime(t), "start", "--now", "--speed", "60")
	s.titled("Exfoliate")
	s.press("s")
	s.titled("Mask")
	first, err := s.seconds()
	began := time.Now()
	time.Sleep(4 * time.Second)
	later, err2 := s.seconds()
	passed := 60 * time.Since(began).Seconds()
	if late := passed - float64(first-later); err != nil || err2 != nil || late > 15 || late < -15 {
		t.Errorf("%.0f s have passed, %d are shown: %v, %v", passed, first-later, err, err2)
	}
}
