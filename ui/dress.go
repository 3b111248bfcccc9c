package ui

import (
	"time"

	"charm.land/bubbles/v2/help"
	"github.com/charmbracelet/colorprofile"

	"skintime/routine"
	"skintime/ui/theme"
)

// breath is how long, in real time, a screen that breathes stays on one ground:
// a quarter of a hertz, far below what could harm anyone.
const breath = 2 * time.Second

// Dressed is the model in a look. Still is for people whom motion disturbs: then
// nothing on the screen moves but the time.
func (m Model) Dressed(look theme.Look, still bool) Model {
	m.look, m.still = look, still
	m.dress(theme.New(look, true))
	return m
}

// fit makes do with the colours that the terminal has. With sixteen, nobody
// knows what a ground would look like.
func (m *Model) fit(p colorprofile.Profile) {
	m.few = p <= colorprofile.ANSI
	if p <= colorprofile.Ascii {
		m.dress(theme.Colorless())
	}
}

// dress puts a theme on.
func (m *Model) dress(t theme.Theme) {
	m.theme = t
	m.help.Styles = help.Styles{
		Ellipsis: t.Muted, ShortKey: t.Strong, ShortDesc: t.Muted, ShortSeparator: t.Muted,
		FullKey: t.Strong, FullDesc: t.Text, FullSeparator: t.Muted,
	}
}

// grounded is what fills the terminal, on its ground. What is over changes all
// of the screen, so that it is seen from afar.
func (m Model) grounded() string {
	if m.few {
		return m.content()
	}
	if m.due() {
		m.dress(m.theme.Due(m.breathes() && m.real/breath%2 == 1))
	}
	return m.theme.Fill(m.content(), m.layout.width, m.layout.height)
}

// due reports whether a window is over, and its time still counts.
func (m Model) due() bool {
	if !m.running() {
		return false
	}
	snap := m.session.At(m.now)
	return snap.State == routine.Running && snap.Phase == routine.Over && snap.Timing.Mode == routine.Window
}

// breathes reports whether the screen moves to be seen.
func (m Model) breathes() bool { return m.alarming() && !m.still }
