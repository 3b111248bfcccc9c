package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"skintime/routine/care"
)

// why is the state of the screen that says what a step rests on.
type why struct {
	name   string
	ids    []string // of claims
	advice []care.Advice
	top    int // the first line that is shown
}

// WithCare is the model with the claims that its plans rest on.
func (m Model) WithCare(d care.Data) Model {
	m.data = d
	m.plan.keys.why.SetEnabled(true)
	return m
}

// showWhy lays over the screen what the plan says, and the claims behind a step.
func (m *Model) showWhy(name string, ids []string, advice []care.Advice) {
	m.why = why{name: name, ids: ids, advice: advice}
	if len(m.whyLines()) == 0 {
		m.notice = "Nothing is written about this step."
		return
	}
	m.before, m.screen = m.screen, reasons
}

func (m Model) whyLines() []string {
	s := m.sheet()
	if m.layout.essential() {
		s.Width = m.layout.width
	}
	lines := s.Advice(m.why.advice)
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	return append(lines, s.Why(m.data, m.why.ids)...)
}

// pressWhy moves, or goes back; what does not wait acts at once.
func (m *Model) pressWhy(p press) tea.Cmd {
	k := newDiaryKeys()
	room := m.layout.body - 1
	if moved := k.moves(p, room); moved != 0 && !key.Matches(p, newStepKeys().pause) {
		most := max(0, len(m.whyLines())-room)
		m.why.top = max(0, min(m.why.top+moved, most))
		return nil
	}
	return m.uncover(p)
}

// viewWhy draws as much of it as there is room for.
func (m Model) viewWhy() string {
	l, t := m.layout, m.theme
	if l.essential() {
		return l.cut(slices.Concat([]string{t.Strong.Render(m.why.name)}, m.whyLines())...)
	}
	lines := m.whyLines()
	top := max(0, min(m.why.top, len(lines)-l.body+1))
	part, more := lines[top:min(len(lines), top+l.body-1)], ""
	if top+len(part) < len(lines) {
		more = t.Muted.Render("↓ more")
	}
	head := t.Accent.Bold(true).Render("Why") + t.Text.Render("   "+m.why.name)
	return l.compose(m.theme, m.withFlags(head), strings.Join(part, "\n"), more, t.Strong.Render("↑↓")+t.Muted.Render(" move   any other key goes back"))
}
