package ui

import (
	"fmt"
	"log/slog"
	"strings"

	tea "charm.land/bubbletea/v2"

	"skintime/ui/screen"
	"skintime/ui/terminal"
)

// logMessage logs what the terminal tells of itself, and that it comes back from the shell.
func logMessage(log *slog.Logger, msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		log.Info("size", "width", msg.Width, "height", msg.Height)
	case tea.BackgroundColorMsg:
		log.Info("background", "dark", msg.IsDark())
	case tea.ColorProfileMsg:
		log.Info("colours", "profile", msg.Profile)
	case tea.TerminalVersionMsg:
		log.Info("terminal", "version", msg.Name)
	case terminal.ResumedMsg:
		log.Info("continued", "err", msg.Err)
	}
}

// logged logs an action by its name, and returns it. A request is logged by the session.
func logged(a screen.Action, log *slog.Logger) screen.Action {
	if _, request := a.(screen.SendRequest); a != nil && !request {
		log.Info("action", "name", actionName{a})
	}
	return a
}

// actionName is an action of which only the name is logged.
type actionName struct{ screen.Action }

// LogValue returns the name.
func (n actionName) LogValue() slog.Value {
	return slog.StringValue(strings.TrimPrefix(fmt.Sprintf("%T", n.Action), "screen."))
}
