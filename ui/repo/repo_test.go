// Package repo tests what no single package can: which package imports which, what a
// release holds, what README and topics promise, and what the whole program writes, starts
// and costs. Nothing of it ships.
package repo

import (
	"os"
	"testing"

	"skintime/ui/terminal/terminaltest"
)

func TestMain(m *testing.M) { os.Exit(terminaltest.Run(m)) }
