package screen

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
)

// row is a line of a screen in the making: the gutter, and what stands in its columns, which
// count from 0.
type row struct {
	theme    *theme.Theme
	text     strings.Builder
	used     int // cells, without the gutter
	selected bool
}

func newRow(t *theme.Theme) *row {
	r := &row{theme: t}
	r.text.WriteByte(' ')
	return r
}

// newListRow is the row of a list; a selected one has a mark in the gutter and a ground of its own.
func newListRow(t *theme.Theme, selected bool) *row {
	if !selected {
		return newRow(t)
	}
	r := &row{theme: t.Selected(), selected: true}
	r.text.WriteString(r.theme.Accent.Block.Render("▌"))
	return r
}

// at puts text in a style into a column, or right behind what is there already.
func (r *row) at(column int, style theme.Style, text string) *row {
	if text == "" {
		return r
	}
	r.fill(column)
	r.text.WriteString(style.Render(text))
	r.used += lipgloss.Width(text)
	return r
}

// ends puts text in a style so that it ends before a column.
func (r *row) ends(column int, style theme.Style, text string) *row {
	return r.at(column-lipgloss.Width(text), style, text)
}

// add puts text right behind what is there.
func (r *row) add(style theme.Style, text string) *row { return r.at(r.used, style, text) }

// drawn puts a text right behind what is there that has its styles already.
func (r *row) drawn(text string, cells int) *row {
	r.text.WriteString(text)
	r.used += cells
	return r
}

// fill leaves the cells before a column free.
func (r *row) fill(column int) {
	if column <= r.used {
		return
	}
	free := strings.Repeat(" ", column-r.used)
	if r.selected {
		free = r.theme.Text.Render(free)
	}
	r.text.WriteString(free)
	r.used = column
}

// line is the row, as wide as a list where it is selected.
func (r *row) line(width int) string {
	if r.selected {
		r.fill(width + gutter)
	}
	return r.text.String()
}
