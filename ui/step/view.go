package step

import (
	"cmp"
	"strings"

	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws the scene's step on the whole terminal.
func View(sc Scene, m TimeDisplay) string {
	c := newGrid(sc.Width, sc.Height)
	if sk, ok := skeletonOf(sc.Width, sc.Height); ok {
		sc.large(c, sk, m)
	} else {
		sc.small(c, small(sc.Width, sc.Height), m)
	}
	return strings.Join(c.lines(), "\n")
}

// large draws a screen with a picture.
func (sc Scene) large(c *grid, sk skeleton, m TimeDisplay) {
	sc.head(c, sk.stepper)
	c.putLines(sk.picture, sc.picture())
	sc.word(c, sk)
	sc.caption(c, sk.caption)
	said := sc.said(sk.say)
	if sc.Snap.Timed() {
		sc.time(c, sk, m)
		sc.labels(c, sk.labels)
	} else {
		said = sc.instructions(c, sk)
	}
	c.putLines(sk.say, said)
	sc.nextStep(c, sk.next)
	sc.card(c, sk.card)
	sc.session(c, sk.session)
	sc.foot(c, sk)
}

// head puts the steps at the left, and what is out of the ordinary and the time of day at the
// right.
func (sc Scene) head(c *grid, a area) {
	t, right := sc.Theme, sc.Flags
	if sc.Moment.Clock != "" {
		right = strings.TrimSpace(right + "   " + sc.Moment.Clock)
	}
	if title := sc.Moment.Title; sc.Width >= hugeWidth && sc.Height >= hugeHeight && theme.Width(title) <= a.width/4 {
		right = title + "   " + right
	}
	c.put(a.row, a.col, Stepper(sc.Snap, t, a.width-theme.Width(right)-2))
	c.putRight(a.row, a.right(), t.Muted.Render(right))
}

// wordStyle is the colour of the word.
func (sc Scene) wordStyle() (block, text theme.Style) {
	if sc.stopped() && sc.Moment.Task.Urgency != words.Due {
		return sc.Theme.Soft, sc.Theme.Strong
	}
	return sc.Tone().Block, sc.Tone().Bold
}

// word puts the word in large letters, or in bold where a letter has no form. Without colours, a
// strip behind it tells what is overdue.
func (sc Scene) word(c *grid, sk skeleton) {
	a, text := sk.word, strings.ToUpper(sc.Moment.Task.Word)
	block, bold := sc.wordStyle()
	lines, fits := Word(sc.Theme, text, a.width, sk.letters)
	if !fits {
		lines, block = make([]string, a.height), bold
		lines[a.height/2] = theme.Truncate(text, a.width, "…")
	}
	if sc.Theme.Colorless && sc.Snap.Overdue() {
		sc.strip(c, a, lines)
		return
	}
	for i, line := range lines {
		if line != "" {
			c.put(a.row+i, a.col, block.Render(line))
		}
	}
}

// strip puts lines on a reversed strip, a row above them and two columns before, to the edge of
// the screen or of what stands beside.
func (sc Scene) strip(c *grid, a area, lines []string) {
	wide, style := a.width+4, sc.Theme.Selected().Strong
	if a.right()+3 >= c.width {
		wide = c.width - a.col + 3
	}
	for i, line := range append([]string{""}, lines...) {
		text := "  " + line
		c.put(a.row-1+i, a.col-2, style.Render(text+strings.Repeat(" ", max(0, wide-theme.Width(text)))))
	}
}

// caption puts what the digits mean, and at its edge a time of day or the product.
func (sc Scene) caption(c *grid, a area) {
	task := sc.Moment.Task
	caption := theme.Wrap(task.Caption, a.width)[0]
	c.put(a.row, a.col, sc.Theme.Strong.Render(caption))
	if room := a.width - theme.Width(caption) - 2; room > 4 {
		c.putRight(a.row, a.right(), sc.Theme.Muted.Render(theme.Truncate(task.Edge, room, "…")))
	}
}

// time puts the digits and the bar.
func (sc Scene) time(c *grid, sk skeleton, m TimeDisplay) {
	top := sk.digits.row + (sk.digits.height-len(m.Digits))/2
	for i, line := range m.Digits {
		c.putWide(top+i, sk.digits.col, line, sk.digits.width)
	}
	for i, line := range m.Bar {
		c.putWide(sk.bar.row+i, sk.bar.col, line, sk.bar.width)
	}
}

// nextStep puts what comes after the step.
func (sc Scene) nextStep(c *grid, a area) {
	if a.width == 0 {
		return
	}
	c.put(a.row, a.col, theme.Truncate(sc.next(), a.width, "…"))
}

// next says what comes after the step.
func (sc Scene) next() string {
	t := sc.Theme
	if len(sc.Snap.Next) == 0 {
		return t.Muted.Render(words.LastStep)
	}
	next := sc.Snap.Next[0]
	line := t.Muted.Render("Next  ") + t.Strong.Render(next.Name())
	if with := words.WithWhat(next); with != "" {
		line += t.Muted.Render(" · ") + t.Soft.Render(with)
	}
	return line
}

// foot puts the rule, or what just happened, and the keys. A box takes the place of what to do.
func (sc Scene) foot(c *grid, sk skeleton) {
	t := sc.Theme
	if sc.Box != nil {
		c.clearArea(area{sk.question.row, sk.question.col, sk.question.width, sk.question.height + sk.next.height})
		c.putLines(sk.question, box(sc.Box.Title, sc.Box.Lines, sk.question.width, sc.Tone().Block, t.Strong))
	}
	c.put(sk.rule.row, sk.rule.col, t.Line.Render(strings.Repeat("─", sk.rule.width)))
	if said := cmp.Or(sc.Notice, sc.Failed); said != "" {
		lines := theme.Wrap(said, sk.rule.width)
		lines = lines[:min(len(lines), 3)]
		first := sk.rule.row - len(lines) + 1
		c.clear(first, sk.rule.row)
		c.putLines(area{row: first, col: sk.rule.col}, lines)
	}
	if sc.Keys != nil {
		c.put(sk.keys.row, sk.keys.col, sc.Keys(sk.keys.width, sc.Tone()))
	}
}

// BoxWidth is how many cells a line in a box has on a terminal.
func BoxWidth(width, height int) int {
	const frame = 6
	if sk, ok := skeletonOf(width, height); ok {
		return sk.question.width - frame
	}
	return width - 2
}

// card puts the steps that follow, with their times.
func (sc Scene) card(c *grid, a area) {
	t, m := sc.Theme, sc.Moment
	if a.width == 0 {
		return
	}
	const edges, ending = 2, 2 // rows: the frame with a blank, and the end below a blank
	room := a.height - edges - 1 - ending - 1
	rows := 2 * len(m.Follows)
	if rows > room {
		rows = len(m.Follows)
	}
	lines, wide := []string{""}, theme.Width(m.Done)
	for _, f := range m.Follows {
		wide = max(wide, theme.Width(f.At))
	}
	clock := func(at string) string { return strings.Repeat(" ", wide-theme.Width(at)) + at + "  " }
	for i, f := range m.Follows {
		name := t.Text
		if i == 0 {
			name = t.Strong
		}
		if len(lines) > room {
			break
		}
		lines = append(lines, t.Muted.Render(clock(f.At))+name.Render(f.Name))
		if rows > len(m.Follows) && f.Product != "" {
			product, room := f.Product, a.width-6-wide-2
			if product == words.RinseWith { // only what is called by a person may be cut
				product = strings.TrimRight(theme.Wrap(product, room)[0], ",")
			}
			lines = append(lines, strings.Repeat(" ", wide+2)+t.Muted.Render(product))
		}
	}
	if len(m.Follows) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, t.Muted.Render(clock(m.Done))+t.Open.Bold.Render(words.DoneThen), "")
	c.putLines(a, box(words.WhatFollows, lines, a.width, t.Line, t.Soft.Heavy()))
}

// session puts the line of the whole session, with its ends.
func (sc Scene) session(c *grid, a area) {
	t, m := sc.Theme, sc.Moment
	line := SessionLine(m.Segments, t, a.width)
	if line == "" {
		return
	}
	c.put(a.row, a.col, t.Muted.Heavy().Render(words.WholeSession))
	c.put(a.row+1, a.col, line)
	c.put(a.row+2, a.col, t.Muted.Render(m.Started))
	c.putRight(a.row+2, a.right(), t.Muted.Render(words.DoneByClock(m.Done)))
}
