package ui

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// resumedMsg comes when the program is back from the shell.
type resumedMsg struct{ notice string }

// continuedMsg comes when the process goes on after it was stopped from
// outside: the terminal may have been used by others.
type continuedMsg struct{}

// suspend gives the terminal back and stops, as ctrl+z does elsewhere. Bubble
// Tea's own way waits for good where nobody can wake the process up, as in a
// terminal window without a shell; this one notices.
func suspend() tea.Cmd {
	return tea.Exec(pause(stop), func(err error) tea.Msg {
		if err != nil {
			return resumedMsg{"There is no shell to go back to."}
		}
		return resumedMsg{}
	})
}

// repaint takes the terminal over again and draws everything anew.
func repaint() tea.Cmd {
	return tea.Exec(pause(func() error { return nil }), func(error) tea.Msg { return resumedMsg{} })
}

// pause is what is done while the terminal is given back.
type pause func() error

// Run does it.
func (p pause) Run() error { return p() }

// SetStdin does nothing: a pause reads nothing.
func (p pause) SetStdin(io.Reader) {}

// SetStdout does nothing: a pause writes nothing.
func (p pause) SetStdout(io.Writer) {}

// SetStderr does nothing: a pause writes nothing.
func (p pause) SetStderr(io.Writer) {}
