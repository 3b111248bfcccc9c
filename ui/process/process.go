// Package process runs programs of the system beside skintime so that nothing of
// them is left when it ends.
package process

import (
	"os/exec"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
)

// Bind makes a program that is not yet started one that End ends, and that its
// context ends in the same way. No key of the terminal reaches it, and it can
// ask for nothing there.
func Bind(c *exec.Cmd) {
	c.SysProcAttr = alone()
	if c.Cancel != nil {
		c.Cancel = func() error { return End(c) }
	}
}

// Excerpt keeps the first line of what a program writes, and takes all of it.
// The zero Excerpt is empty.
type Excerpt struct{ text []byte }

// Write keeps what there is room for. It fails never.
func (e *Excerpt) Write(p []byte) (int, error) {
	const most = 300
	e.text = append(e.text, p[:min(len(p), most-len(e.text))]...)
	return len(p), nil
}

// Line is the first line, in up to 100 cells, without what a terminal would
// obey.
func (e *Excerpt) Line() string {
	line, _, _ := strings.Cut(strings.TrimSpace(ansi.Strip(string(e.text))), "\n")
	return ansi.Truncate(routine.Harmless(strings.TrimSpace(line)), 100, "…")
}
