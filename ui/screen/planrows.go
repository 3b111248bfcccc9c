package screen

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// columns are the widths of a plan's columns, in cells.
type columns struct {
	name    int
	product int // 0: products have no column of their own
}

const (
	lengthColumn = 11 // cells of a column of times
	productFrom  = 23 // cells before a column of products, and two between
)

// currentRow is the row of the cursor's step.
func (p *Plan) currentRow(f Frame) string {
	s := p.step()
	if s.Kind == "" {
		return ""
	}
	return p.row(f, p.cursor, s, columns{name: min(9, lipgloss.Width(s.Name()))}, f.Layout.Width)
}

// rows are the rows of the steps that fit into height, with the cursor's
// among them, and how many more there are.
func (p *Plan) rows(f Frame, height, width int) (rows []string, more string) {
	steps := p.draft.Routine().Steps
	first, c := max(0, min(p.cursor-height/2, len(steps)-height)), p.columns(width)
	for i := first; i < len(steps) && i < first+height; i++ {
		rows = append(rows, p.row(f, i, steps[i], c, width))
	}
	if hidden := len(steps) - len(rows); hidden > 0 {
		more = fmt.Sprintf("    %d more", hidden)
	}
	return rows, more
}

// columns are as wide as the steps need. Products have a column where one has a name and
// the terminal is wide.
func (p *Plan) columns(width int) (c columns) {
	for i, s := range p.draft.Routine().Steps {
		c.name = max(c.name, lipgloss.Width(s.Name()))
		if p.draft.Included(i) && width >= 60 {
			c.product = max(c.product, lipgloss.Width(words.ProductName(s)))
		}
	}
	c.name = max(12, min(c.name, width-20))
	if c.product > 0 {
		c.name = max(productFrom-6, min(c.name, width-c.product-20))
	}
	return c
}

// row is a step with its name and its product, each in a column of its own, its time, and
// why it is not as usual. What does not fit in whole words is left out.
func (p *Plan) row(f Frame, i int, s routine.Step, c columns, width int) string {
	t, sign := f.Theme, "●"
	cursor, style := rowMark(t, i == p.cursor)
	length, note, reason, product := words.Length(s.Timing), s.Product.Kind, p.reason(i), words.ProductName(s)
	included := p.draft.Included(i)
	switch {
	case !included:
		sign, style, length, note = "○", t.Muted, words.NotIncluded(s, reason), ""
	case c.product == 0 && product != "":
		note = strings.Trim(product+", "+p.mark(s), ", ")
	default:
		note = strings.Trim(note+", "+p.mark(s), ", ")
	}
	name := theme.Truncate(s.Name(), c.name, "…")
	row := cursor + style.Render(sign+" "+name) + strings.Repeat(" ", c.name-lipgloss.Width(name)+2)
	if included && c.product > 0 {
		row += t.Text.Render(product) + strings.Repeat(" ", c.product-lipgloss.Width(product)+2)
	}
	room := width - lipgloss.Width(row)
	if !included && width < 60 { // the sign says that it is skipped
		return row + t.Muted.Render(firstFit(room, reason, length))
	}
	length = firstFit(room, length, strings.TrimPrefix(length, "about "))
	gap := max(2, lengthColumn-lipgloss.Width(length)+2)
	note = firstFit(room-lipgloss.Width(length)-gap, strings.Trim(note+", "+reason, ", "), note)
	if note != "" {
		length += strings.Repeat(" ", gap) + note
	}
	return row + t.Muted.Render(length)
}

// firstFit is the first text that is not empty and fits into width; empty where
// none does.
func firstFit(width int, texts ...string) string {
	for _, text := range texts {
		if text != "" && lipgloss.Width(text) <= width {
			return text
		}
	}
	return ""
}
