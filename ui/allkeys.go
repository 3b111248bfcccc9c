package ui

import (
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

func (m Model) viewKeys() string {
	var keys help.KeyMap = m.plan.keys
	if m.before == stepping {
		keys = m.run.keys.full()
	}
	l, h := m.layout, m.help
	h.FullSeparator = "   "
	view := h.FullHelpView(keys.FullHelp())
	foot := m.theme.Muted.Render("any key goes back")
	if lipgloss.Height(view)+2 > l.height || lipgloss.Width(view) > l.width {
		return l.cut(foot)
	}
	return lipgloss.Place(l.width, l.height, lipgloss.Center, lipgloss.Center, view+"\n\n"+foot)
}

// shortHelp is the line of keys at the foot of a screen.
func (m Model) shortHelp(keys help.KeyMap) string {
	h := m.help
	h.SetWidth(m.layout.inner)
	return h.ShortHelpView(keys.ShortHelp())
}
