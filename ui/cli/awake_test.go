//go:build linux

package cli

import (
	"path/filepath"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// inhibit puts a systemd-inhibit among the players, and returns how often it has
// begun and ended.
func (p players) inhibit() (count func() (began, ended int)) {
	p.t.Helper()
	text := "#!/bin/sh\nPATH=/bin:/usr/bin\nshift 4\necho \"start $$ inhibit -\" >>'" + p.log + "'\n\"$@\"\necho \"end $$ inhibit -\" >>'" + p.log + "'\n"
	writeFile(p.t, filepath.Join(filepath.Dir(p.log), "systemd-inhibit"), text, 0o700)
	return func() (began, ended int) {
		for _, r := range p.runs() {
			switch {
			case r.name == "inhibit" && r.what == "start":
				began++
			case r.name == "inhibit":
				ended++
			}
		}
		return began, ended
	}
}

// The machine is kept awake while a step runs, and only then: not while it is
// paused, nor after the end.
func TestKeptAwake(t *testing.T) {
	t.Parallel()
	for _, plain := range []bool{false, true} {
		p := newPlayers(t, "", "")
		count := p.inhibit()
		counts := func(s *terminaltest.Terminal, began, ended int) {
			t.Helper()
			s.Until("systemd-inhibit", func() bool { b, e := count(); return b == began && e == ended })
		}
		key := func(s *terminaltest.Terminal, key string) {
			s.Press(key)
			if plain {
				s.Press("enter")
			}
		}
		command := []string{terminaltest.Program(t), "start", "quick", "--now"}
		if plain {
			command = append(command, "--plain")
		}
		s := terminaltest.Start(t, p.on, command...)
		counts(s, 1, 0)
		key(s, "p")
		counts(s, 1, 1)
		key(s, "p")
		counts(s, 2, 1)
		for _, shows := range []string{"(◆ |^)Rinse", "(◆ |^)Moisturizer", "skin feel"} { // what each step of the routine gives way to
			s.WaitAndPress("s") // a key that is held down leaves one step alone
			if plain {
				s.Press("enter")
			}
			s.Expect(shows)
		}
		counts(s, 2, 2)
		key(s, "q")
		s.ExpectExit(0)
		p.gone()
	}
}

// It sleeps where it is configured to.
func TestNotKeptAwake(t *testing.T) {
	t.Parallel()
	p := newPlayers(t, "", "")
	count := p.inhibit()
	dir := filepath.Join(p.on.Env[1][len("XDG_CONFIG_HOME="):], "skintime")
	writeFile(t, filepath.Join(dir, "config.toml"), "awake = false\n", 0o600)
	s := terminaltest.Start(t, p.on, terminaltest.Program(t), "start", "--now", "--speed", "60")
	s.ExpectTitle("^\\+01:")
	s.Press("ctrl+c")
	s.ExpectExit(0)
	if began, _ := count(); began > 0 {
		t.Errorf("it is kept awake %d times", began)
	}
}
