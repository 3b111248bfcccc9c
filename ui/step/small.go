package step

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
)

// small is the skeleton of 40x12, without a picture. What is higher has more room for what to do.
func small(width, height int) skeleton {
	const left = 2
	part := func(row, height int) area { return area{row, left, width - 2, height} }
	down := 0
	if height >= 12 {
		down = 1
	}
	return skeleton{
		stepper: part(1, 1), word: part(2, 1), digits: part(3+down, 5), bar: part(8+down, 1), say: part(9+down, height-9-down), keys: part(height, 1),
		scale: 1, bars: 1,
	}
}

// small draws a screen without a picture.
func (sc Scene) small(c *grid, sk skeleton, m TimeDisplay) {
	sc.head(c, sk.stepper)
	sc.wordLine(c, sk.word)
	say, timed := sk.say, sc.Snap.Timed() && !sc.putsOnInFull(sk.say)
	if timed {
		sc.time(c, sk, m)
	} else {
		say = sc.untimedArea(c, sk)
	}
	switch {
	case sc.Box != nil:
		c.putLines(sk.say, sc.boxLines(sk.say))
	case timed:
		c.putLines(say, sc.withNext(paragraph(sc.sentences(), sc.Theme, say.width, say.height), say))
	default:
		ends := sc.last(say.width)
		lines, _ := items(sc.sentences(), sc.Theme, say.width, say.height-len(ends))
		c.putLines(say, append(lines, ends...))
	}
	sc.smallNotice(c, sk, timed)
	if sc.Keys != nil {
		c.put(sk.keys.row, sk.keys.col, sc.Keys(sk.keys.width, sc.Tone()))
	}
}

// smallNotice puts what just happened above the digits, or if it is longer in the place of what to
// do, for as long as it stands; and what does not work above the digits, as far as there is room.
func (sc Scene) smallNotice(c *grid, sk skeleton, timed bool) {
	const most = 3
	free := timed && sk.digits.row > 3
	said := theme.Wrap(sc.Notice, sk.word.width)
	switch failed := theme.Wrap(sc.Failed, sk.word.width-2); {
	case sc.Box != nil || sc.Moment.Task.Last != "":
	case sc.Notice != "" && len(said) == 1 && free:
		c.put(3, sk.word.col, said[0])
	case sc.Notice != "":
		if len(said) > most {
			said = append(said[:most-1:most-1], theme.Truncate(said[most-1]+" …", sk.word.width, "…"))
		}
		first := max(sk.bar.row, sk.keys.row-most)
		c.clear(first, sk.keys.row-1)
		c.putLines(area{row: first, col: sk.word.col}, said)
	case sc.Failed != "" && free && len(failed) > 1:
		c.put(3, sk.word.col, failed[0]+sc.Theme.Muted.Render(" …"))
	case sc.Failed != "" && free:
		c.put(3, sk.word.col, failed[0])
	}
}

// putsOnInFull reports whether how to put a product on needs the place of the digits, which do
// not run yet.
func (sc Scene) putsOnInFull(a area) bool {
	all := theme.Wrap(strings.Join(sc.sentences(), " "), a.width)
	return sc.Snap.Phase == routine.PhaseApply && len(all) > a.height
}

// wordLine puts the word in bold, and at its edge a time of day or what the digits mean.
func (sc Scene) wordLine(c *grid, a area) {
	t, task := sc.Theme, sc.Moment.Task
	_, bold := sc.wordStyle()
	if t.Colorless && sc.Snap.Overdue() {
		bold = t.Selected().Strong
	}
	word := theme.Truncate(strings.ToUpper(task.Word), a.width, "…")
	c.put(a.row, a.col, bold.Render(word))
	edge, room := sc.shortCaption(), a.width-lipgloss.Width(word)-2
	if lipgloss.Width(edge) <= room {
		c.putRight(a.row, a.right(), t.Muted.Render(edge))
	}
}

// shortCaption is the time of day at the edge, or what the digits mean, or what is marked.
func (sc Scene) shortCaption() string {
	switch task := sc.Moment.Task; {
	case sc.Moment.Marked != "" && !sc.stopped():
		return sc.Moment.Marked
	case task.Last != "" && sc.stopped():
		return "paused"
	case task.Clock:
		return task.Edge
	default:
		return task.Caption
	}
}

// untimedArea is where to say what to do in a step that has no digits. What its number would mean
// stands above, where it has no room beside the word.
func (sc Scene) untimedArea(c *grid, sk skeleton) area {
	caption := sc.shortCaption()
	from := 4
	if sc.Moment.Task.Last != "" {
		from = 3 // all of it has to be said
	} else if lipgloss.Width(strings.ToUpper(sc.Moment.Task.Word))+2+lipgloss.Width(caption) > sk.word.width {
		c.put(3, sk.word.col, sc.Theme.Muted.Render(theme.Wrap(caption, sk.word.width)[0]))
	}
	return area{from, sk.say.col, sk.say.width, sk.keys.row - from}
}

// boxLines are the title and the lines of a box without its frame, as far as there is room.
func (sc Scene) boxLines(a area) []string {
	if sc.Box.Input && a.height < 2 {
		return sc.Box.Lines[:1]
	}
	lines := []string{sc.Tone().Bold.Render(sc.Box.Title)}
	if len(sc.Box.Lines) > 0 {
		lines = append(lines, theme.Wrap(sc.Box.Lines[0], a.width)...)
	}
	return sc.firstLines(lines, a)
}

// firstLines are as many lines as an area has.
func (sc Scene) firstLines(lines []string, a area) []string {
	return lines[:min(len(lines), max(0, a.height))]
}

// withNext adds what comes next, where there is room for a blank line before it.
func (sc Scene) withNext(lines []string, a area) []string {
	if len(lines)+2 > a.height {
		return lines
	}
	return append(lines, "", theme.Truncate(sc.next(), a.width, "…"))
}
