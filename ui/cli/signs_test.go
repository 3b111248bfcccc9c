//go:build !windows

package cli

import (
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// A terminal that draws blocks two cells wide is drawn on with signs of ASCII, each in its place.
func TestBlocksThatAreTwoCellsWide(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"start", "--now"}, {"setup"}} {
		o := terminaltest.Default()
		o.WideSigns = true
		s := terminaltest.Start(t, o, append([]string{terminaltest.Program(t)}, args...)...)
		s.Expect(`^   -{74}$`)
		if strings.ContainsRune(s.Screen(), terminaltest.WideSign) {
			t.Errorf("%q: signs are wide\n%s", args, s.Screen())
		}
		s.Press("ctrl+c")
		s.ExpectExit(0)
	}
}
