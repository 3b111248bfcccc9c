package screen

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/diaryview"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws the diary: a tab of it, or one session.
func (d *Diary) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	if pg.size == sizeTiny {
		return f.Layout.crop(d.viewEssential(f)...)
	}
	head, notice, keys := d.tabs, d.problems(f), help.KeyMap(d.keys(f))
	if d.state == diarySession {
		head = d.sessionHead
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
	return pg.compose(head(f, pg), d.body(f, pg), notice, keyRow(t, t.Accent, keys, pg.width), t)
}

// body is what stands below the head.
func (d *Diary) body(f Frame, pg page) []string {
	above := blank(pg.spare())
	switch {
	case d.state == diaryLoading:
		return append(above, newRow(f.Theme).at(0, f.Theme.Muted, words.ReadingDiary).line(0))
	case d.state == diaryFailed:
		var lines []string
		for _, line := range theme.Wrap(words.DiaryUnreadable(d.err), pg.width) {
			lines = append(lines, newRow(f.Theme).at(0, f.Theme.Text, line).line(0))
		}
		return append(above, lines...)
	case d.state == diarySession:
		return d.visibleLines(f, pg)
	case d.state == diaryProducts:
		return d.productTable(f, pg)
	case d.state == diarySkin:
		return append(above, d.skin(f, pg)...)
	case len(d.diary.Records) == 0:
		hint := words.AddByHand
		if !d.editKeys().add.Enabled() {
			hint = ""
		}
		return emptyRows(f, pg, words.NoSessions, words.NothingYetShort, words.WhatAppears, hint)
	case len(d.sessions) == 0:
		return append(above, d.nothingFound(f, pg.width)...)
	}
	return d.sessionsBody(f, pg)
}

// sessionsBody is the overview, unless a filter is on, and the list of sessions with the preview of
// the cursor's.
func (d *Diary) sessionsBody(f Frame, pg page) []string {
	c, above := diaryColumnsOf(pg, f.Locale), d.overview(f, pg)
	if d.filter.on() {
		above = blank(pg.spare())
	}
	height := d.listHeight(f)
	list, more := d.list(f, c.list, height)
	if c.preview == 0 {
		return slices.Concat(above, list, more)
	}
	beside := d.preview(f, pg, pg.width-c.preview, height)
	for i := range max(len(beside), len(list)) {
		if i == len(beside) {
			beside = append(beside, " ")
		}
		beside[i] = " " + f.Theme.Line.Render("│") + beside[i]
	}
	return append(above, joinSides(append(list, more...), beside, c.preview-2)...)
}

// listHeight is how many lines there are for the list, below the overview of all sessions.
func (d *Diary) listHeight(f Frame) int {
	pg := f.Layout.page()
	if d.filter.on() {
		return max(1, pg.rows()-pg.spare())
	}
	return max(1, pg.rows()-len(d.overview(f, pg)))
}

// problems is a line on what could not be read, and where there is room on what
// says more.
func (d *Diary) problems(f Frame) string {
	unread := words.UnreadDiary(d.diary.Problems)
	if unread == "" || d.state != diaryOverview {
		return ""
	}
	if more := words.CheckDiary(unread); lipgloss.Width(more) <= f.Layout.page().width {
		unread = more
	}
	return f.Theme.Muted.Render(unread)
}

func renderer(f Frame) diaryview.Renderer {
	return diaryview.Renderer{Theme: f.Theme, Now: f.Wall, Width: f.Layout.page().width}
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
		return append(d.nothingFound(f, f.Layout.Width), leave)
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
