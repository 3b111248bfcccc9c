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
	Product              string // what the step was done with; may be empty
}

// Table draws planned against taken, in at most height lines. Products stand after the names of
// the steps; where one does not fit, below them, or else cut.
func Table(rows []Row, width, height int, t *theme.Theme) []string {
	column, whole := len("planned")+1, 0
	for _, r := range rows {
		column, whole = max(column, lipgloss.Width(r.Planned)+1), max(whole, lipgloss.Width(r.whole())+1)
	}
	name := max(8, min(width-column-12, max(whole, 52-column-12)))
	below := whole > name && 2*len(rows)+1 <= height
	lines := []string{t.Muted.Render(fmt.Sprintf("  %-*s%*s%10s", name, "", column, "planned", "taken"))}
	for i, r := range rows {
		if len(lines) == height-1 && i < len(rows)-1 {
			return append(lines, t.Muted.Render(fmt.Sprintf("  and %d more", len(rows)-i)))
		}
		lines = append(lines, r.lines(name, column, below, t)...)
	}
	return lines
}

// whole is the step's name with its product.
func (r Row) whole() string { return strings.TrimSuffix(r.Name+" · "+r.Product, " · ") }

// lines draws a row, with its product in a line of its own if below.
func (r Row) lines(name, column int, below bool, t *theme.Theme) []string {
	if !below || r.Product == "" {
		r.Name = r.whole()
		return []string{r.line(name, column, t)}
	}
	return []string{r.line(name, column, t), t.Muted.Render("  " + theme.Truncate(r.Product, name+column+10, "…"))}
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
		return "!", t.Caution.Text
	}
	return "○", t.Muted
}
