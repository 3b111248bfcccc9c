//go:build !windows

package cli

import (
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// What terminals send for ctrl+c and ctrl+z on a Cyrillic keyboard, by the kitty
// protocol: with the key's place, where they tell it, and without.
func TestCtrlKeysOnACyrillicKeyboard(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ suspend, leave string }{
		{"\x1b[1103::122;5u", "\x1b[1089::99;5u"},
		{"\x1b[1103;5u", "\x1b[1089;5u"},
	} {
		s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
		s.ExpectTitle("Exfoliate")
		s.Press(c.suspend)
		s.Expect("There is no shell to go back to.")
		s.Press(c.leave)
		s.ExpectExit(0)
		s.Expect("^You left Facial while exfoliating")
	}
}

// The terminal is asked for the keys' places, so that letters act by them; in a
// note they are what is typed.
func TestLettersOnACyrillicKeyboard(t *testing.T) {
	t.Parallel()
	s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
	s.ExpectTitle("Exfoliate")
	s.Until("the question for the keys' places", func() bool {
		_, _, raw := s.Look()
		return strings.Contains(raw, "\x1b[>29u")
	})
	s.Press("\x1b[1091::101;1;1091u")
	s.Expect("Note")
	s.Press("сказка")
	s.Expect("│  сказка")
	s.Press("enter")
	s.Expect("Noted")
	s.Press("\x1b[1100::109;1;1100u")
	s.Expect("muted")
}
