package cli

import (
	"context"
	"errors"
	"io"
	"os"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"

	"skintime/routine/config"
	"skintime/ui"
	"skintime/ui/terminal"
	"skintime/ui/theme"
)

// lightBackground is what the environment tells of the terminal's background.
func lightBackground() bool { return !theme.DarkBackground(os.Getenv("COLORFGBG")) }

// terminal returns where to draw and read keys. There is none without a terminal to write to or
// read from, on a dumb one, or where flag, configuration or environment ask for lines.
func (a *app) terminal(s config.Screen) (in, out *os.File, ok bool) {
	out, isFile := a.out.(*os.File)
	if !isFile || !term.IsTerminal(out.Fd()) || os.Getenv("TERM") == "dumb" || a.inLines(s) {
		return nil, nil, false
	}
	if in, isFile := a.in.(*os.File); isFile && term.IsTerminal(in.Fd()) {
		return in, out, true
	}
	keys, _, err := tea.OpenTTY()
	return keys, out, err == nil
}

// inLines reports whether flag, configuration or environment ask for lines.
func (a *app) inLines(s config.Screen) bool {
	return a.plain || s.Plain || os.Getenv("ACCESSIBLE") != ""
}

// aloud reports whether what is printed is to be read aloud: in sentences, not in columns.
func (a *app) aloud() bool { return a.inLines(a.screen()) }

// appearance is how a screen looks, by configuration and environment.
func appearance(s config.Screen) ui.Options {
	return ui.Options{
		LightBackground: lightBackground(), Signs: theme.SignsOf(s.Signs, os.Getenv), Look: theme.Look(s.Theme), Colors: theme.ParseColors(s.Colors),
	}
}

// afterScreen is called when a screen has ended with err. From then on nothing that is
// printed waits for a terminal that takes no output. It returns err, or nil where that
// is why the screen ended.
func (a *app) afterScreen(err error) error {
	ended, cancel := context.WithCancel(a.ctx)
	cancel()
	a.boundOutput(ended)
	if errors.Is(err, terminal.ErrBlocked) {
		a.out, a.errs = io.Discard, io.Discard
		return nil
	}
	return err
}

// boundOutput drops text from now on where, once ctx is done, nothing takes it.
func (a *app) boundOutput(ctx context.Context) {
	a.out, a.errs = terminal.Bounded(ctx, a.out), terminal.Bounded(ctx, a.errs)
}

func isTerminal(v any) bool {
	f, ok := v.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}
