package screen

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/locale"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// The calendar: weekdays at the left, then two cells for each week, this one last.
const (
	weekdayWidth = 5
	minWeeks     = 6 // fewer are not worth a calendar
)

// diaryColumns are where the parts of the diary stand beside each other.
type diaryColumns struct {
	weeks   int // of the calendar; 0: there is none
	facts   int // column of what the sessions add up to
	list    int // cells of the list
	preview int // column of the preview; 0: there is none
}

// diaryColumnsOf divides the width of a page. Longer times of day take what is free beside the list.
func diaryColumnsOf(pg page, l locale.Locale) diaryColumns {
	longer := l.Width() - locale.Locale{}.Width()
	switch {
	case pg.size == sizeSmall:
		return diaryColumns{list: pg.width}
	case pg.size == sizeMedium:
		c := diaryColumns{facts: pg.width - 26, list: 44, preview: pg.width - 26}
		if c.weeks = min(17, (c.facts-3-weekdayWidth)/2); c.preview < c.list+gutter+3 {
			c.list, c.preview = pg.width, 0
		} else {
			c.list += min(longer, 1)
		}
		return c
	}
	c := diaryColumns{facts: pg.width - 48, list: pg.width - 54 + min(longer, 2), preview: pg.width - 48}
	c.weeks = min(52, (c.facts-3-weekdayWidth)/2)
	return c
}

// calendar draws weeks as columns, in signs that differ without colours, and a legend below.
func (d *Diary) calendar(f Frame, weeks int) []string {
	t := f.Theme
	grid := diary.Calendar(d.diary.Records, f.Wall, weeks, f.Locale.FirstDay())
	lines := []string{newRow(t).at(weekdayWidth, t.Muted, monthNames(grid)).line(0)}
	for day := range 7 {
		r := newRow(t)
		if day%2 == 0 {
			r.at(0, t.Muted, grid[0][day].Date.Format("Mon"))
		}
		for i, week := range grid {
			sign, style := daySign(f, week[day])
			r.at(weekdayWidth+2*i, style, sign)
		}
		lines = append(lines, r.line(0))
	}
	legend := newRow(t)
	at := weekdayWidth
	for _, part := range []struct {
		sign  string
		style theme.Style
		text  string
	}{{"■", t.Accent.Block, "mask"}, {"□", t.Text, "no mask"}, {"▲", t.Stop.Block, "stung"}, {"◆", t.Strong, "today"}} {
		legend.at(at, part.style, part.sign).at(at+2, t.Muted, part.text)
		at += 2 + len(part.text) + 2
	}
	return append(lines, "", legend.line(0))
}

// daySign is the sign of a day, and its style. The better the skin felt, the stronger the colour
// of a mask.
func daySign(f Frame, day diary.Day) (string, theme.Style) {
	t, today := f.Theme, day.Date.Equal(routine.LocalDate(f.Wall))
	switch {
	case day.Ahead:
		return " ", t.Text
	case day.Stung:
		return "▲", t.Stop.Block
	case today && day.Masks > 0:
		return "◆", t.Accent.Block
	case today:
		return "◆", t.Strong
	case day.Masks > 0 && day.Feel > 0:
		return "■", t.Faded(t.Accent.Block, []int{50, 34, 18, 10, 0}[min(day.Feel, 5)-1])
	case day.Masks > 0:
		return "■", t.Accent.Block
	case day.Sessions > 0:
		return "□", t.Text
	}
	return "·", t.Line
}

// monthNames names each month above the week in which it begins, and the month of the first week
// where there is room before the next name.
func monthNames(grid []diary.Week) string {
	var b strings.Builder
	for i, week := range grid {
		begins := week[6].Date.Day() <= 7
		if i == 0 && !begins {
			begins = len(grid) < 2 || grid[1][6].Date.Day() > 7
		}
		if begins {
			b.WriteString(strings.Repeat(" ", 2*i-b.Len()) + week[6].Date.Format("Jan"))
		}
	}
	return b.String()
}

// facts are what the sessions add up to: the rhythm and how that is, a free line, and facts as far
// as they fit into width.
func (d *Diary) facts(f Frame, width int) []string {
	t, st := f.Theme, d.diary.Stats(f.Wall)
	rhythm, rating := words.MasksInWeek(st.MasksInWeek)
	style := t.Open.Text
	if st.MasksInWeek > diary.WeeklyMax {
		style = t.Caution.Text
	} else if st.MasksInWeek < diary.WeeklyMin {
		style = t.Muted
	}
	lines := []string{newRow(t).at(0, t.Strong, rhythm).line(0)}
	for _, line := range theme.Wrap(strings.TrimLeft(rating, ",: "), width) {
		lines = append(lines, newRow(t).at(0, style, line).line(0))
	}
	lines = append(lines, "")
	facts, names := words.DiaryFacts(st, f.Wall), 0
	for _, fact := range facts {
		names = max(names, lipgloss.Width(fact[0]))
	}
	for _, fact := range facts {
		short := strings.TrimSuffix(fact[1], " on average")
		what, when, _ := strings.Cut(fact[1], ", ")
		if fact[0] == words.OftenSkipped {
			when = ""
		}
		if value := firstFit(width-names-2, fact[1], short, when, what); value != "" {
			lines = append(lines, newRow(t).at(0, t.Muted, fact[0]).at(names+2, t.Text, value).line(0))
		}
	}
	return lines
}

// overview is what stands above the list: the calendar with the facts beside it, or few facts.
func (d *Diary) overview(f Frame, pg page) []string {
	c := diaryColumnsOf(pg, f.Locale)
	if c.weeks >= minWeeks && pg.rows() >= 17 {
		top := joinSides(d.calendar(f, c.weeks), d.facts(f, pg.width-c.facts), c.facts)
		return slices.Concat(blank(1), top[:min(len(top), 10)], blank(1+2*min(1, int(pg.size-sizeMedium))))
	}
	facts := d.facts(f, pg.width)
	if pg.rows() < 9 || len(facts) < 4 {
		return facts[:1]
	}
	return append(facts[:2:2], facts[3], "")
}
