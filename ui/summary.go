package ui

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/sheet"
	"skintime/ui/step"
)

func (m *Model) pressSummary(p press) tea.Cmd {
	keys := newEndKeys()
	switch {
	case key.Matches(p, keys.done):
		return tea.Quit
	case key.Matches(p, keys.feel):
		m.do(m.session.Feel(int(p[0]-'0'), m.now))
	case key.Matches(p, keys.note):
		m.takeNote()
	case key.Matches(p, keys.suspend):
		return m.suspend()
	}
	return nil
}

// viewSummary draws planned against taken, and in the daytime a word on
// sunscreen.
func (m Model) viewSummary() string {
	l, t := m.layout, m.theme
	took := "Done in " + step.Minutes(m.session.Took(m.now))
	if l.essential() {
		foot := "enter closes"
		if m.note.on {
			foot = m.viewNote()
		}
		return l.cut(took, m.feelRow(), foot)
	}
	closing := strings.Split(lipgloss.Wrap(t.Text.Render(step.Closing(m.session.At(m.now), m.wall)), l.inner, " "), "\n")
	foot := append([]string{"", m.feelRow(), ""}, closing...)
	if l.gap == 0 {
		foot = append([]string{m.feelRow()}, closing...)
	}
	rows := append(sheet.Table(m.summaryRows(), l.inner, max(2, l.body-len(foot)), t), foot...)
	notice, keys := m.notices(), help.KeyMap(newEndKeys())
	if m.note.on {
		notice, keys = m.viewNote(), newNoteKeys()
	}
	head := t.Accent.Bold(true).Render(m.session.Routine().Title) + t.Text.Render("   "+took)
	return l.compose(m.theme, m.withFlags(head), strings.Join(rows, "\n"), notice, m.shortHelp(keys))
}

// feelRow asks how the skin feels, and shows the answer.
func (m Model) feelRow() string {
	t := m.theme
	row := t.Muted.Render("sore ")
	for feel := 1; feel <= routine.BestFeel; feel++ {
		if feel == m.session.Felt() {
			row += t.Accent.Bold(true).Render(fmt.Sprintf("[%d]", feel))
			continue
		}
		row += t.Text.Render(fmt.Sprintf(" %d ", feel))
	}
	row += t.Muted.Render(" lovely")
	if long := t.Muted.Render("Your skin feels   ") + row; lipgloss.Width(long) <= m.layout.inner {
		return long
	}
	return row
}

// summaryRows are the steps with what became of them.
func (m Model) summaryRows() []sheet.Row {
	var rows []sheet.Row
	for i, r := range m.session.Results(m.now) {
		sign, style := signOf(m.session.At(m.now), i, m.theme)
		if r.Outcome == routine.Done {
			style = m.theme.Text
		}
		rows = append(rows, sheet.Row{Sign: sign, Style: style, Name: r.Step.Name(), Planned: step.Length(r.Step.Timing), Taken: sheet.Taken(r.Outcome, r.Active)})
	}
	return rows
}
