package screen

import (
	"strings"

	"skintime/ui/step"
	"skintime/ui/theme"
)

// Layout is the size of a terminal, as screens are drawn for it.
type Layout struct {
	Width, Height int // in cells
}

// The smallest terminal that has room for a head, a body and a foot.
const (
	minWidth  = 38
	minHeight = 10
)

// NewLayout is the layout of a terminal of width by height cells.
func NewLayout(width, height int) Layout { return Layout{width, height} }

// essential reports whether there is room for the essential only.
func (l Layout) essential() bool { return l.Width < minWidth || l.Height < minHeight }

// ShowsClock reports whether a running step has room for the time of day.
func (l Layout) ShowsClock() bool { return step.ShowsClock(l.Width, l.Height) }

// crop is the lines as far as the terminal's size goes.
func (l Layout) crop(lines ...string) string {
	lines = lines[:max(0, min(len(lines), l.Height))]
	for i, line := range lines {
		lines[i] = theme.Truncate(line, l.Width, "")
	}
	return strings.Join(lines, "\n")
}

func blank(n int) []string { return make([]string, max(0, n)) }
