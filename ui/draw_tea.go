//go:build teadraws

package ui

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// framesPerSecond is how often Bubble Tea's renderer looks for something to
// draw. Its default of 60 doubles the cost of a screen that changes once a
// second; below 30 a key would be late.
const framesPerSecond = 30

// newProgram is a program that Bubble Tea draws.
func newProgram(m tea.Model, in io.Reader, out io.Writer, env []string, options ...tea.ProgramOption) program {
	return tea.NewProgram(m, append(options, tea.WithInput(in), tea.WithOutput(out), tea.WithEnvironment(env), tea.WithFPS(framesPerSecond))...)
}
