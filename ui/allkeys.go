package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
)

// showKeys lays all keys over the screen, until any key is pressed.
func (m *Model) showKeys() { m.before, m.screen = m.screen, everything }

func (m *Model) pressKeys(p press) tea.Cmd {
	m.screen = m.before
	if key.Matches(p, newStepKeys().abort) {
		return m.leave()
	}
	return nil
}

// viewKeys draws all keys in two columns, with shorter words or in one column
// where the terminal is small.
func (m Model) viewKeys() string {
	short, full := help.KeyMap(m.plan.keys), help.KeyMap(m.plan.keys)
	if m.before == stepping {
		short, full = m.run.keys, m.run.keys.full()
	}
	l, h := m.layout, m.help
	h.FullSeparator = "   "
	foot := m.theme.Muted.Render("any key goes back")
	for _, keys := range []help.KeyMap{full, short} {
		view := h.FullHelpView(keys.FullHelp())
		if lipgloss.Height(view)+2 <= l.height && lipgloss.Width(view) <= l.width {
			return lipgloss.Place(l.width, l.height, lipgloss.Center, lipgloss.Center, view+"\n\n"+foot)
		}
	}
	view := h.FullHelpView([][]key.Binding{slices.Concat(short.FullHelp()...)})
	return l.cut(strings.Split(view, "\n")...)
}

// shortHelp is the line of keys at the foot of a screen.
func (m Model) shortHelp(keys help.KeyMap) string {
	h := m.help
	h.SetWidth(m.layout.inner)
	if m.layout.inner < narrowKeys {
		h.ShortSeparator = "  "
		switch k := keys.(type) {
		case stepKeys:
			keys = k.narrow()
		case planKeys:
			keys = k.narrow()
		}
	}
	return h.ShortHelpView(keys.ShortHelp())
}

// narrowKeys is how many cells the keys of a step need, when all are named.
const narrowKeys = 72
