package diaryview

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
)

// Row is a step in a table of what was planned against what it took.
type Row struct {
	Sign                 string
	Style                theme.Style // of all but Planned
	Name, Planned, Taken string
}

// Table draws planned against taken, in at most height lines.
func Table(rows []Row, width, height int, t *theme.Theme) []string {
	column, name := len("planned")+1, 0
	for _, r := range rows {
		column, name = max(column, lipgloss.Width(r.Planned)+1), max(name, lipgloss.Width(r.Name)+1)
	}
	name = max(8, min(width-column-12, max(name, 52-column-12)))
	lines := []string{t.Muted.Render(fmt.Sprintf("  %-*s%*s%10s", name, "", column, "planned", "taken"))}
	for i, r := range rows {
		if len(lines) == height-1 && i < len(rows)-1 {
			return append(lines, t.Muted.Render(fmt.Sprintf("  and %d more", len(rows)-i)))
		}
		lines = append(lines, r.line(name, column, t))
	}
	return lines
}

// line draws a row in columns of the given widths.
func (r Row) line(name, column int, t *theme.Theme) string {
	title := theme.Truncate(r.Name, name, "…")
	room := strings.Repeat(" ", name-lipgloss.Width(title)+column-lipgloss.Width(r.Planned))
	return r.Style.Render(r.Sign+" "+title) + room + t.Muted.Render(r.Planned) + r.Style.Render(fmt.Sprintf("%10s", r.Taken))
}

// Sign returns the sign and the style of a step's outcome.
func Sign(o routine.Outcome, t *theme.Theme) (string, theme.Style) {
	switch o {
	case routine.OutcomeDone:
		return "✓", t.Muted
	case routine.OutcomeSkipped:
		return "–", t.Muted
	case routine.OutcomeStung:
		return "!", t.Warn
	}
	return "○", t.Muted
}
