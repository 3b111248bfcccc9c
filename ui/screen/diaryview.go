package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/diaryview"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// minRows is how many lines of the list are worth having.
const minRows = 5

// View draws the diary: the overview, or one session.
func (d *Diary) View(f Frame) string {
	l, t := f.Layout, f.Theme
	if l.essential() {
		return l.crop(d.viewEssential(f)...)
	}
	head, body, notice, keys := "", "", d.problems(f), help.KeyMap(d.keys(f))
	if d.state != diarySession {
		head = d.tabsHead(f)
	}
	switch {
	case d.state == diaryLoading:
		body = t.Muted.Render(words.ReadingDiary)
	case d.state == diaryFailed:
		body = t.Text.Render(strings.Join(theme.Wrap(words.DiaryUnreadable(d.err), l.inner), "\n"))
	case d.state == diarySession:
		head, body = d.sessionHead(f), strings.Join(d.visibleLines(f), "\n")
	case d.state == diaryProducts:
		body = fromTop(f, d.productTable(f))
	case len(d.diary.Records) == 0:
		body = t.Text.Render(strings.Join(theme.Wrap(words.NothingYet, l.inner), "\n"))
	case len(d.sessions) == 0:
		body = fromTop(f, d.nothingFound(f))
	case d.filter.on():
		body = fromTop(f, d.list(f, d.listHeight(f)))
	default:
		body = strings.Join(slices.Concat(d.overview(f), []string{""}, d.list(f, d.listHeight(f))), "\n")
	}
	if d.search != nil {
		notice, keys = d.searchLine(f), newSearchKeys()
	}
	if line, editing := d.editLine(f); editing != nil {
		notice, keys = line, editing
	}
	if f.Notice != "" {
		notice = f.notices()
	}
	return l.compose(head, body, notice, keyLine(f, keys))
}

// fromTop is a body that does not move down where it has fewer lines.
func fromTop(f Frame, lines []string) string {
	return strings.Join(append(lines, blank(max(0, f.Layout.body-len(lines)))...), "\n")
}

// problems is a line on what could not be read, and where there is room on what
// says more.
func (d *Diary) problems(f Frame) string {
	unread := words.UnreadDiary(d.diary.Problems)
	if unread == "" || d.state != diaryOverview {
		return ""
	}
	if more := words.CheckDiary(unread); lipgloss.Width(more) <= f.Layout.inner {
		unread = more
	}
	return f.Theme.Muted.Render(unread)
}

func renderer(f Frame) diaryview.Renderer {
	return diaryview.Renderer{Theme: f.Theme, Now: f.Wall, Width: f.Layout.inner}
}

// overview is what stands above the list: the calendar beside the facts or
// above them, or as many facts as there is room for.
func (d *Diary) overview(f Frame) []string {
	s, room := renderer(f), f.Layout.body-minRows-1
	facts := s.Facts(d.diary.Stats(s.Now))
	const gap, sign = 4, 2
	beside := (s.Width - lipgloss.Width(strings.Join(facts, "\n")) - gap - diaryview.WeekdayWidth - 1) / sign
	calendar := func(weeks int) []string { return s.Calendar(d.diary.Records, min(weeks, diaryview.MaxWeeks)) }
	switch alone := (s.Width - diaryview.WeekdayWidth - 1) / sign; {
	case beside >= diaryview.MinWeeks && room >= 8:
		left := lipgloss.NewStyle().PaddingRight(gap).Render(strings.Join(calendar(beside), "\n"))
		block := strings.Split(lipgloss.JoinHorizontal(lipgloss.Top, left, strings.Join(facts, "\n")), "\n")
		return s.WithLegend(block, room)
	case alone >= diaryview.MinWeeks && room >= 9+len(facts):
		return slices.Concat(s.WithLegend(calendar(alone), room-1-len(facts)), []string{""}, facts)
	}
	facts = slices.Delete(facts, 1, 2)
	return facts[:max(1, min(len(facts), room))]
}

// listHeight is how many lines there are for the list, below the overview of all sessions.
func (d *Diary) listHeight(f Frame) int {
	if d.filter.on() {
		return f.Layout.body
	}
	return max(1, f.Layout.body-len(d.overview(f))-1)
}

// list is the sessions with the cursor's among them, and which of all they are.
func (d *Diary) list(f Frame, height int) []string {
	first, last, more := window(f, len(d.sessions), d.cursor, height)
	s := renderer(f)
	s.Width -= 2
	c := s.Columns(d.sessions)
	var lines []string
	for i, r := range d.sessions[first:last] {
		mark, style := rowMark(f.Theme, first+i == d.cursor)
		lines = append(lines, mark+s.Line(r, c, style))
	}
	return append(lines, more...)
}

// viewEssential is what a very small terminal shows of the diary, the most
// important first.
func (d *Diary) viewEssential(f Frame) []string {
	t, back := f.Theme, d.keys(f).back.Help()
	leave := t.Strong.Render(back.Key) + t.Muted.Render(" "+back.Desc)
	switch {
	case d.state == diaryLoading:
		return []string{words.ReadingDiary, leave}
	case d.state == diaryFailed:
		return []string{"The diary could", "not be read.", leave}
	case d.edit.note != nil || d.edit.asks != asksNothing:
		return d.editEssential(f)
	case d.search != nil:
		return d.searchEssential(f)
	case len(d.diary.Records) == 0:
		return []string{words.NothingYetShort, leave}
	case d.state == diarySession:
		return append(d.sessionEssential(f), leave)
	case d.state == diaryProducts:
		return d.productsEssential(f)
	case len(d.sessions) == 0:
		return append(d.nothingFound(f), leave)
	}
	st := d.diary.Stats(f.Wall)
	rhythm, _ := words.MasksInWeek(st.MasksInWeek)
	current := d.Selected()
	mark := t.Accent.Bold.Render("› ")
	return []string{
		t.Strong.Render("Mask " + words.DaysAgo(st.DaysSinceMask)), t.Text.Render(rhythm), t.Muted.Render(routine.Count(len(d.sessions), "session")),
		mark + t.Text.Render(current.Started.Format("_2 Jan, ")+words.Minutes(current.Took())), t.Strong.Render("enter") + t.Muted.Render(" open"), leave,
	}
}
