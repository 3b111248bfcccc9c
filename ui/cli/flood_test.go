//go:build !windows

package cli

import (
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// Whatever comes before, two ctrl+c leave; 40,000 keys come on a step and in a
// note.
func TestLeavingWhateverComesBefore(t *testing.T) {
	t.Parallel()
	for name, before := range map[string]string{
		"a paste that never ends": "\x1b[200~abc", "the same by the kitty protocol": "\x1b[200~abc\x1b[1089::99;5u",
		"keys": strings.Repeat("m", 40_000), "keys in a note": "e" + strings.Repeat("m", 40_000),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
			s.ExpectTitle("Exfoliate")
			s.Press(before + "\x03\x03")
			s.ExpectExit(0)
			s.Expect("^You left Facial while exfoliating")
		})
	}
}
