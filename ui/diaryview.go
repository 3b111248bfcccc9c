package ui

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/ui/sheet"
	"skintime/ui/step"
)

// fewestRows is how many lines of the list are worth having.
const fewestRows = 5

// viewDiary draws the diary: the overview, or one session.
func (m Model) viewDiary() string {
	l, t := m.layout, m.theme
	if l.essential() {
		return l.cut(m.diaryEssential()...)
	}
	head, body := m.sheet().Heading(m.diary.book), ""
	switch r := m.diary; {
	case r.shows == opening:
		body = t.Muted.Render("Reading the diary…")
	case r.shows == unreadable:
		body = t.Text.Render(ansi.Wrap("The diary could not be read: "+r.err.Error(), l.inner, " "))
	case r.shows == paging:
		head, body = m.pageHead(), strings.Join(m.pagePart(), "\n")
	case len(r.sessions) == 0:
		body = t.Text.Render(ansi.Wrap(sheet.NothingYet, l.inner, " "))
	default:
		top := m.overview()
		body = strings.Join(slices.Concat(top, []string{""}, m.list(m.under(top))), "\n")
	}
	return l.compose(m.theme, head, body, m.unread(), m.shortHelp(m.diaryKeys()))
}

// unread is a line on what could not be read, and where there is room on what
// says more.
func (m Model) unread() string {
	unread := sheet.Unread(m.diary.book.Problems)
	if unread == "" || m.diary.shows != leafing {
		return ""
	}
	if more := unread + ": skintime diary check"; lipgloss.Width(more) <= m.layout.inner {
		unread = more
	}
	return m.theme.Muted.Render(unread)
}

func (m Model) sheet() sheet.Sheet {
	return sheet.Sheet{Theme: m.theme, Now: m.wall, Width: m.layout.inner}
}

// overview is what stands above the list: the calendar beside the facts or
// above them, or as many facts as there is room for.
func (m Model) overview() []string {
	s, room := m.sheet(), m.layout.body-fewestRows-1
	facts := s.Facts(m.diary.book.Stats(s.Now))
	const gap, sign = 4, 2
	beside := (s.Width - lipgloss.Width(strings.Join(facts, "\n")) - gap - sheet.CalendarSide - 1) / sign
	calendar := func(weeks int) []string { return s.Calendar(m.diary.book.Records, min(weeks, sheet.MostWeeks)) }
	switch alone := (s.Width - sheet.CalendarSide - 1) / sign; {
	case beside >= sheet.FewestWeeks && room >= 8:
		left := lipgloss.NewStyle().PaddingRight(gap).Render(strings.Join(calendar(beside), "\n"))
		block := strings.Split(lipgloss.JoinHorizontal(lipgloss.Top, left, strings.Join(facts, "\n")), "\n")
		return s.WithLegend(block, room)
	case alone >= sheet.FewestWeeks && room >= 9+len(facts):
		return slices.Concat(s.WithLegend(calendar(alone), room-1-len(facts)), []string{""}, facts)
	}
	facts = slices.Delete(facts, 1, 2)
	return facts[:max(1, min(len(facts), room))]
}

// under is how many lines there are for the list below what stands above it.
func (m Model) under(top []string) int { return max(1, m.layout.body-len(top)-1) }

// list is the sessions with the cursor's among them, and which of all they are.
func (m Model) list(height int) []string {
	sessions := m.diary.sessions
	if len(sessions) > height && height > 1 {
		height--
	}
	first := max(0, min(m.diary.cursor-height/2, len(sessions)-height))
	last := min(first+height, len(sessions))
	s := m.sheet()
	s.Width -= 2
	c := s.Columns(sessions)
	var lines []string
	for i, r := range sessions[first:last] {
		mark, style := "  ", m.theme.Text
		if first+i == m.diary.cursor {
			mark, style = m.theme.Accent.Bold(true).Render("› "), m.theme.Strong
		}
		lines = append(lines, mark+s.Line(r, c, style))
	}
	if last-first < len(sessions) {
		lines = append(lines, m.theme.Muted.Render(fmt.Sprintf("  %d–%d of %d", first+1, last, len(sessions))))
	}
	return lines
}

// diaryEssential is what a very small terminal shows of the diary, the most
// important first.
func (m Model) diaryEssential() []string {
	r, t := m.diary, m.theme
	back := m.diaryKeys().back.Help()
	leave := t.Strong.Render(back.Key) + t.Muted.Render(" "+back.Desc)
	switch {
	case r.shows == opening:
		return []string{"Reading the diary…", leave}
	case r.shows == unreadable:
		return []string{"The diary could", "not be read.", leave}
	case len(r.sessions) == 0:
		return []string{"Nothing here yet.", leave}
	case r.shows == paging:
		return append(m.pageEssential(), leave)
	}
	st := r.book.Stats(m.wall)
	rhythm, _ := sheet.Rhythm(st.InWeek)
	current := r.sessions[r.cursor]
	mark := t.Accent.Bold(true).Render("› ")
	return []string{
		t.Strong.Render("Mask " + sheet.Ago(st.SinceMask)), t.Text.Render(rhythm), t.Muted.Render(step.Count(len(r.sessions), "session")),
		mark + t.Text.Render(current.Started.Format("_2 Jan, ")+step.Minutes(sheet.Took(current))), t.Strong.Render("enter") + t.Muted.Render(" open"), leave,
	}
}
