// Package repo tests what no single package can: where arrows point, what a release
// holds, what the README promises, and what the whole program writes, starts and costs.
package repo

import (
	"os"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

func TestMain(m *testing.M) { os.Exit(terminaltest.Run(m)) }
