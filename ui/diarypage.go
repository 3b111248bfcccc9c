package ui

import (
	"fmt"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/ui/sheet"
	"skintime/ui/step"
)

// pageLines are all lines of the session that is open.
func (m Model) pageLines() []string { return m.sheet().Session(m.diary.sessions[m.diary.cursor]) }

// pagePart is as much of the open session as fits, and how much there is
// besides.
func (m Model) pagePart() []string {
	lines, height := m.pageLines(), m.layout.body
	if len(lines) <= height {
		return lines
	}
	top := min(m.diary.top, len(lines)-height+1) // the terminal may have grown
	part := lines[top:min(len(lines), top+height-1)]
	more := "the end"
	if below := len(lines) - top - len(part); below > 0 {
		more = fmt.Sprintf("%s more", step.Count(below, "line"))
	}
	return append(part[:len(part):len(part)], m.theme.Muted.Render(more))
}

// pageHead is the routine of the open session, and when it was.
func (m Model) pageHead() string {
	r := m.diary.sessions[m.diary.cursor]
	when := "   " + sheet.When(r, true)
	if lipgloss.Width(sheet.Name(r)+when) > m.layout.inner {
		when = "  " + sheet.When(r, false)
	}
	name := ansi.Truncate(sheet.Name(r), max(8, m.layout.inner-lipgloss.Width(when)), "…")
	return m.theme.Accent.Bold(true).Render(name) + m.theme.Text.Render(when)
}

// pageEssential is what a very small terminal shows of a session.
func (m Model) pageEssential() []string {
	r, t := m.diary.sessions[m.diary.cursor], m.theme
	lines := []string{t.Strong.Render(sheet.Name(r)), t.Text.Render(r.Started.Format("Mon 2 Jan 15:04")), t.Text.Render(sheet.Ending(r))}
	if r.Stung {
		lines = append(lines, t.Warn.Render("! stung"))
	}
	if r.Feel > 0 {
		lines = append(lines, t.Muted.Render(fmt.Sprintf("felt %d of 5", r.Feel)))
	}
	return lines
}
