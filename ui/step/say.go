package step

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/ui/locale"
	"skintime/ui/theme"
)

// sentences are what to do, the first thing first.
func (sc Scene) sentences() []string {
	var all []string
	task := sc.Moment.Task
	for _, s := range append(append([]string{task.Always}, task.Lines...), task.Hint) {
		if s != "" {
			all = append(all, s)
		}
	}
	return all
}

// said is what to do under the digits of a step: its first sentence in bold, then as many whole
// sentences as there is room for, and last what was noted.
func (sc Scene) said(a area) []string {
	lines := paragraph(sc.sentences(), sc.Theme, a.width, a.height)
	if note := sc.Moment.Note; note != "" && len(lines) < a.height {
		lines = append(lines, sc.Theme.Muted.Render(theme.Truncate(note, a.width, "…")))
	}
	return lines
}

// paragraph sets sentences, the first in bold on lines of its own, or where not all fit that way
// the same lines as the others, and where that is too long without am and pm. What follows on a
// sentence that does not fit would be out of place.
func paragraph(sentences []string, t *theme.Theme, width, height int) []string {
	if len(sentences) == 0 || height <= 0 {
		return nil
	}
	for n := len(sentences); n > 0; n-- {
		said := sentences[:n]
		for _, said := range [][]string{said, strings.Split(locale.Bare(strings.Join(said, "\n")), "\n")} {
			for _, form := range []func([]string, *theme.Theme, int) []string{whole, apart, together} {
				if lines := form(said, t, width); len(lines) <= height {
					return lines
				}
			}
		}
	}
	return theme.Wrap(t.Strong.Render(sentences[0]), width)[:height]
}

// whole sets the first sentence, and below it as many of the others on a line as fit.
func whole(said []string, t *theme.Theme, width int) []string {
	return append(theme.Wrap(t.Strong.Render(said[0]), width), packed(said[1:], t.Soft, width)...)
}

// apart sets the first sentence, and below it the others as one text.
func apart(said []string, t *theme.Theme, width int) []string {
	lines := theme.Wrap(t.Strong.Render(said[0]), width)
	if len(said) > 1 {
		lines = append(lines, theme.Wrap(t.Soft.Render(strings.Join(said[1:], " ")), width)...)
	}
	return lines
}

// together sets all sentences as one text.
func together(said []string, t *theme.Theme, width int) []string {
	return theme.Wrap(strings.TrimSpace(t.Strong.Render(said[0])+" "+t.Soft.Render(strings.Join(said[1:], " "))), width)
}

// packed sets sentences so that none begins on a line that it does not fit on as a whole.
func packed(sentences []string, style theme.Style, width int) (lines []string) {
	line := ""
	for _, s := range sentences {
		if line != "" && lipgloss.Width(line+" "+s) > width {
			lines, line = append(lines, theme.Wrap(style.Render(line), width)...), ""
		}
		line = strings.TrimSpace(line + " " + s)
	}
	if line != "" {
		lines = append(lines, theme.Wrap(style.Render(line), width)...)
	}
	return lines
}

// instructions puts what to do in the place of the digits, and returns what is said below: what
// does not fit there, how long the mask was on, or what is marked, and what comes last.
func (sc Scene) instructions(c *grid, sk skeleton) []string {
	t, task := sc.Theme, sc.Moment.Task
	a := area{sk.digits.row, sk.digits.col, sk.word.width, sk.labels.row - sk.digits.row + 1}
	lines, rest := items(sc.sentences(), t, a.width, a.height)
	c.putLines(a, lines)
	var said []string
	switch m := sc.Moment; {
	case len(rest) > 0:
		said = paragraph(rest, t, sk.say.width, sk.say.height-len(sc.last(sk.say.width)))
	case m.Marked != "":
		said = []string{t.Strong.Render(m.Marked)}
	case m.WornTooLong:
		said = []string{t.Caution.Text.Render("▲ " + m.Worn)}
	case m.Worn != "":
		said = []string{t.Open.Block.Render("✓ ") + t.Strong.Render(m.Worn)}
	}
	if note := sc.Moment.Note; note != "" && task.Last == "" && len(said) < sk.say.height {
		said = append(said, t.Muted.Render(theme.Truncate(note, sk.say.width, "…")))
	}
	ends := sc.last(sk.say.width)
	for len(said)+len(ends) < sk.say.height && len(ends) > 0 {
		said = append(said, "")
	}
	return append(said, ends...)
}

// last is what has to be said at the end.
func (sc Scene) last(width int) []string {
	t, task := sc.Theme, sc.Moment.Task
	if task.Last == "" {
		return nil
	}
	return theme.Wrap(t.Stop.Bold.Render("■ ")+t.Stop.Text.Render(task.Last), width)
}

// items sets sentences below each other, a blank row apart where there is room, without marks where
// there is little, and returns those that do not fit.
func items(sentences []string, t *theme.Theme, width, height int) (lines, rest []string) {
	for _, form := range []struct {
		gap    int
		marked bool
	}{{1, true}, {0, true}, {0, false}} {
		if lines = listed(sentences, t, width, form.gap, form.marked); len(lines) <= height {
			return lines, nil
		}
	}
	for n := len(sentences) - 1; n > 0; n-- {
		if lines = listed(sentences[:n], t, width, 0, true); len(lines) <= height {
			return lines, sentences[n:]
		}
	}
	return nil, sentences
}

// listed sets sentences below each other, a number of blank rows apart, with or without marks.
func listed(sentences []string, t *theme.Theme, width, gap int, marked bool) (lines []string) {
	mark, indent := t.Muted.Render("· "), "  "
	if !marked {
		mark, indent = "", ""
	}
	for i, s := range sentences {
		if i > 0 {
			lines = append(lines, make([]string, gap)...)
		}
		for j, line := range theme.Wrap(t.Text.Render(s), width-len(indent)) {
			if j == 0 {
				lines = append(lines, mark+line)
			} else {
				lines = append(lines, indent+line)
			}
		}
	}
	return lines
}
