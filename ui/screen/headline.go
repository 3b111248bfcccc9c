package screen

import (
	"skintime/ui/locale"
	"skintime/ui/step"
	"skintime/ui/theme"
)

// largeText is a text in large letters, as rows; where they do not fit, in bold in the middle row.
func largeText(t *theme.Theme, style theme.Style, pg page, text string) []*row {
	rows := make([]*row, step.WordHeight(pg.scale()))
	for y := range rows {
		rows[y] = newRow(t)
	}
	lines, fits := step.Word(t, text, pg.width, pg.scale())
	if !fits {
		rows[len(rows)/2].at(0, t.Strong, text)
	}
	for y, line := range lines {
		rows[y].add(style, line)
	}
	return rows
}

// labelled is a time of day in large letters behind a label in quieter ones; am and pm are small.
func labelled(t *theme.Theme, pg page, label, text string) []*row {
	clock, half := locale.Split(text)
	if _, fits := step.Word(t, label+" "+clock, pg.width, pg.scale()); !fits {
		return largeText(t, t.Text, pg, label+" "+text)
	}
	before, _ := step.Word(t, label, pg.width, pg.scale())
	after, _ := step.Word(t, clock, pg.width, pg.scale())
	const between = 4 // pixels: a space with the gaps beside it
	rows := make([]*row, len(before))
	for y := range rows {
		r := newRow(t).at(0, t.Muted, before[y])
		rows[y] = r.at(r.used+between*pg.scale(), t.Text, after[y])
	}
	rows[0].at(rows[0].used+1, t.Strong, half)
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
