package setup

import (
	"slices"
	"strings"

	"skintime/ui/theme"
)

// room is where the parts of a page stand: a head, the question, a rule, and keys. All rows count
// from 0.
type room struct {
	left, width      int // the first column, and how many cells there are
	head, body, rule int // rows; without a rule, that of the keys
	ruled, beside    bool
	pictureRow       int // of the picture beside the question
}

// The columns of what stands beside a question, from the first.
const (
	besideColumn = 78
	besideWidth  = 34
	rowWidth     = 62 // of a choice at most
)

// room divides the terminal as the plan's screen does.
func (s screen) room() room {
	w, h := s.width, s.height
	switch {
	case w >= 110 && h >= 34:
		return room{left: max(4, (w-112)/2), width: min(112, w-6), head: 1, body: 4, rule: min(36, h-4), ruled: true, beside: true, pictureRow: 18}
	case w >= 70 && h >= 22:
		head := min(1, h-22)
		return room{left: 3, width: min(74, w-6), head: head, body: head + 3, rule: head + 20, ruled: true}
	case w >= 40 && h >= 12:
		return room{left: 1, width: min(74, w-2), body: 2, rule: h - 1}
	}
	return room{width: max(1, w), body: min(1, max(0, h-2)), rule: max(0, h-1)}
}

// text is how many cells a question has, behind its edge.
func (r room) text() int {
	if r.beside {
		return besideColumn - 4
	}
	return max(1, r.width-2)
}

// lines is how many lines there are for a question.
func (r room) lines() int { return max(1, r.rule-r.body) }

// compose sets head, body and keys in their places, each line as far as the terminal goes. A page
// begins at the same height as the one before.
func (s screen) compose(r room, head string, body []string, keys string) string {
	lines := slices.Concat(make([]string, r.head), []string{head}, make([]string, max(0, r.body-r.head-1)), body[:min(len(body), r.lines())])
	lines = append(lines, make([]string, max(0, r.rule-len(lines)))...)
	if r.ruled {
		lines = append(lines, s.theme.Line.Render(strings.Repeat("─", r.width)))
	}
	lines = append(lines, keys)
	for i, line := range lines {
		lines[i] = strings.TrimRight(theme.Truncate(strings.Repeat(" ", r.left)+line, s.width, ""), " ")
	}
	return strings.Join(lines[:min(len(lines), s.height)], "\n")
}
