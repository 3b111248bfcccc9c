package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/theme"
)

// breath is how long, in real time, a screen that breathes stays on one ground:
// a quarter of a hertz, far below what could harm anyone.
const breath = 2 * time.Second

// display is the terminal as views are drawn for it.
type display struct {
	layout         screen.Layout
	look           theme.Look
	theme          *theme.Theme
	overdue        [2]*theme.Theme // the themes of what is overdue: two, where the ground breathes
	limitedColors  bool            // the terminal has too few colours for a ground of our own
	reducedMotion  bool            // nothing moves that need not
	progress       terminal.Progress
	latinHintShown bool // it has been said that keys are Latin letters
}

// newDisplay is the display of a terminal that has told nothing of itself.
func newDisplay(look theme.Look, dark, reduced bool) display {
	d := display{layout: screen.NewLayout(80, 24), look: look, reducedMotion: reduced}
	d.setTheme(theme.New(look, dark))
	return d
}

func (d *display) setTheme(t *theme.Theme) {
	d.theme, d.overdue = t, [2]*theme.Theme{t.Overdue(0), t.Overdue(1)}
}

func (d *display) setBackground(msg tea.BackgroundColorMsg) {
	if !d.theme.Colorless {
		d.setTheme(theme.New(d.look, msg.IsDark()))
	}
}

// setProfile makes do with the colours that the terminal has. With sixteen,
// nobody knows what a ground would look like.
func (d *display) setProfile(p colorprofile.Profile) {
	d.limitedColors = p <= colorprofile.ANSI
	if p <= colorprofile.Ascii {
		d.setTheme(theme.Colorless())
	}
}

// render draws a screen on the theme's ground. What is overdue changes the
// whole of it, so that it is seen from afar.
func (d *display) render(s screen.Screen, f screen.Frame, overdue bool) string {
	if d.limitedColors {
		return s.View(f)
	}
	switch {
	case overdue && d.breathes(f):
		f.Theme = d.overdue[1]
	case overdue:
		f.Theme = d.overdue[0]
	}
	return f.Theme.Fill(s.View(f), d.layout.Width, d.layout.Height)
}

// breathes reports whether the ground is the second of the two between which it
// changes until the alarm is acknowledged.
func (d *display) breathes(f screen.Frame) bool {
	return f.Alarming && !d.reducedMotion && f.Uptime/breath%2 == 1
}

// resize divides the terminal again.
func (m *Model) resize(msg tea.WindowSizeMsg) {
	m.display.layout = screen.NewLayout(msg.Width, msg.Height)
	if m.note != nil {
		m.note.Fit(m.display.layout)
	}
}
