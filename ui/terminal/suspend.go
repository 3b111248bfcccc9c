package terminal

import (
	"errors"

	tea "charm.land/bubbletea/v2"
)

// ErrNoShell says that no shell would continue the process if it stopped.
var ErrNoShell = errors.New("there is no shell to go back to")

// Suspend is a command that gives the terminal back, stops the process as
// ctrl+z does elsewhere, and takes the terminal over again when it is
// continued. A ResumedMsg follows.
func Suspend() tea.Msg { return suspendMsg{} }

// suspendMsg asks for that.
type suspendMsg struct{}

// ResumedMsg comes when the terminal has been taken over again. Err is
// ErrNoShell where the process was not stopped, or why keys can't be read one by
// one any more.
type ResumedMsg struct{ Err error }

// continuedMsg comes when the process was stopped from outside and continues:
// others may have used the terminal.
type continuedMsg struct{}
