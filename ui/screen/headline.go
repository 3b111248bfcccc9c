package screen

import (
	"skintime/ui/step"
	"skintime/ui/theme"
)

// headline is a label and a text in large letters, as rows; where those do not fit or are not
// wanted, the text alone, in bold, in the middle row.
func headline(t *theme.Theme, width, scale int, label, text string, large bool) []*row {
	rows := make([]*row, step.WordHeight(scale))
	for y := range rows {
		rows[y] = newRow(t)
	}
	if label != "" {
		label += " "
	}
	if _, fits := step.Word(label+text, width, scale); !large || !fits {
		rows[len(rows)/2].at(0, t.Strong, text)
		return rows
	}
	before, _ := step.Word(label, width, scale)
	after, _ := step.Word(text, width, scale)
	for y, r := range rows {
		if label != "" {
			r.at(0, t.Muted, before[y]).fill(r.used + scale)
		}
		r.add(t.Text, after[y])
	}
	return rows
}

// rowLines are rows as lines.
func rowLines(rows []*row, width int) []string {
	var lines []string
	for _, r := range rows {
		lines = append(lines, r.line(width))
	}
	return lines
}
