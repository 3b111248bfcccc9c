package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
)

// showKeys lays all keys over the screen, until any key is pressed.
func (m *Model) showKeys() { m.before, m.screen = m.screen, everything }

// uncover goes back to the screen before. What does not wait acts at once.
func (m *Model) uncover(p press) tea.Cmd {
	m.screen = m.before
	switch keys := newStepKeys(); {
	case key.Matches(p, keys.sting) && m.screen == stepping:
		return m.pressRun(p)
	case key.Matches(p, keys.abort) && m.screen == stepping:
		return m.leave()
	case key.Matches(p, keys.abort):
		return tea.Quit
	case key.Matches(p, keys.suspend) && canSuspend:
		return m.suspend()
	}
	return nil
}

// viewKeys draws all keys in two columns, with shorter words or in one column
// where the terminal is small.
func (m Model) viewKeys() string {
	short, full := m.allKeys()
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

// allKeys are the keys of the screen that is covered, and the same with more
// words.
func (m Model) allKeys() (short, full help.KeyMap) {
	switch m.before {
	case offering:
		return newOfferKeys(), newOfferKeys()
	case stepping:
		return m.run.keys, m.run.keys.full()
	case reading:
		return m.diaryKeys(), m.diaryKeys()
	}
	return m.plan.keys, m.plan.keys
}

// sheddable is a map of keys that can name fewer where there is little room.
type sheddable interface{ without(n int) help.KeyMap }

// shortHelp is the line of keys at the foot of a screen: all that are worth
// naming, or as many as there is room for.
func (m Model) shortHelp(keys help.KeyMap) string {
	var said strings.Builder
	for _, b := range keys.ShortHelp() {
		if b.Enabled() {
			said.WriteString(b.Help().Key + " " + b.Help().Desc + "\n")
		}
	}
	return m.theme.Keep(theme.Piece{What: "help", Text: said.String(), A: m.layout.inner}, func() string { return m.drawShortHelp(keys) })
}

func (m Model) drawShortHelp(keys help.KeyMap) string {
	h := m.help
	line := h.ShortHelpView(keys.ShortHelp())
	if all, ok := keys.(sheddable); ok {
		h.ShortSeparator = "  "
		for n := 0; n <= 6 && lipgloss.Width(line) > m.layout.inner; n++ {
			line = h.ShortHelpView(all.without(n).ShortHelp())
		}
	}
	return line
}
