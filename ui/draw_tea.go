//go:build teadraws

package ui

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// newProgram is a program that Bubble Tea draws.
func newProgram(m tea.Model, in io.Reader, out io.Writer, env []string, options ...tea.ProgramOption) program {
	return tea.NewProgram(m, append(options, tea.WithInput(in), tea.WithOutput(out), tea.WithEnvironment(env))...)
}
