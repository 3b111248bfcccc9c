package diaryview

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/diary"
)

// The calendar: weekdays at the left, then a sign and a space for each week.
const (
	CalendarSide = 5  // cells of the weekdays
	MostWeeks    = 26 // half a year
	FewestWeeks  = 6  // less is no calendar
)

// Calendar draws weeks as columns, the present one last, the months above.
// Signs differ without colours.
func (s Sheet) Calendar(records []diary.Record, weeks int) []string {
	grid := diary.Calendar(records, s.Now, weeks)
	lines := []string{strings.Repeat(" ", CalendarSide) + s.Theme.Muted.Render(months(grid))}
	for day, name := range []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"} {
		line := s.Theme.Muted.Render(name + "  ")
		for _, week := range grid {
			line += s.cell(week[day])
		}
		lines = append(lines, line)
	}
	return lines
}

// cell is a day's sign and the space after it, where today has its mark.
func (s Sheet) cell(d diary.Day) string {
	after := " "
	if d.Date.Equal(routine.Date(s.Now)) {
		after = s.Theme.Strong.Render("‹")
	}
	sign, style := "·", s.Theme.Muted
	switch {
	case d.Ahead:
		sign = " "
	case d.Stung:
		sign, style = "!", s.Theme.Warn.Bold()
	case d.Masks > 0:
		sign, style = "●", s.Theme.Accent
	case d.Sessions > 0:
		sign, style = "○", s.Theme.Text
	}
	return style.Render(sign) + after
}

// months names each month over the week in which it begins, and the first
// week's where there is room before the next.
func months(grid []diary.Week) string {
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

// legend says what the signs mean, where there is room to.
func (s Sheet) legend() string {
	t := s.Theme
	parts := []string{
		t.Muted.Render("· nothing"), t.Text.Render("○") + t.Muted.Render(" no mask"), t.Accent.Render("●") + t.Muted.Render(" mask"),
		t.Warn.Bold().Render("!") + t.Muted.Render(" stung"), t.Strong.Render("‹") + t.Muted.Render(" today"),
	}
	line := strings.Repeat(" ", CalendarSide) + strings.Join(parts, "   ")
	if lipgloss.Width(line) > s.Width {
		return ""
	}
	return line
}

// WithLegend adds the legend below a calendar, where there are lines to spare.
func (s Sheet) WithLegend(block []string, room int) []string {
	if legend := s.legend(); legend != "" && room >= len(block)+2 {
		return append(block, "", legend)
	}
	return block
}
