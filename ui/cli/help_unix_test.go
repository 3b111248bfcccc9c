//go:build !windows

package cli

import (
	"regexp"
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// Help asks the terminal nothing, since a terminal may never answer: all that it
// writes to one are colours, and not even those where none are wanted.
func TestHelpAsksNothing(t *testing.T) {
	t.Parallel()
	var script strings.Builder
	for _, c := range allCommands() {
		words := strings.TrimPrefix(strings.TrimPrefix(c.CommandPath(), programName), " ")
		script.WriteString(`"$0" ` + words + ` --help || exit; "$0" help ` + words + " || exit\n")
	}
	colours := regexp.MustCompile(`\x1b\[[0-9;]*m`)
	for _, c := range []struct {
		env     string
		colours bool
	}{{"TERM=xterm-256color", true}, {"TERM=dumb", false}, {"NO_COLOR=1", false}} {
		t.Run(c.env, func(t *testing.T) {
			t.Parallel()
			o := terminaltest.Default()
			o.NoAnswers, o.Env = true, []string{c.env}
			s := terminaltest.Start(t, o, "sh", "-c", script.String()+"echo the end", terminaltest.Program(t))
			s.Until("the end", func() bool {
				_, _, raw := s.Look()
				return strings.Contains(raw, "the end\r\n")
			})
			s.ExpectExit(0)
			_, _, raw := s.Look()
			if got := colours.MatchString(raw); got != c.colours {
				t.Errorf("colours: %v, want %v", got, c.colours)
			}
			if rest := colours.ReplaceAllString(raw, ""); strings.Contains(rest, "\x1b") {
				t.Errorf("help writes more than colours: %q", rest[strings.Index(rest, "\x1b"):][:20])
			}
		})
	}
}
