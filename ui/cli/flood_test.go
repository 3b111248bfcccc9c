//go:build !windows

package cli

import (
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// Whatever comes before, two ctrl+c leave, and one where it cannot be a part of a
// text; 40,000 keys come on a step and in a note.
func TestLeavingWhateverComesBefore(t *testing.T) {
	t.Parallel()
	for name, typed := range map[string]string{
		"a paste that never ends": "\x1b[200~abc\x03\x03", "the same by the kitty protocol": "\x1b[200~abc\x1b[1089::99;5u\x03",
		"keys": strings.Repeat("m", 40_000) + "\x03", "keys in a note": "e" + strings.Repeat("m", 40_000) + "\x03",
		"an answer that never ends": "\x1b]11;rgb:" + strings.Repeat("a", 400_000) + "\x03", "and by the kitty protocol": "\x1bP>|" + strings.Repeat("a", 400_000) + "\x1b[99;5u",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := terminaltest.Start(t, terminaltest.Default(), terminaltest.Program(t), "start", "--now")
			s.ExpectTitle("Exfoliate")
			s.Press(typed)
			s.ExpectExit(0)
			s.Expect("^You left Facial while exfoliating")
		})
	}
}
