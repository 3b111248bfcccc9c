package setup

import (
	"strings"

	"skintime/ui/theme"
)

// room is how a terminal's size is divided: a head, a body, and the keys.
type room struct {
	width, height         int
	margin, marginTop     int
	gap                   int // empty lines below the head, and above the keys
	bodyWidth, bodyHeight int // in cells, and in lines
	spacious              bool
}

// room divides the terminal as the plan's screen does.
func (s screen) room() room {
	r := room{width: s.width, height: s.height, spacious: s.height >= 16}
	switch {
	case s.width >= 60:
		r.margin = 3
	case s.width >= 40:
		r.margin = 1
	}
	r.margin = max(r.margin, (s.width-104)/2)
	switch {
	case s.height >= 32:
		r.marginTop, r.gap = 2, 3
	case s.height >= 22:
		r.marginTop, r.gap = 1, 2
	case s.height >= 16:
		r.gap = 1
	}
	r.bodyWidth = max(1, s.width-2*r.margin)
	r.bodyHeight = max(1, s.height-2*r.marginTop-2*r.gap-2)
	return r
}

// wide reports whether there is room beside the choices.
func (r room) wide() bool { return r.bodyWidth >= 64 }

// choices is how many lines are left for the choices of a question.
func (r room) choices(q question) int {
	left := r.bodyHeight
	for _, text := range []string{q.title, q.why} {
		if text != "" {
			left -= len(theme.Wrap(text, r.bodyWidth))
		}
	}
	if r.spacious {
		left--
	}
	return left
}

// compose sets head, body and keys in their places, each line as far as the
// terminal goes. A page begins at the same height as the one before.
func (r room) compose(head, body, keys string) string {
	lines := append(make([]string, r.marginTop), head)
	lines = append(lines, make([]string, r.gap)...)
	block := strings.Split(body, "\n")
	block = append(block, make([]string, max(0, r.bodyHeight-len(block)))...)
	lines = append(append(lines, block[:r.bodyHeight]...), make([]string, r.gap)...)
	lines = append(lines, keys)
	lines = lines[:min(len(lines), r.height)]
	for i, line := range lines {
		lines[i] = strings.TrimRight(theme.Truncate(strings.Repeat(" ", r.margin)+line, r.width, ""), " ")
	}
	return strings.Join(lines, "\n")
}
