//go:build !teadraws

package ui

import (
	"io"

	tea "charm.land/bubbletea/v2"

	"skintime/ui/terminal"
)

// newProgram is a program that is drawn when its view changes. With the tag
// teadraws Bubble Tea draws it: nothing else knows of the difference.
func newProgram(m tea.Model, in io.Reader, out io.Writer, env []string, options ...tea.ProgramOption) program {
	return terminal.NewProgram(m, in, out, env, options...)
}
