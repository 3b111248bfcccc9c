package ui

import (
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/theme"
)

// display is the terminal as views are drawn for it.
type display struct {
	layout         screen.Layout
	look           theme.Look
	colors         theme.Colors // the person's own
	terminal       theme.Terminal
	theme          *theme.Theme
	overdue        *theme.Theme // of what is overdue, once something was
	progress       terminal.Progress
	latinHintShown bool // it has been said that keys are Latin letters
}

// newDisplay is the display of a terminal that has told nothing of itself.
func newDisplay(o Options) display {
	d := display{layout: screen.NewLayout(80, 24), look: o.Look, colors: o.Colors, terminal: theme.Terminal{Dark: !o.LightBackground, Profile: colorprofile.TrueColor, Signs: o.Signs}, progress: o.Progress}
	d.applyTheme()
	return d
}

// applyTheme makes the theme for what is known of the terminal.
func (d *display) applyTheme() { d.setTheme(theme.New(d.look, d.terminal, d.colors)) }

func (d *display) setTheme(t *theme.Theme) { d.theme, d.overdue = t, nil }

func (d *display) setBackground(msg tea.BackgroundColorMsg) {
	d.terminal.Dark, d.terminal.Ground = msg.IsDark(), msg.Color
	d.applyTheme()
}

// knowsSigns reports whether it is known which signs the terminal shows.
func (d *display) knowsSigns() bool { return d.terminal.Signs != theme.SignsUnknown }

// avoidWideSigns makes do with signs that are as wide on every terminal.
func (d *display) avoidWideSigns() {
	d.terminal.Signs = theme.SignsNarrow
	d.applyTheme()
}

// setProfile makes do with the colours that the terminal has.
func (d *display) setProfile(p colorprofile.Profile) {
	if p != d.terminal.Profile {
		d.terminal.Profile = p
		d.applyTheme()
	}
}

// render draws a screen on the theme's ground. What is overdue changes the
// whole of it, so that it is seen from afar.
func (d *display) render(s screen.Screen, f screen.Frame, overdue bool) string {
	if overdue && d.overdue == nil {
		d.overdue = d.theme.Overdue()
	}
	if overdue {
		f.Theme = d.overdue
	}
	return f.Theme.Fill(s.View(f), d.layout.Width, d.layout.Height)
}

// resize divides the terminal again.
func (m *Model) resize(msg tea.WindowSizeMsg) {
	m.display.layout = screen.NewLayout(msg.Width, msg.Height)
	if m.note != nil {
		m.note.Fit(m.display.layout)
	}
}
