package diaryview

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine/diary"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// column is a column of the table of products.
type column struct {
	head  string
	text  func(diary.ProductUse) string
	right bool // stands at the right, as numbers do
	width int
}

// productColumns returns the columns of the table of products, the widest table first.
func productColumns() [][]column {
	name, kind := column{head: "Product", text: words.UsedName}, column{head: "Kind", text: words.UsedKind}
	used := column{head: "Used", right: true, text: func(u diary.ProductUse) string { return strconv.Itoa(u.Times) + "×" }}
	onFor := column{head: "On for", right: true, text: words.UsedFor}
	felt, brief := column{head: "Felt", text: words.FeltWith}, column{head: "Felt", text: words.FeltBrief}
	stung := column{head: "Stung", text: words.StungTimes}
	return [][]column{
		{name, kind, used, onFor, felt, stung}, {name, used, onFor, felt, stung}, {name, used, onFor, brief, stung},
		{name, used, brief, stung}, {name, brief, stung},
	}
}

const columnGap = "  "

// fitted returns the widest columns for the products that fit. Where not even the fewest do,
// names are cut.
func (v Renderer) fitted(uses diary.ProductUses) []column {
	var columns []column
	var room int
	for _, all := range productColumns() {
		if columns, room = sized(all, uses, v.Width); room >= 0 {
			return columns
		}
	}
	columns[0].width = max(1, columns[0].width+room)
	return columns
}

// sized returns the columns without those that are empty, and how many cells of width remain.
func sized(all []column, uses diary.ProductUses, width int) (columns []column, room int) {
	room = width + len(columnGap)
	for _, c := range all {
		for _, u := range uses {
			c.width = max(c.width, lipgloss.Width(c.text(u)))
		}
		if c.width > 0 {
			c.width = max(c.width, len(c.head))
			room -= c.width + len(columnGap)
			columns = append(columns, c)
		}
	}
	return columns, room
}

// Products returns a table of the products: a line of its heads, and one for each. The one that
// is selected stands out; -1: none is.
func (v Renderer) Products(uses diary.ProductUses, selected int) (head string, rows []string) {
	if len(uses) == 0 {
		return "", nil
	}
	columns := v.fitted(uses)
	head = rowOf(columns, func(c column) string { return c.cell(c.head, v.Theme.Muted) })
	for i, u := range uses {
		rows = append(rows, rowOf(columns, func(c column) string { return c.cell(c.text(u), v.productStyle(c, i == selected)) }))
	}
	return head, rows
}

func (v Renderer) productStyle(c column, selected bool) theme.Style {
	switch {
	case c.head == "Stung":
		return v.Theme.Caution.Text
	case c.head == "Product" && selected:
		return v.Theme.Strong
	}
	return v.Theme.Text
}

// cell is a text in its style, as wide as the column.
func (c column) cell(text string, style theme.Style) string {
	text = theme.Truncate(text, c.width, "…")
	room := strings.Repeat(" ", c.width-lipgloss.Width(text))
	if text != "" {
		text = style.Render(text)
	}
	if c.right {
		return room + text
	}
	return text + room
}

func rowOf(columns []column, cell func(column) string) string {
	var cells []string
	for _, c := range columns {
		cells = append(cells, cell(c))
	}
	return strings.TrimRight(strings.Join(cells, columnGap), " ")
}
