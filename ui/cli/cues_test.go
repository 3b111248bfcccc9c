package cli

import (
	"errors"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
)

// What is wrong with a channel stands beside its name, however long it is.
func TestTrialsStandInColumns(t *testing.T) {
	for _, c := range []trial{
		{name: "bell", on: true, works: "works"}, {name: "awake", err: errors.New(strings.Repeat("no bus to talk to, ", 9))},
	} {
		for i, line := range strings.Split(c.line(theme.Colorless(), lineWidth), "\n") {
			if lipgloss.Width(line) > lineWidth || i > 0 && strings.TrimSpace(line[:26]) != "" {
				t.Errorf("%q is too wide, or does not stand below", line)
			}
		}
		if line := c.line(theme.Colorless(), 0); strings.Contains(line, "\n") {
			t.Errorf("%q is no line", line)
		}
	}
}
