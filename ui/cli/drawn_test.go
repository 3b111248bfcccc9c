//go:build !windows

package cli

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

// What matters on a terminal is the same when Bubble Tea draws: either way can
// be chosen.
func TestDrawnByBubbleTea(t *testing.T) {
	if os.Getenv(terminaltest.TagsVariable) != "" || testing.Short() {
		t.Skip("the tests run a second time")
	}
	t.Parallel()
	essentials := []string{
		"TestTheSixStepsOnATerminal", "TestResizedAtRandom", "TestLeavingRestoresTheTerminal", "TestTheTerminalGoesAway", "TestSuspendAndResume",
		"TestSuspendWithoutAShell", "TestATerminalThatAnswersNothing", "TestColours", "TestDemo",
	}
	c := exec.Command(os.Args[0], "-test.count=1", "-test.run=^("+strings.Join(essentials, "|")+")$")
	c.Env = append(os.Environ(), terminaltest.TagsVariable+"=teadraws")
	if out, err := c.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
