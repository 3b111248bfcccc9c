package screen

import (
	"slices"
	"strings"

	"skintime/ui/theme"
)

// sizeClass is one of the sizes that screens are drawn for. A terminal gets the largest that fits.
type sizeClass int

const (
	sizeTiny   sizeClass = iota // the essential only
	sizeSmall                   // 40x12
	sizeMedium                  // 80x24
	sizeLarge                   // 120x40
	sizeHuge                    // 200x60
)

// page is where the parts of a screen stand: a head, rows, a rule or a notice, and keys. What is
// not used stays free, so that nothing moves from screen to screen.
type page struct {
	size   sizeClass
	left   int // cells before the first column
	width  int // cells from the first column to the last
	head   int // the line of the head, from 0
	rule   int // the line of the rule where few rows are used
	lowest int // the line of the rule at most
}

// page divides the terminal.
func (l Layout) page() page {
	w, h := l.Width, l.Height
	var p page
	switch {
	case l.essential():
		return p
	case w >= 160 && h >= 50:
		p.size, p.width, p.rule = sizeHuge, min(168, w-8), min(h/2+26, h-3)
		p.left, p.head, p.lowest = (w-p.width)/2, max(1, p.rule-52), p.rule
	case w >= 110 && h >= 34:
		p.size, p.left, p.width, p.head = sizeLarge, 4, min(112, w-6), 1
		p.lowest = h - 2
		if h >= 38 {
			p.lowest = h - 4
		}
		p.rule = min(36, p.lowest)
	case w >= 70 && h >= 22:
		p.size, p.left, p.width = sizeMedium, 3, min(74, w-6)
		p.head, p.lowest = min(1, h-22), h-2
		if h >= 24 {
			p.lowest = h - 3
		}
		p.rule = p.head + 20
	default:
		p.size, p.left, p.width, p.rule, p.lowest = sizeSmall, 1, min(74, w-2), min(10, h-2), h-2
	}
	return p
}

// scale is the scale of large letters.
func (p page) scale() int { return 1 + int(p.size/sizeHuge) }

// rows is how many rows there are at most between the head and the rule.
func (p page) rows() int { return p.lowest - p.head - 1 }

// gutter is how many cells the mark of a selected row takes, before the first column.
const gutter = 1

// compose sets head, rows, notice and keys in their places. Each line begins with the gutter.
func (p page) compose(head string, rows []string, notice, keys string, t *theme.Theme) string {
	notices := p.notices(notice, t)
	rows = rows[:min(len(rows), p.rows()+1-len(notices))]
	foot := min(p.lowest, max(p.rule, p.head+len(rows)+len(notices)))
	free := foot + 1 - len(notices) - p.head - 1 - len(rows)
	lines := slices.Concat(blank(p.head), []string{head}, rows, blank(free), notices, []string{" " + keys})
	indent := strings.Repeat(" ", p.left-gutter)
	for i, line := range lines {
		lines[i] = strings.TrimRight(indent+theme.Truncate(line, p.width+2*gutter, "…"), " ")
	}
	return strings.Join(lines, "\n")
}

// notices are the lines of a notice, which takes the place of the rule; at most a third of the
// rows, so that the rest is seen beside it. In a small terminal there is no rule.
func (p page) notices(notice string, t *theme.Theme) []string {
	if notice == "" && p.size == sizeSmall {
		return []string{""}
	}
	if notice == "" {
		return []string{" " + t.Line.Render(strings.Repeat("─", p.width))}
	}
	lines := theme.Wrap(notice, p.width)
	if most := max(1, p.rows()/3); len(lines) > most {
		lines = lines[:most]
		lines[most-1] = theme.Truncate(lines[most-1]+" …", p.width, "…")
	}
	for i, line := range lines {
		lines[i] = " " + line
	}
	return lines
}

// spare is a free line where there are enough lines for one.
func (p page) spare() int {
	if p.size <= sizeSmall {
		return 0
	}
	return 1
}
