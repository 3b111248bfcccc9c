package ui

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/step"
)

// plan is the state of the plan screen: a routine while it is arranged.
type plan struct {
	draft  routine.Draft
	cursor int
	keys   planKeys
	care   care.Plan                               // what the draft was made from; empty: only a routine
	again  func(map[routine.Kind]string) care.Plan // plans anew, with other kinds of products
	chosen map[routine.Kind]string                 // kinds that were chosen
	said   map[routine.Kind]bool                   // steps that were included or left out by hand
	// welcome says that the person has never been here.
	welcome bool
}

// newPlan begins at the first step that is in.
func newPlan(d routine.Draft) plan {
	first := 0
	for i := range d.Routine().Steps {
		if d.Included(i) {
			first = i
			break
		}
	}
	keys := newPlanKeys()
	keys.suspend.SetEnabled(canSuspend)
	keys.diary.SetEnabled(false)
	keys.why.SetEnabled(false)
	keys.kind.SetEnabled(false)
	return plan{draft: d, cursor: first, keys: keys, chosen: map[routine.Kind]string{}, said: map[routine.Kind]bool{}}
}

// Welcoming is the model with a word on its plan to those who have never been
// here.
func (m Model) Welcoming() Model {
	m.plan.welcome = true
	return m
}

func (m *Model) pressPlan(p press) tea.Cmd {
	k, pl := m.plan.keys, &m.plan
	last := len(pl.draft.Routine().Steps) - 1
	switch {
	case key.Matches(p, k.begin):
		return m.begin()
	case key.Matches(p, k.quit) && m.offer.pending:
		m.showOffer()
	case key.Matches(p, k.quit):
		return tea.Quit
	case key.Matches(p, k.suspend):
		return m.suspend()
	case key.Matches(p, k.help):
		m.showKeys()
	case key.Matches(p, k.kind):
		m.otherKind()
	case key.Matches(p, k.why):
		m.showWhy(strings.TrimSuffix(pl.step().Name()+": "+pl.reason(pl.cursor), ": "), pl.step().Why, pl.care.Advice)
	case key.Matches(p, k.diary):
		return m.openDiary()
	case key.Matches(p, k.up):
		pl.cursor = max(0, pl.cursor-1)
	case key.Matches(p, k.down):
		pl.cursor = min(last, pl.cursor+1)
	case key.Matches(p, k.toggle):
		pl.draft = pl.draft.Toggle(pl.cursor)
		pl.said[pl.kind()] = pl.draft.Included(pl.cursor)
		if pl.draft.Unrinsed() {
			m.notice = "Without the rinse, the mask stays on."
		}
	case key.Matches(p, k.longer):
		m.adjust(time.Minute)
	case key.Matches(p, k.shorter):
		m.adjust(-time.Minute)
	}
	return nil
}

func (m *Model) adjust(by time.Duration) {
	d, err := m.plan.draft.Adjust(m.plan.cursor, by)
	if err != nil {
		m.notice = err.Error()
	}
	m.plan.draft = d
}

// begin starts the session with the steps that are in.
func (m *Model) begin() tea.Cmd {
	r := m.plan.draft.Plan()
	if len(r.Steps) == 0 {
		m.notice = "Every step is left out. Space includes one."
		return nil
	}
	if m.auto {
		r = r.Automatic()
	}
	if m.offer.pending {
		m.endFound()
	}
	m.session, m.run = routine.NewSession(r), newRun()
	m.screen, m.notice = stepping, ""
	m.do(m.session.Start(m.now))
	return nil
}

// viewPlan draws the steps with their times, how long they take, when they
// will be done, and what to lay out.
func (m Model) viewPlan() string {
	r, t, l := m.plan.draft.Plan(), m.theme, m.layout
	takes, done := m.planTakes(r)
	if l.essential() {
		return l.cut(m.plan.draft.Routine().Title, takes, done, m.planCurrent(), "enter begins", cmp.Or(m.notices(), "q quits"))
	}
	width := min(l.inner, 72)
	needs := t.Muted.Render("Lay out ") + t.Text.Render(strings.Join(r.Needs(), ", ")+".")
	foot := append([]string{""}, strings.Split(lipgloss.Wrap(needs, width, " "), "\n")...)
	const total = 2 // lines
	advice := m.planAdvice(width, l.body-total)
	steps := len(m.plan.draft.Routine().Steps)
	shown := max(1, min(steps, max(6, l.body-total-len(advice)-len(foot)), l.body-total-min(len(advice), 2)))
	rows, more := m.planRows(shown, l.inner)
	lines := append(rows, t.Muted.Render(more), t.Strong.Render(strings.TrimSuffix(takes+", "+done, ", ")))
	if room := l.body - len(lines); len(advice) <= room {
		lines = append(lines, advice...)
	} else if room > 1 { // without the empty line before it
		lines = append(lines, append(advice[1:room:room], t.Muted.Render("w says more"))...)
	}
	if len(lines)+len(foot) <= l.body {
		lines = append(lines, foot...)
	}
	head := t.Accent.Bold(true).Render(m.plan.draft.Routine().Title)
	if rhythm := m.plan.draft.Routine().Rhythm; rhythm != "" {
		head += t.Muted.Render("   " + rhythm)
	}
	notice := m.notices()
	if notice == "" && m.plan.welcome {
		notice = t.Muted.Render(step.Welcome(l.inner))
	}
	return l.compose(m.theme, m.withFlags(head), strings.Join(lines, "\n"), notice, m.shortHelp(m.plan.keys))
}

// planTakes is how long the plan takes and when it will be done, as far as
// that can be said.
func (m Model) planTakes(r routine.Routine) (takes, done string) {
	switch total := r.Total(); {
	case len(r.Steps) == 0:
		return "Nothing to do", ""
	case total == 0:
		return "As long as you like", ""
	default:
		return "About " + step.Minutes(total), "done by " + m.wall.Add(total).Format("15:04")
	}
}

// planCurrent is the step of the cursor.
func (m Model) planCurrent() string {
	s := m.plan.draft.Routine().Steps[m.plan.cursor]
	return m.planRow(m.plan.cursor, s, min(9, lipgloss.Width(s.Name())), m.layout.width)
}

// planRows are the rows of the steps that fit into height, with the cursor's
// among them, and how many there are besides.
func (m Model) planRows(height, width int) (rows []string, more string) {
	steps := m.plan.draft.Routine().Steps
	first := max(0, min(m.plan.cursor-height/2, len(steps)-height))
	column := 0
	for _, s := range steps {
		column = max(column, lipgloss.Width(s.Name()))
	}
	column = max(12, min(column, width-20))
	for i := first; i < len(steps) && i < first+height; i++ {
		rows = append(rows, m.planRow(i, steps[i], column, width))
	}
	if hidden := len(steps) - len(rows); hidden > 0 {
		more = fmt.Sprintf("    %d more", hidden)
	}
	return rows, more
}

// planRow is a step with its name, in a column of its own, its time, and why
// it is not as usual.
func (m Model) planRow(i int, s routine.Step, column, width int) string {
	t, cursor, sign, style := m.theme, "  ", "●", m.theme.Text
	if i == m.plan.cursor {
		cursor, style = t.Accent.Bold(true).Render("› "), t.Strong
	}
	length, note := step.Length(s.Timing), s.Product.Kind
	if !m.plan.draft.Included(i) {
		sign, style, length, note = "○", t.Muted, "left out", ""
	}
	switch reason := m.plan.reason(i); {
	case reason != "" && note != "":
		note += ", " + reason
	case reason != "" && width < 60: // the sign says that it is left out
		length = reason
	case reason != "":
		note = reason
	}
	name := ansi.Truncate(s.Name(), column, "…")
	room := strings.Repeat(" ", column-lipgloss.Width(name)+2)
	row := cursor + style.Render(sign+" "+name) + room + t.Muted.Render(length)
	if note != "" {
		row += strings.Repeat(" ", max(2, longestLength-lipgloss.Width(length)+2)) + t.Muted.Render(note)
	}
	return ansi.Truncate(strings.TrimRight(row, " "), width, "…")
}

// longestLength is the width of a column of times.
const longestLength = 11

// planAdvice is what the plan has to say, below its rows.
func (m Model) planAdvice(width, most int) []string {
	s := m.sheet()
	s.Width = width
	lines := s.Advice(m.plan.care.Advice)
	if len(lines) == 0 || most < 3 {
		return nil
	}
	return append([]string{""}, lines...)
}
