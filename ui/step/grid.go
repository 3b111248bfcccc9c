package step

import (
	"slices"
	"strings"

	"skintime/ui/theme"
)

// area is a part of a screen: its first row and column, counted from 1, and its size in cells.
type area struct{ row, col, width, height int }

// right is the last column of the area.
func (a area) right() int { return a.col + a.width - 1 }

// grid collects what stands where on a screen.
type grid struct {
	width, height int
	rows          [][]span
}

// span is a text that begins at a column.
type span struct {
	col, width int
	text       string
}

func newGrid(width, height int) *grid {
	return &grid{width, height, make([][]span, max(0, height))}
}

// put puts a text at a row and a column. What is outside of the screen is left out.
func (c *grid) put(row, col int, text string) { c.putWide(row, col, text, theme.Width(text)) }

// putWide puts a text that will be width cells wide when it is shown.
func (c *grid) putWide(row, col int, text string, width int) {
	if row < 1 || row > c.height || text == "" {
		return
	}
	if room := c.width - col + 1; width > room {
		text, width = theme.Truncate(text, room, "…"), room
	}
	c.rows[row-1] = append(c.rows[row-1], span{col, width, text})
}

// putLines puts lines below each other.
func (c *grid) putLines(a area, lines []string) {
	for i, line := range lines {
		c.put(a.row+i, a.col, line)
	}
}

// putRight puts a text so that it ends at a column.
func (c *grid) putRight(row, right int, text string) {
	c.put(row, right-theme.Width(text)+1, text)
}

// clear takes away what begins in the rows from first to last.
func (c *grid) clear(first, last int) {
	for row := max(1, first); row <= min(last, c.height); row++ {
		c.rows[row-1] = nil
	}
}

// clearArea takes away what begins in an area.
func (c *grid) clearArea(a area) {
	for row := max(1, a.row); row < min(a.row+a.height, c.height+1); row++ {
		c.rows[row-1] = slices.DeleteFunc(c.rows[row-1], func(p span) bool { return p.col >= a.col && p.col <= a.right() })
	}
}

// lines are the rows, with blanks between what stands on them.
func (c *grid) lines() []string {
	lines := make([]string, len(c.rows))
	for i, row := range c.rows {
		slices.SortStableFunc(row, func(a, b span) int { return a.col - b.col })
		var b strings.Builder
		at := 1
		for _, p := range row {
			b.WriteString(strings.Repeat(" ", max(0, p.col-at)))
			b.WriteString(p.text)
			at = max(at, p.col) + p.width
		}
		lines[i] = b.String()
	}
	return lines
}

// box draws a frame around lines, with a title in its upper edge. What is too wide is cut.
func box(title string, lines []string, width int, edge, heading theme.Style) []string {
	room := width - 6
	fitting := make([]string, len(lines))
	for i, line := range lines {
		fitting[i] = theme.Truncate(line, room, "…")
	}
	return theme.Framed(theme.Truncate(title, room, "…"), fitting, width, edge, heading)
}
