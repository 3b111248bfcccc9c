package screen

import (
	"slices"

	"skintime/ui/step"
	"skintime/ui/theme"
)

// emptyRows say that there is nothing yet: a word in large letters, what to do about it in texts
// of which the last counts least, and beside them a jar.
func emptyRows(f Frame, pg page, word string, texts ...string) []string {
	t, column, beside := f.Theme, step.PictureSize+4, pg.size > sizeSmall
	if !beside {
		column = 0
	}
	rows := blank(pg.spare())
	letters, fits := step.Word(t, word, pg.width-column, 1)
	if !beside || !fits {
		letters = theme.Wrap(word, pg.width-column)
	}
	for _, line := range letters {
		rows = append(rows, newRow(t).at(0, t.Label, line).line(0))
	}
	for i, text := range texts {
		style := t.Soft
		switch {
		case i == 0:
			style = t.Strong
		case i == len(texts)-1:
			style = t.Muted
		}
		rows = append(rows, blank(pg.spare())...)
		for _, line := range theme.Wrap(text, min(pg.width-column, 50)) {
			rows = append(rows, newRow(t).at(0, style, line).line(0))
		}
	}
	if !beside {
		return rows
	}
	jar := step.Picture{Name: "moisturizer", Paint: theme.Paint{Hue: string(theme.Mask)}}
	picture := blank(2)
	for _, line := range jar.Lines(t, 1) {
		picture = append(picture, " "+line)
	}
	return slices.Clip(joinSides(picture, rows, column))
}
