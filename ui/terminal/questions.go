package terminal

import tea "charm.land/bubbletea/v2"

// Questions are what a program asks the terminal. The answers come as messages:
// tea.BackgroundColorMsg, tea.TerminalVersionMsg, and a tea.ModeReportMsg about
// ansi.ModeFocusEvent.
type Questions struct {
	Background bool // its background colour, where it has colours
	Version    bool // its name and version
	Focus      bool // whether it reports its focus
}

// Ask is a command that asks the terminal more than NewProgram does.
func Ask(q Questions) tea.Cmd { return func() tea.Msg { return askMsg(q) } }

// askMsg asks for that.
type askMsg Questions
