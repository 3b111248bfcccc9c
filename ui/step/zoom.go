package step

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
	"skintime/ui/words"
)

// Zoom fills the terminal with the time: the word above it, the bar below, and how to go back, or
// what is asked, on the last row but one. An untimed step shows its word and the first thing to
// do. Where everything stands depends on the size of the terminal alone.
func Zoom(sc Scene) string {
	c := newGrid(sc.Width, sc.Height)
	z := sc.zoomed()
	block, word := sc.zoomWord(z)
	for i, line := range word {
		c.center(z.word.row+(z.word.height-len(word))/2+i, block.Render(line))
	}
	if sc.Snap.Timed() {
		sc.zoomTime(c, z)
	} else {
		for i, line := range theme.Wrap(sc.Theme.Strong.Render(append(sc.sentences(), "")[0]), max(2, sc.Width-4)) {
			c.center(z.digits.row+i, line)
		}
	}
	switch {
	case sc.Box != nil && sc.Box.Input:
		c.put(z.keys.row, z.digits.col, sc.Box.Lines[0])
	case sc.Box != nil:
		c.center(z.keys.row, sc.Tone().Bold.Render(sc.Box.Title))
	case sc.Notice != "":
		c.center(z.keys.row, theme.Wrap(sc.Notice, sc.Width)[0])
	default:
		c.center(z.keys.row, sc.zoomFoot())
	}
	return strings.Join(c.lines(), "\n")
}

// zoomFoot says what the digits mean, what is out of the ordinary, and how to go back: as much of it
// as there is room for.
func (sc Scene) zoomFoot() string {
	t, back := sc.Theme, sc.Theme.Strong.Render("z")+sc.Theme.Muted.Render(" back")
	for _, said := range []string{sc.Moment.Task.Caption + "   " + sc.Flags, sc.Moment.Task.Caption, sc.Flags} {
		said = strings.TrimSpace(said)
		if line := t.Muted.Render(said+"   ") + back; said != "" && lipgloss.Width(line) <= sc.Width {
			return line
		}
	}
	return back
}

// center puts a text in the middle of a row.
func (c *grid) center(row int, text string) {
	c.put(row, 1+max(0, (c.width-lipgloss.Width(text))/2), text)
}

// zoomed is the skeleton of the zoomed time: word, digits, bar and labels in the middle, with
// blanks between as far as there is room.
func (sc Scene) zoomed() skeleton {
	z := skeleton{scale: max(1, min((sc.Width-12)/34, (sc.Height-8)/digitRows)), letters: 1, bars: 1}
	foot := sc.Height - 1
	if sc.Height < 16 {
		foot = sc.Height
	}
	lines, high := digitRows*z.scale, WordHeight(1)
	if !sc.Snap.Timed() {
		z.letters, high = 2, WordHeight(2)
	}
	spare := foot - 1 - lines - high - 2 // without bar and labels
	if spare < 1 {
		high, spare = 1, spare+high-1
	}
	gap := min(2, max(0, spare)/3)
	if z.letters == 2 && foot < WordHeight(2)+4 {
		z.letters = 1
	}
	wide := min(sc.Width, 34*z.scale)
	left := 1 + (sc.Width-wide)/2
	top := 1 + max(0, (spare-gap-min(gap, 1))/2)
	z.word = area{top, 1, sc.Width, high}
	z.digits = area{top + high + gap, left, wide, lines}
	z.bar = area{z.digits.row + lines + min(gap, 1), left, wide, 1}
	z.labels = area{z.bar.row + 1, left, wide, 1}
	z.keys = area{foot, 1, sc.Width, 1}
	return z
}

// zoomWord is the word in large letters, or in bold, and its style.
func (sc Scene) zoomWord(z skeleton) (theme.Style, []string) {
	block, bold := sc.wordStyle()
	if sc.Theme.Colorless && sc.Snap.Overdue() {
		block, bold = sc.Theme.Selected().Strong, sc.Theme.Selected().Strong
	}
	text := strings.ToUpper(sc.Moment.Task.Word)
	lines, fits := Word(sc.Theme, text, sc.Width, z.letters)
	if !fits || len(lines) > z.word.height {
		return bold, []string{theme.Truncate(text, sc.Width, "…")}
	}
	return block, lines
}

// zoomTime puts digits, bar and labels.
func (sc Scene) zoomTime(c *grid, z skeleton) {
	for i, line := range Digits(words.BigClock(sc.Snap), sc.Width, z.scale) {
		if sc.waits() && sc.Theme.Colorless {
			line = strings.ReplaceAll(line, "█", "▒")
		}
		c.center(z.digits.row+i, sc.timeStyle().Render(line))
	}
	if z.labels.row >= z.keys.row {
		return
	}
	filled := sc.Tone().Block
	if sc.stopped() {
		filled = sc.Theme.Muted
	}
	c.putLines(z.bar, bar(sc.Snap, filled, sc.Theme, z.bar.width, 1))
	sc.labels(c, z.labels)
}
