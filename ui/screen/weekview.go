package screen

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine/care"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// The columns of the week, in cells.
const (
	weekDate    = 10 // "Thu 12 Mar"
	weekMorning = 22
	weekWord    = 9  // the longest is "exfoliate"
	weekThing   = 10 // fewer are not worth a name
	weekBoth    = 60 // from here on there is room for morning and evening
	weekPane    = 96 // and from here on for what the cursor is on beside them
	weekPaneGap = 4
)

// View draws the days before today, as many as there is room for, and the days ahead; below
// them, or beside them, what the cursor's is about.
func (w *Week) View(f Frame) string {
	l, t := f.Layout, f.Theme
	if l.essential() {
		return l.crop(w.viewEssential(f)...)
	}
	width, about := l.inner, []string(nil)
	if l.inner >= weekPane {
		width = weekBoth + 4
	} else {
		about = w.about(f, min(l.inner, 76), 4)
	}
	lines := w.table(f, width, l.body-len(about))
	if l.inner >= weekPane {
		lines = joinColumns(lines, w.pane(f, l.inner-width-weekPaneGap-2), width+weekPaneGap, t.Muted.Render("│ "))
	} else {
		lines = append(lines, about...)
	}
	head := t.Accent.Bold.Render(words.WeekTitle)
	return l.compose(withFlags(f, head, words.WeekSpan(w.outlook.Days)), fromTop(f, lines), f.notices(), keyLine(f, w.keys()))
}

// table is the rows of the days in so many lines, the cursor's among them, below a line of names
// where there is room for one.
func (w *Week) table(f Frame, width, height int) []string {
	days := len(w.outlook.Days)
	var lines []string
	if height > days {
		lines = append(lines, w.columnNames(f, width))
	}
	room := height - len(lines)
	before := w.outlook.Before[:len(w.outlook.Before)-1]
	for _, day := range before[len(before)-max(0, min(room-days, len(before))):] {
		lines = append(lines, w.rowBefore(f, day, width))
	}
	first := max(0, min(w.day-room/2, days-room))
	for i := first; i < min(days, first+room); i++ {
		lines = append(lines, w.row(f, i, width))
	}
	return lines
}

// columnNames is the line above the days: both parts of a day, or the cursor's.
func (w *Week) columnNames(f Frame, width int) string {
	indent := strings.Repeat(" ", weekDate+4)
	if width < weekBoth {
		return f.Theme.Muted.Render(indent + w.partName())
	}
	return f.Theme.Muted.Render(indent + fmt.Sprintf("%-*s%s", weekMorning+2, words.ByDay, words.InEvening))
}

func (w *Week) partName() string {
	if w.morning {
		return words.ByDay
	}
	return words.InEvening
}

// row is a day ahead. Of today it has what is done already.
func (w *Week) row(f Frame, i, width int) string {
	t, day := f.Theme, w.outlook.Days[i]
	mark, style := rowMark(t, i == w.day)
	row, room := mark+style.Render(day.Date.Format("Mon _2 Jan"))+"  ", width-weekDate-4
	cell := func(morning bool, width int) string {
		look := t.Text
		if i == w.day && morning == w.morning {
			look = t.Accent.Bold
		}
		return w.cell(t, look, i, morning, width)
	}
	if width < weekBoth {
		return row + cell(w.morning, room)
	}
	return row + padded(cell(true, weekMorning), weekMorning+2) + cell(false, room-weekMorning-2)
}

// cell is a part of a day ahead: a word of what it is for, and what it is done with.
func (w *Week) cell(t *theme.Theme, style theme.Style, i int, morning bool, width int) string {
	day := w.outlook.Days[i]
	today := care.DayDone{}
	if i == 0 {
		today = w.outlook.Before[len(w.outlook.Before)-1]
	}
	word, plan, done := words.EveningWord(day), day.Plan, today.Evening
	if morning {
		word, plan, done = words.MorningWord(w.outlook.Mornings[i]), w.outlook.Mornings[i].Plan, today.ByDay
	}
	things := words.PlannedThings(plan, word)
	switch {
	case len(done) > 0:
		return doneCell(t, done, width)
	case !morning && words.RestsOn(day):
		return style.Render(firstFit(width, strings.TrimSuffix(word+" · "+day.Reason, " · "), word))
	case word == "":
		return style.Render(inThings(things, width))
	case width < weekWord+weekThing:
		return style.Render(word)
	}
	return style.Render(strings.TrimRight(padded(word, weekWord+2)+inThings(things, width-weekWord-2), " "))
}

// rowBefore is a day before today.
func (w *Week) rowBefore(f Frame, day care.DayDone, width int) string {
	t := f.Theme
	row, room := "  "+t.Muted.Render(day.Date.Format("Mon _2 Jan"))+"  ", width-weekDate-4
	if width < weekBoth {
		return row + doneCell(t, slices.Concat(day.ByDay, day.Evening), room)
	}
	return row + padded(doneCell(t, day.ByDay, weekMorning), weekMorning+2) + doneCell(t, day.Evening, room-weekMorning-2)
}

// doneCell is what was done in a part of a day.
func doneCell(t *theme.Theme, done []care.Entry, width int) string {
	stung := slices.ContainsFunc(done, func(e care.Entry) bool { return e.Stung })
	switch things := words.DoneThings(done); {
	case len(things) == 0:
		return t.Muted.Render("·")
	case stung:
		return t.Stop.Text.Render(inThings(things, width))
	default:
		return t.Open.Text.Render("✓ ") + t.Muted.Render(inThings(things, width-2))
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

// padded is a text, styled or not, in so many cells.
func padded(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-lipgloss.Width(text)))
}

// about is what the cursor's part of a day is for, after an empty line; none where there is room
// for the days alone.
func (w *Week) about(f Frame, width, most int) []string {
	if f.Layout.body < len(w.outlook.Days)+most+1 {
		return nil
	}
	lines := append([]string{"", f.Theme.Strong.Render(w.title())}, theme.Wrap(f.Theme.Muted.Render(w.reason()), width)...)
	return append(lines[:min(len(lines), most)], blank(max(0, most-len(lines)))...)
}

// reason says why the part of the day is as it is; may be empty.
func (w *Week) reason() string {
	if w.morning {
		return words.PlanReason(w.outlook.Mornings[w.day].Plan)
	}
	return words.DayReason(w.outlook.Days[w.day])
}

// pane is the plan of the cursor's part of a day in short: its steps, or why there are none.
func (w *Week) pane(f Frame, width int) []string {
	t, day := f.Theme, w.outlook.Days[w.day]
	lines := []string{t.Strong.Render(w.title()), ""}
	plan := day.Plan
	switch {
	case w.morning:
		plan = w.outlook.Mornings[w.day].Plan
	case words.RestsOn(day):
		return append(lines, theme.Wrap(t.Text.Render(cmp.Or(w.reason(), words.NothingProposed)), width)...)
	}
	for _, s := range plan.Steps {
		switch {
		case s.Include:
			lines = append(lines, t.Text.Render(theme.Truncate("● "+words.NameAndProduct(s.Step), width, "…")))
		case s.Reason != "":
			lines = append(lines, hanging(t.Muted, "○ ", s.Name()+": "+s.Reason, width)...)
		}
	}
	return lines
}

// hanging is a text behind a mark, whose further lines begin below its first.
func hanging(style theme.Style, mark, text string, width int) []string {
	lines := theme.Wrap(text, width-lipgloss.Width(mark))
	for i, line := range lines {
		lines[i] = style.Render(mark + line)
		mark = strings.Repeat(" ", lipgloss.Width(mark))
	}
	return lines
}

// joinColumns sets lines beside others, with an edge between them.
func joinColumns(left, right []string, width int, edge string) []string {
	for len(left) < len(right) {
		left = append(left, "")
	}
	for i := range left {
		line := ""
		if i < len(right) {
			line = right[i]
		}
		left[i] = padded(left[i], width) + edge + line
	}
	return left
}

// viewEssential is what a very small terminal shows: the days of a part of the day.
func (w *Week) viewEssential(f Frame) []string {
	t, l := f.Theme, f.Layout
	lines := []string{t.Strong.Render(words.WeekTitle) + t.Muted.Render("  "+w.partName())}
	room := max(1, l.Height-2)
	first := max(0, min(w.day-room/2, len(w.outlook.Days)-room))
	for i := first; i < min(len(w.outlook.Days), first+room); i++ {
		mark, style := rowMark(t, i == w.day)
		day := w.outlook.Days[i].Date.Format("Mon")
		lines = append(lines, mark+style.Render(day)+"  "+w.cell(t, t.Text, i, w.morning, l.Width-len(day)-4))
	}
	return append(lines, t.Strong.Render("enter")+t.Muted.Render(" open  ")+t.Strong.Render("q")+t.Muted.Render(" back"))
}
