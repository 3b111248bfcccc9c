package screen

import (
	"slices"
	"strings"

	"skintime/ui/step"
	"skintime/ui/theme"
)

// Layout is how a screen of a terminal's size is divided, worked out once for
// every size: a head, a body, and a foot of two lines.
type Layout struct {
	Width, Height int // of the terminal, in cells
	margin        int // at the left and the right
	above         int // empty lines above the head
	gap           int // empty lines between head and body, and body and foot
	inner         int // cells across, without margins
	body          int // lines of the body
}

// maxInner is how many cells across are used at most: lines stay easy to read.
const maxInner = 104

// The smallest terminal that has room for a head, a body and a foot.
const (
	minWidth  = 38
	minHeight = 10
)

// NewLayout divides a terminal of width by height cells.
func NewLayout(width, height int) Layout {
	l := Layout{Width: width, Height: height}
	switch {
	case width >= 60:
		l.margin = 3
	case width >= 40:
		l.margin = 1
	}
	l.margin = max(l.margin, (width-maxInner)/2)
	switch {
	case height >= 32:
		l.above, l.gap = 2, 2
	case height >= 22:
		l.above, l.gap = 1, 1
	}
	l.inner = width - 2*l.margin
	l.body = height - 2*l.above - 2*l.gap - 3
	return l
}

// essential reports whether there is room for the essential only.
func (l Layout) essential() bool { return l.Width < minWidth || l.Height < minHeight }

// ShowsClock reports whether a running step has room for the time of day.
func (l Layout) ShowsClock() bool { return step.ShowsClock(l.Width, l.Height) }

// compose sets head, body, notice and help in their places. The body stands in
// the middle of its room, and gives a line of that to a notice of two.
func (l Layout) compose(head, body, notice, help string) string {
	notices := l.noticeLines(notice)
	block := strings.Split(body, "\n")
	room := l.room(notice)
	block = block[:min(len(block), room)]
	above := (room - len(block)) / 2
	lines := slices.Concat(blank(l.above), []string{head}, blank(l.gap+above), block, blank(room-len(block)-above+l.gap), notices, []string{help})
	for i, line := range lines {
		lines[i] = l.indent(line)
	}
	return strings.Join(lines, "\n")
}

// room is how many lines the body has above a notice.
func (l Layout) room(notice string) int { return max(0, l.body+1-len(l.noticeLines(notice))) }

// noticeLines are the lines of a notice: at most a third of the body's room, so that the
// time is seen beside it.
func (l Layout) noticeLines(notice string) []string {
	lines := theme.Wrap(notice, l.inner)
	most := max(1, (l.body+1)/3)
	if len(lines) <= most {
		return lines
	}
	lines[most-1] = theme.Truncate(lines[most-1]+" …", l.inner, "…")
	return lines[:most]
}

// indent is a line between the margins.
func (l Layout) indent(line string) string {
	return strings.TrimRight(strings.Repeat(" ", l.margin)+theme.Truncate(line, l.inner, "…"), " ")
}

// crop is the lines as far as the terminal's size goes.
func (l Layout) crop(lines ...string) string {
	lines = lines[:max(0, min(len(lines), l.Height))]
	for i, line := range lines {
		lines[i] = theme.Truncate(line, l.Width, "")
	}
	return strings.Join(lines, "\n")
}

func blank(n int) []string { return make([]string, max(0, n)) }
