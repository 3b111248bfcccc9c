package screen

import (
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine/care"
	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// column is the steps, the advice and what to have ready below each other, in at most height lines.
// What to have ready gives way to the steps and the advice.
func (p *Plan) column(f Frame, pg page, height, width int) []string {
	list := p.list(f, width)
	advice := p.advice(f, pg, width)
	gap := blank(min(1, len(advice)))
	if pg.size == sizeSmall {
		gap = nil
	}
	ready := append(blank(1), p.ready(f, width)...)
	steps := list.height()
	switch most := height - steps; {
	case steps+len(gap)+len(advice)+len(ready) <= height && pg.size > sizeSmall:
		free := max(0, height-(pg.lowest-pg.rule)-steps-len(gap)-len(advice)-len(ready))
		return slices.Concat(list.lines(steps), gap, advice, blank(free), ready)
	case len(gap)+len(advice) <= most:
		return slices.Concat(list.lines(steps), gap, advice)
	}
	const leastSteps, leastAdvice = 6, 2 // lines
	steps = max(1, min(steps, max(leastSteps, height-len(advice)), height-min(len(advice), leastAdvice)))
	lines := list.lines(steps)
	return append(lines, wholeItems(f, pg, advice, height-len(lines))...)
}

// wholeItems are the items of advice that have room, of those that follow each other; where that is
// not all, a line says what shows them. Where even the first has no room, its end is left out.
func wholeItems(f Frame, pg page, items []string, room int) []string {
	if len(items) <= room {
		return items
	}
	hint := newRow(f.Theme).at(adviceText(pg), f.Theme.Muted, words.WShowsMore).line(0)
	whole := max(0, room-1)
	for whole > 0 && !beginsItem(items[whole]) {
		whole--
	}
	if whole > 0 || room == 0 {
		return append(slices.Clone(items[:whole]), hint)[:room]
	}
	shown := slices.Clone(items[:room])
	shown[room-1] = theme.Truncate(shown[room-1]+" …", pg.width+gutter, "…")
	return shown
}

// beginsItem reports whether a line of advice has the sign of a level.
func beginsItem(line string) bool { return strings.ContainsAny(line, "■▲·") }

// adviceText is the column in which the text of advice begins. In a small terminal, advice has no
// bar beside it.
func adviceText(pg page) int {
	if pg.size == sizeSmall {
		return 2
	}
	return 4
}

// advice is what the plan has to say: stops, then little else.
func (p *Plan) advice(f Frame, pg page, width int) []string {
	shown, more := words.TopAdvice(p.care.Advice)
	if p.firstRun {
		shown = append(shown, care.Advice{Level: care.Tip, Text: words.Welcome(width - adviceText(pg))}, care.Advice{Level: care.Tip, Text: words.PlainMode})
	}
	var lines []string
	if pg.size < sizeLarge {
		lines = p.skinLine(f, adviceText(pg), width)
	}
	for _, a := range shown {
		if lines != nil && pg.size >= sizeLarge {
			lines = append(lines, "")
		}
		lines = append(lines, adviceLines(f.Theme, a, adviceText(pg), width)...)
	}
	if more > 0 {
		lines = append(lines, newRow(f.Theme).at(adviceText(pg), f.Theme.Muted, words.MoreAdvice(more)).line(width))
	}
	return lines
}

// adviceLines are an advice that looks like its level: a bar and a sign in the colour of that, and
// the text from a column on.
func adviceLines(t *theme.Theme, a care.Advice, column, width int) []string {
	sign, style, text := "·", t.Soft, t.Soft
	switch a.Level {
	case care.Stop:
		sign, style, text = "■", t.Stop.Block, t.Text
	case care.Caution:
		sign, style, text = "▲", t.Caution.Block, t.Text
	}
	var lines []string
	for i, line := range theme.Wrap(a.Text, width-column) {
		r := newRow(t)
		if column > 2 {
			r.at(0, style, "▎")
		}
		if i == 0 {
			r.at(column-2, style, sign)
		}
		lines = append(lines, r.at(column, text, line).line(width))
	}
	return lines
}

// ready says in a line, or few, what to have ready.
func (p *Plan) ready(f Frame, width int) []string {
	t, text := f.Theme, words.ReadyLine(p.draft.OnlyIncluded())
	if text == "" {
		return nil
	}
	column := len(words.Ready) + 2
	var lines []string
	for i, line := range theme.Wrap(text, width-column) {
		r := newRow(t)
		if i == 0 {
			r.at(0, t.Muted, words.Ready)
		}
		lines = append(lines, r.at(column, t.Text, line).line(width))
	}
	return lines
}

// The columns of a large terminal: how wide the right one is, and the cells between two.
const (
	sideLarge = 40
	sideHuge  = 63
	sideGap   = 5
)

// columns are two: the steps, and beside them advice, what to have ready and the week.
func (p *Plan) columns(f Frame, pg page) []string {
	side, t, spread := sideLarge, f.Theme, int(pg.size-sizeMedium)
	if pg.size == sizeHuge {
		side = sideHuge
	}
	above := blank(spread)
	if pg.size == sizeHuge {
		above[0] = p.tonight(f).line(0)
	}
	top := slices.Concat(blank(2), p.headline(f, pg), above, []string{p.bar(f, pg), p.clocks(f, pg), ""})
	height, width := pg.rows()-len(top), pg.width-side-sideGap
	list := p.list(f, width)
	for list.pitch = 2 * spread; list.pitch > 1 && list.height()+2 > height; list.pitch /= 2 {
	}
	left := append([]string{newRow(t).at(0, t.Label, words.Steps).line(width), ""}, list.lines(height-2)...)
	if skin := p.skinLine(f, startColumn, width); skin != nil {
		left = append(left[:min(len(left), height-len(skin)-1)], slices.Concat(blank(1), skin)...)
	}
	return append(top, joinSides(left, p.side(f, pg, side, height), width+sideGap)...)
}

// clocks are the start and the end below the bar.
func (p *Plan) clocks(f Frame, pg page) string {
	_, end := p.ends(f)
	if end == "" {
		return ""
	}
	return newRow(f.Theme).at(0, f.Theme.Muted, f.Locale.Time(f.Wall)).ends(pg.width, f.Theme.Muted, end).line(pg.width)
}

// side is the right column of a large terminal: as many of its parts as fit into height, and in a
// huge one the picture of the cursor's step.
func (p *Plan) side(f Frame, pg page, width, height int) []string {
	var lines []string
	for _, part := range []struct {
		above   int // free lines
		heading string
		body    []string
	}{{0, words.Advised, p.advice(f, pg, width)}, {1, words.Ready, p.readyList(f, width)}, {2, words.ThisWeek, p.weekMarks(f)}} {
		if len(part.body) == 0 {
			continue
		}
		heading := newRow(f.Theme).at(0, f.Theme.Label, part.heading).line(width)
		section := append([]string{heading, ""}, part.body...)
		if lines != nil {
			section = append(blank(part.above), section...)
		}
		if len(lines)+len(section) <= height {
			lines = append(lines, section...)
		}
	}
	if pg.size == sizeHuge {
		lines = p.withPicture(f, lines, width, height)
	}
	return lines
}

// withPicture adds the picture of the cursor's step at the lower right, where there is room.
func (p *Plan) withPicture(f Frame, lines []string, width, height int) []string {
	s := p.step()
	if s.Kind == "" || len(lines)+1+step.PictureSize > height {
		return lines
	}
	lines = append(lines, blank(height-step.PictureSize-len(lines))...)
	indent := strings.Repeat(" ", max(0, (width-2*step.PictureSize+9)/2))
	for _, line := range step.PictureOfKind(s.Kind).Lines(f.Theme, 2) {
		lines = append(lines, indent+line)
	}
	return lines
}

// readyList is what to have ready as a list in two columns, each with a box.
func (p *Plan) readyList(f Frame, width int) []string {
	items, t := words.ReadyItems(p.draft.OnlyIncluded()), f.Theme
	var lines []string
	for i := 0; i < len(items); i += 2 {
		r := newRow(t)
		for j, item := range items[i:min(i+2, len(items))] {
			at := j * (width + 1) / 2
			r.at(at, t.Accent.Block, "□").at(at+2, t.Soft, theme.Truncate(item, width/2-4, "…"))
		}
		lines = append(lines, r.line(width))
	}
	return lines
}

// joinSides sets lines beside others, from a column on.
func joinSides(left, right []string, column int) []string {
	lines := make([]string, max(len(left), len(right)))
	for i := range lines {
		if i < len(left) {
			lines[i] = left[i]
		}
		if i < len(right) && right[i] != "" {
			free := strings.Repeat(" ", max(0, column+gutter-lipgloss.Width(lines[i])))
			lines[i] += free + strings.TrimPrefix(right[i], " ")
		}
	}
	return lines
}
