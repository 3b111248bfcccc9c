package screen

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// The columns of the week, in cells.
const (
	weekDay   = 2  // where a day begins, behind the sign of today
	weekPart  = 14 // where its first part begins
	weekWord  = 11 // of a word for a part, and what follows; the longest is "exfoliate"
	weekThing = 10 // fewer are not worth a name
	weekBoth  = 60 // from here on there is room for both parts of a day
	weekSide  = 36 // of what the cursor is on, beside the days
)

// View draws the days before today, as many as there is room for, and the days ahead; below
// them, or beside them, what the cursor's is about.
func (w *Week) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	if pg.size == sizeTiny {
		return f.Layout.crop(w.viewTiny(f)...)
	}
	var rows []string
	switch {
	case pg.size >= sizeLarge:
		width := pg.width - weekSide - sideGap
		table, side := w.table(f, width, pg.rows()-2), w.side(f, weekSide)
		for len(side) < len(table) {
			side = append(side, newRow(t).at(0, t.Line, "│").line(0))
		}
		rows = joinSides(table, side, width+sideGap)
	default:
		about := w.about(f, pg)
		rows = append(w.table(f, pg.width, pg.rows()-pg.spare()-len(about)), about...)
	}
	rows = append(blank(pg.spare()), rows...)
	return pg.compose(tabHead(f, pg, words.WeekTitle, words.WeekSpan(w.outlook.Days)), rows, f.notices(), keyRow(t, t.Accent, w.keys(), pg.width), t)
}

// table is the rows of the days in so many lines, the cursor's among them, below a line of names
// where there is room for one.
func (w *Week) table(f Frame, width, height int) (lines []string) {
	days := len(w.outlook.Days)
	if height > days {
		lines = append(lines, w.columnNames(f.Theme, width))
	}
	room := height - len(lines)
	if height > days+len(w.outlook.Before)+2 {
		lines, room = append(lines, newRow(f.Theme).at(0, f.Theme.Line, strings.Repeat("─", width)).line(width)), room-1
	}
	before := w.outlook.Before[:len(w.outlook.Before)-1]
	for _, day := range before[len(before)-max(0, min(room-days, len(before))):] {
		lines = append(lines, w.dayBefore(f.Theme, day, width))
	}
	first := max(0, min(w.day-room/2, days-room))
	apart := len(lines)+2*days <= height
	for i := first; i < min(days, first+room); i++ {
		lines = append(lines, w.dayAhead(f.Theme, i, width))
		if apart {
			lines = append(lines, w.below(f.Theme, i, width))
		}
	}
	return lines
}

// below is why the evening of a day ahead is as it is, below its row.
func (w *Week) below(t *theme.Theme, i, width int) string {
	at := max(weekPart, eveningColumn(width))
	reason, day := "", w.outlook.Days[i]
	if !day.Rest {
		reason = firstFit(width-at, words.DayReason(day), routine.Capitalized(day.Reason))
	}
	return newRow(t).at(at, t.Muted, reason).line(width)
}

// eveningColumn is where the evenings begin in a width; 0: there is room for one part of a day only.
func eveningColumn(width int) int {
	if width < weekBoth {
		return 0
	}
	return weekPart + (width-weekPart)*2/5
}

// columnNames is the line above the days: both parts of a day, or the cursor's.
func (w *Week) columnNames(t *theme.Theme, width int) string {
	if at := eveningColumn(width); at > 0 {
		return newRow(t).at(weekPart, t.Muted, words.ByDay).at(at, t.Muted, words.InEvening).line(width)
	}
	return newRow(t).at(weekPart, t.Muted, w.partName()).line(width)
}

func (w *Week) partName() string {
	if w.morning {
		return words.ByDay
	}
	return words.InEvening
}

// dayAhead is the row of a day ahead. Of today it has what is done already.
func (w *Week) dayAhead(t *theme.Theme, i, width int) string {
	r, at := newListRow(t, i == w.day), eveningColumn(width)
	name := r.theme.Text
	if i == w.day {
		name = r.theme.Strong
	}
	if i == 0 {
		r.at(0, name, "◆")
	}
	r.at(weekDay, name, w.outlook.Days[i].Date.Format("Mon _2 Jan"))
	if at == 0 {
		w.part(r, i, weekPart, width, w.morning)
		return r.line(width)
	}
	for _, part := range []struct {
		from, to int
		morning  bool
	}{{weekPart, at - 2, true}, {at, width, false}} {
		if i == w.day && part.morning == w.morning {
			r.at(part.from-1, r.theme.Accent.Block, "▸")
		}
		w.part(r, i, part.from, part.to, part.morning)
	}
	return r.line(width)
}

// part puts a part of a day ahead into a row, from a column to another: a word of what it is for,
// and what it is done with. That of the cursor is bold.
func (w *Week) part(r *row, i, from, to int, morning bool) {
	day, today, t := w.outlook.Days[i], care.DayDone{}, r.theme
	if i == 0 {
		today = w.outlook.Before[len(w.outlook.Before)-1]
	}
	word, plan, done := words.EveningWord(day), day.Plan, today.Evening
	if morning {
		word, plan, done = words.MorningWord(w.outlook.Mornings[i]), w.outlook.Mornings[i].Plan, today.ByDay
	}
	strong, soft, room := t.Text, t.Soft, to-from
	if i == w.day && morning == w.morning {
		strong, soft = t.Accent.Bold, t.Text
	}
	rests := !morning && day.Rest
	if rests && word == words.Rest {
		strong, soft = t.Muted, t.Muted
		if i == w.day && !w.morning {
			strong = t.Accent.Bold
		}
	}
	things := words.PlannedThings(plan, word)
	switch {
	case len(done) > 0:
		putDone(r, done, from, to)
	case rests:
		if r.at(from, strong, word); day.Reason != "" && lipgloss.Width(word+" · "+day.Reason) <= room {
			r.add(soft, " · "+day.Reason)
		}
	case word == "":
		r.at(from, strong, inThings(things, room))
	default:
		r.at(from, strong, word)
		if room >= weekWord+weekThing {
			r.at(from+weekWord, soft, inThings(things, room-weekWord))
		}
	}
}

// dayBefore is the row of a day before today.
func (w *Week) dayBefore(t *theme.Theme, day care.DayDone, width int) string {
	r := newRow(t).at(weekDay, t.Muted, day.Date.Format("Mon _2 Jan"))
	if at := eveningColumn(width); at > 0 {
		putDone(r, day.ByDay, weekPart, at-2)
		putDone(r, day.Evening, at, width)
	} else {
		putDone(r, slices.Concat(day.ByDay, day.Evening), weekPart, width)
	}
	return r.line(width)
}

// putDone puts what was done in a part of a day into a row, from a column to another.
func putDone(r *row, done []care.Entry, from, to int) {
	t, things := r.theme, words.DoneThings(done)
	switch stung := slices.ContainsFunc(done, func(e care.Entry) bool { return e.Stung }); {
	case len(things) == 0:
		r.at(from, t.Muted, "·")
	case stung:
		r.at(from, t.Stop.Text, inThings(things, to-from))
	default:
		r.at(from, t.Open.Block, "✓").at(from+2, t.Muted, inThings(things, to-from-2))
	}
}

// inThings is as many things as fit into a width. The first is cut where not even that fits.
func inThings(things []string, width int) string {
	text := words.ThingsThatFit(things, func(s string) bool { return lipgloss.Width(s) <= width })
	if text == "" && len(things) > 0 {
		return theme.Truncate(things[0], width, "…")
	}
	return text
}

// aboutLines is how many lines there are below the days on the cursor's part of one.
const aboutLines = 3

// about is what the cursor's part of a day is for, after a free line; none where there is room
// for the days alone.
func (w *Week) about(f Frame, pg page) []string {
	if pg.rows() < len(w.outlook.Days)+aboutLines+2 {
		return nil
	}
	t := f.Theme
	lines := []string{"", newRow(t).at(0, t.Strong, w.title()).line(pg.width)}
	for _, line := range theme.Wrap(w.reason(), pg.width) {
		lines = append(lines, newRow(t).at(0, t.Soft, line).line(pg.width))
	}
	return append(lines[:min(len(lines), aboutLines+1)], blank(max(0, aboutLines+1-len(lines)))...)
}

// reason says why the part of the day is as it is.
func (w *Week) reason() string {
	if w.morning {
		return words.PlanReason(w.outlook.Mornings[w.day].Plan)
	}
	return words.DayReason(w.outlook.Days[w.day])
}

// side is the plan of the cursor's part of a day in short: its steps, or why there are none.
func (w *Week) side(f Frame, width int) []string {
	t, day := f.Theme, w.outlook.Days[w.day]
	edge := func(r *row) *row { return r.at(0, t.Line, "│") }
	lines := []string{edge(newRow(t)).at(2, t.Strong, w.title()).line(width), edge(newRow(t)).line(width)}
	text := func(style theme.Style, sign string, hue theme.Style, text string) {
		for i, line := range theme.Wrap(text, width-2-lipgloss.Width(sign)) {
			r := edge(newRow(t))
			if i == 0 {
				r.at(2, hue, sign)
			}
			lines = append(lines, r.at(2+lipgloss.Width(sign), style, line).line(width))
		}
	}
	plan := day.Plan
	switch {
	case w.morning:
		plan = w.outlook.Mornings[w.day].Plan
	case day.Rest:
		text(t.Text, "", t.Text, w.reason())
		return lines
	}
	if len(plan.Steps) == 0 {
		text(t.Muted, "", t.Muted, words.MorningOver)
	}
	for _, s := range plan.Steps {
		switch {
		case s.Include:
			text(t.Text, "● ", t.Step(string(s.Kind)).Block, words.NameAndProduct(s.Step))
		case s.Reason != "":
			text(t.Muted, "○ ", t.Muted, s.Name()+": "+s.Reason)
		}
	}
	return lines
}

// viewTiny is what a very small terminal shows: the days of a part of the day.
func (w *Week) viewTiny(f Frame) []string {
	t, l := f.Theme, f.Layout
	lines := []string{t.Strong.Render(words.WeekTitle) + t.Muted.Render("  "+w.partName())}
	room := max(1, l.Height-2)
	first := max(0, min(w.day-room/2, len(w.outlook.Days)-room))
	for i := first; i < min(len(w.outlook.Days), first+room); i++ {
		r := newListRow(t, i == w.day)
		r.at(0, r.theme.Text, w.outlook.Days[i].Date.Format("Mon"))
		w.part(r, i, 5, l.Width-1, w.morning)
		lines = append(lines, r.line(l.Width-2))
	}
	return append(lines, t.Accent.Cap.Render("enter")+t.Strong.Render(" open")+"  "+t.Strong.Render("q")+t.Muted.Render(" back"))
}
