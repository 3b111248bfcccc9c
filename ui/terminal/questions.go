package terminal

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Questions are what a program asks the terminal. The answers come as messages:
// tea.BackgroundColorMsg, tea.TerminalVersionMsg, a tea.ModeReportMsg about
// ansi.ModeFocusEvent, and a WideSignsMsg.
type Questions struct {
	Background bool // its background colour, where it has colours
	Version    bool // its name and version
	Focus      bool // whether it reports its focus
	Signs      bool // how wide blocks are; asked by NewProgram alone, beside another question
}

// WideSignsMsg says that the terminal draws blocks and other signs of ambiguous width two cells
// wide, or does not draw them as UTF-8.
type WideSignsMsg struct{}

// widthSigns are of ambiguous width (Unicode Standard Annex 11). Where each is one cell wide, the
// cursor stands that many cells behind the line's first after them.
var widthSigns = []rune("█─·")

// askWidth asks how wide they are, on a screen that is still empty, and leaves it so. In the
// first row the answer would look like a key.
func askWidth() string {
	return ansi.CursorPosition(1, 2) + string(widthSigns) + ansi.RequestCursorPositionReport + "\r" + ansi.EraseLineRight
}

// Ask is a command that asks the terminal more than NewProgram does.
func Ask(q Questions) tea.Cmd { return func() tea.Msg { return askMsg(q) } }

// askMsg asks for that.
type askMsg Questions
