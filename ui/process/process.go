// Package process runs programs of the system beside skintime so that nothing of
// them is left when it ends.
package process

import (
	"errors"
	"os/exec"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
)

// Isolate makes a program that is not yet started one that KillGroup ends, and that its
// context ends in the same way. No key of the terminal reaches it, and it can
// ask for nothing there.
func Isolate(c *exec.Cmd) {
	c.SysProcAttr = sysProcAttr()
	if c.Cancel != nil {
		c.Cancel = func() error { return KillGroup(c) }
	}
}

// ErrFlood says that a program writes without end.
var ErrFlood = errors.New("it writes without end")

// Excerpt keeps the first line of what a program writes. The zero Excerpt is
// empty.
type Excerpt struct {
	text  []byte
	taken int
}

// Write keeps what there is room for. After 64 KiB it fails with ErrFlood: who
// writes more is not read any further, for reading it would take time from
// others.
func (e *Excerpt) Write(p []byte) (int, error) {
	const most = 300
	e.text = append(e.text, p[:min(len(p), most-len(e.text))]...)
	if e.taken += len(p); e.Flooded() {
		return 0, ErrFlood
	}
	return len(p), nil
}

// Flooded reports whether more was written than is read.
func (e *Excerpt) Flooded() bool { return e.taken > 64<<10 }

// Line is the first line, in up to 100 cells, without what a terminal would
// obey.
func (e *Excerpt) Line() string {
	line, _, _ := strings.Cut(strings.TrimSpace(ansi.Strip(string(e.text))), "\n")
	return ansi.Truncate(routine.Sanitize(strings.TrimSpace(line)), 100, "…")
}
