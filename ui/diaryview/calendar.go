package diaryview

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/diary"
)

// The calendar: weekdays at the left, then a sign and a space for each week.
const (
	WeekdayWidth = 5  // cells before the first week
	MaxWeeks     = 26 // half a year
	MinWeeks     = 6  // fewer are not worth a calendar
)

// Calendar draws weeks as columns, this week last, in signs that differ without colours.
func (v Renderer) Calendar(records []diary.Record, weeks int) []string {
	grid := diary.Calendar(records, v.Now, weeks)
	lines := []string{strings.Repeat(" ", WeekdayWidth) + v.Theme.Muted.Render(months(grid))}
	for day, name := range []string{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"} {
		line := v.Theme.Muted.Render(name + "  ")
		for _, week := range grid {
			line += v.cell(week[day])
		}
		lines = append(lines, line)
	}
	return lines
}

// cell returns a day's sign, and a space or the mark of today.
func (v Renderer) cell(d diary.Day) string {
	after := " "
	if d.Date.Equal(routine.LocalDate(v.Now)) {
		after = v.Theme.Strong.Render("‹")
	}
	sign, style := "·", v.Theme.Muted
	switch {
	case d.Ahead:
		sign = " "
	case d.Stung:
		sign, style = "!", v.Theme.Caution.Bold
	case d.Masks > 0:
		sign, style = "●", v.Theme.Accent.Text
	case d.Sessions > 0:
		sign, style = "○", v.Theme.Text
	}
	return style.Render(sign) + after
}

// months names each month above the week in which it begins, and the month of the
// first week where there is room before the next name.
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

// legend says what the signs mean; it is empty where the width is too small.
func (v Renderer) legend() string {
	t := v.Theme
	parts := []string{
		t.Muted.Render("· nothing"), t.Text.Render("○") + t.Muted.Render(" no mask"), t.Accent.Text.Render("●") + t.Muted.Render(" mask"),
		t.Caution.Bold.Render("!") + t.Muted.Render(" stung"), t.Strong.Render("‹") + t.Muted.Render(" today"),
	}
	line := strings.Repeat(" ", WeekdayWidth) + strings.Join(parts, "   ")
	if lipgloss.Width(line) > v.Width {
		return ""
	}
	return line
}

// WithLegend adds the legend below a calendar, where room lines are enough.
func (v Renderer) WithLegend(block []string, room int) []string {
	if legend := v.legend(); legend != "" && room >= len(block)+2 {
		return append(block, "", legend)
	}
	return block
}
