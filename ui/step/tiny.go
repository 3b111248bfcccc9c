package step

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/ui/locale"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// IsTiny reports whether a terminal has room for the essential only, which Tiny draws.
func IsTiny(width, height int) bool { return width < smallWidth || height < smallHeight }

// Tiny is what a very small terminal shows: time, word and key, the most important first, as far
// as there is room. keys are the key that counts most, and the one that ends an alarm. What is asked
// comes before all.
func Tiny(sc Scene, keys string) string {
	style, word := sc.timeStyle(), sc.tinyWord()
	time := sc.Theme.Strong.Render(words.Clock(sc.Snap))
	c := newGrid(sc.Width, sc.Height)
	put := func(lines ...string) string {
		c.putLines(area{row: 1, col: 1}, lines)
		return strings.Join(c.lines(), "\n")
	}
	switch {
	case sc.Box != nil && sc.Box.Input && sc.Height < 6:
		return put(sc.Box.Lines[0], keys, time+" "+word)
	case sc.Box != nil && sc.Height < 6:
		return put(append([]string{keys, time + " " + word}, sc.Box.Lines...)...)
	case !sc.Snap.Timed():
		return put(append(append([]string{sc.tinyHead(word)}, sc.tinyLines(sc.Height-2)...), keys)...)
	case sc.Height == 1:
		return put(time + " " + word + " " + keys)
	case sc.Height == 2:
		return put(time+" "+word, keys)
	case sc.Height < 5:
		return put(time, word, keys, sc.Theme.Muted.Render(theme.Wrap(sc.Moment.Task.Caption, sc.Width)[0]))
	}
	lines := []string{sc.tinyHead(word)}
	big, fits := Word(sc.Theme, words.BigClock(sc.Snap), sc.Width, 1)
	if !fits {
		big = []string{time}
	}
	for _, line := range big {
		lines = append(lines, style.Render(line))
	}
	noticed := sc.Notice != "" && lipgloss.Width(sc.Notice) <= sc.Width
	if sc.Height >= 6 && !noticed && sc.Box == nil {
		tone := sc.Tone().Block
		if sc.stopped() {
			tone = sc.Theme.Muted
		}
		lines = append(lines, bar(sc.Snap, tone, sc.Theme, sc.Width, 1)...)
	}
	return put(append(append(lines, sc.tinyLines(sc.Height-len(lines)-1)...), keys)...)
}

// tinyWord is the word in bold; reversed where nothing else tells that it is overdue.
func (sc Scene) tinyWord() string {
	_, bold := sc.wordStyle()
	if sc.Theme.Colorless && sc.Snap.Overdue() {
		bold = sc.Theme.Selected().Strong
	}
	return bold.Render(theme.Truncate(strings.ToUpper(sc.Moment.Task.Word), sc.Width, "…"))
}

// tinyHead is the word, and at the right the time of day at which it can come off or has to, or
// what the digits mean: in whole words, or of a time the last word alone, or not even am or pm.
func (sc Scene) tinyHead(word string) string {
	task, t := sc.Moment.Task, sc.Theme
	room := sc.Width - lipgloss.Width(word) - 1
	time := task.Edge[strings.LastIndex(task.Edge, " ")+1:]
	edges := []string{sc.Flags, task.Edge, time, locale.Bare(time)}
	switch {
	case task.Last != "":
		edges = []string{sc.Flags, sc.Snap.Step.Name()}
	case !task.Clock:
		edges = []string{sc.Flags, task.Caption}
	}
	for _, edge := range edges {
		if w := lipgloss.Width(edge); w > 0 && w <= room {
			return word + strings.Repeat(" ", room-w+1) + t.Muted.Render(edge)
		}
	}
	return word
}

// tinyLines are what to do in a number of lines: what stings in full, else as much as there is room for.
func (sc Scene) tinyLines(height int) []string {
	t, task := sc.Theme, sc.Moment.Task
	var lines []string
	switch {
	case height <= 0:
		return nil
	case sc.Box != nil:
		lines = sc.boxLines(area{width: sc.Width, height: height})
	case sc.Notice != "":
		lines = theme.Wrap(sc.Notice, sc.Width)
	case task.Last != "":
		lines = theme.Wrap(t.Text.Render(strings.Join(task.Lines, " ")), sc.Width)
	case sc.Snap.Timed():
		lines = paragraph(sc.sentences(), t, sc.Width, height)
	default:
		if lines = paragraph(sc.sentences(), t, sc.Width, height); lines == nil {
			lines = theme.Wrap(t.Muted.Render(task.Caption), sc.Width)
		}
	}
	return lines[:min(len(lines), height)]
}

// timeStyle is the style of the digits.
func (sc Scene) timeStyle() theme.Style {
	if sc.waits() {
		return sc.Theme.Muted
	}
	return sc.Tone().Block
}
