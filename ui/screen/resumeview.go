package screen

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Overdue reports whether the mask of a session that can be resumed is over.
func (r *Resume) Overdue(f Frame) bool {
	return r.saved.Resumable(f.Now) && words.ResumeWord(r.saved.Session.At(f.Now)) != "" && r.saved.Session.At(f.Now).Overdue()
}

// View draws what was left, how it stands, and what can be done about it.
func (r *Resume) View(f Frame) string {
	pg, t, snap := f.Layout.page(), f.Theme, r.saved.Session.At(f.Now)
	if pg.size == sizeTiny {
		said := words.UnfinishedSession(f.Locale, r.saved.Session, f.Now, r.saved.Started)
		return f.Layout.crop(append(r.tinyRows(f, f.Layout.Width), theme.Wrap(said, f.Layout.Width)...)...)
	}
	keys := newResumeKeys()
	name, _ := r.label(r.selected, f)
	keys.choose.SetHelp("enter", strings.ToLower(name))
	return pg.compose(r.head(f, pg, snap), r.body(f, pg, snap), f.notices(), keyRow(t, r.hue(f, snap), keys, pg.width), t)
}

// hue is that of the step, and green while a mask can come off.
func (r *Resume) hue(f Frame, snap routine.Snapshot) theme.Hue {
	switch {
	case snap.Phase == routine.PhaseOpen:
		return f.Theme.Open
	case snap.TakeOff:
		return f.Theme.Step(string(routine.Rinse))
	}
	return f.Theme.Step(string(snap.Step.Kind))
}

// head is the steps, and the routine where there is room.
func (r *Resume) head(f Frame, pg page, snap routine.Snapshot) string {
	steps := step.Stepper(snap, f.Theme, pg.width)
	row := newRow(f.Theme).drawn(steps, lipgloss.Width(steps))
	title := strings.TrimPrefix(f.flags()+"  "+r.saved.Session.Routine().Title, "  ")
	return row.ends(pg.width, f.Theme.Muted, firstFit(pg.width-row.used-3, title)).line(pg.width)
}

// body is the picture at rest, and the text beside it; in a small terminal there is no picture.
func (r *Resume) body(f Frame, pg page, snap routine.Snapshot) []string {
	picture := step.PictureOf(snap)
	picture.Paint.Fade = step.FadeLeft
	switch pg.size {
	case sizeSmall:
		return r.text(f, pg, snap, pg.width, pg.rows())
	case sizeMedium:
		column := step.PictureSize + 4
		left := append(blank(1), gutters(picture.Lines(f.Theme, 1))...)
		return append(blank(1), joinSides(left, r.text(f, pg, snap, pg.width-column, pg.rows()-1), column)...)
	}
	right := append(blank(int(sizeHuge-pg.size)), gutters(picture.Lines(f.Theme, pg.scale()))...)
	text := append(blank(1), r.text(f, pg, snap, min(68, pg.width-40), pg.rows()-3)...)
	column := pg.width - 30
	if pg.size == sizeHuge {
		column = pg.width - 48
	}
	return append(blank(1), joinSides(text, right, column)...)
}

// gutters are lines behind the gutter.
func gutters(lines []string) []string {
	for i, line := range lines {
		lines[i] = " " + line
	}
	return lines
}

// text is a word for how it stands, when it was left, the time that remains, and the choices.
func (r *Resume) text(f Frame, pg page, snap routine.Snapshot, width, height int) []string {
	t := f.Theme
	left, state := words.LeftAt(words.UnfinishedSession(f.Locale, r.saved.Session, f.Now, r.saved.Started))
	var lines []string
	if pg.size > sizeSmall {
		part := page{size: pg.size, width: width}
		lines = append(rowLines(largeText(t, r.hue(f, snap).Block, part, r.word(f, snap, part)), 0), blank(min(1, int(pg.size-sizeMedium)))...)
	}
	say := func(style theme.Style, text string) {
		for _, line := range theme.Wrap(text, width) {
			if line != "" {
				lines = append(lines, newRow(t).at(0, style, line).line(0))
			}
		}
	}
	say(t.Strong, left)
	rows := r.rows(f, pg, width)
	if pg.size > sizeSmall {
		lines = append(lines, "")
	}
	say(t.Text, state)
	if len(lines)+1+len(rows) < height && r.saved.Resumable(f.Now) {
		say(t.Muted, words.WindowAhead(words.Scene{Snap: snap, Wall: f.Wall, Locale: f.Locale}))
	}
	return append(append(lines, ""), rows...)
}

// word says how the session stands, as far as that has room.
func (r *Resume) word(f Frame, snap routine.Snapshot, pg page) string {
	word := words.ResumeWord(snap)
	if word == "" || !r.saved.Resumable(f.Now) {
		word = words.WelcomeBack
	}
	if _, fits := step.Word(f.Theme, word, pg.width, pg.scale()); word == words.WelcomeBack && !fits {
		return words.Welcomed
	}
	return word
}

// rows are the choices and what each does, apart from each other where there is room.
func (r *Resume) rows(f Frame, pg page, width int) (lines []string) {
	for i, c := range r.choices(f) {
		if i > 0 && pg.size > sizeSmall {
			lines = append(lines, "")
		}
		selected := c == r.selected
		row := newListRow(f.Theme, selected)
		name, effect := r.label(c, f)
		style := row.theme.Text
		if selected {
			style = row.theme.Strong
		}
		row.at(1, style, name).at(14, row.theme.Muted, firstFit(width-gutter-14, effect))
		line := row.line(width - 2*gutter)
		if !selected && pg.size == sizeMedium { // beside the picture, the mark stands in the first column
			line = " " + line
		}
		lines = append(lines, line)
	}
	return lines
}

// tinyRows are the choices in a very small terminal.
func (r *Resume) tinyRows(f Frame, width int) []string {
	var rows []string
	for _, c := range r.choices(f) {
		cursor, style := rowMark(f.Theme, c == r.selected)
		name, _ := r.label(c, f)
		if c == ChooseEnd {
			name = words.ChooseEndShort
		}
		rows = append(rows, theme.Truncate(cursor+style.Render(name), width, "…"))
	}
	return rows
}

// label is the name of a choice, and what it does.
func (r *Resume) label(c Choice, f Frame) (name, effect string) {
	switch c {
	case ChooseResume:
		return words.ChooseResume, words.ResumesAt(r.saved.Session.At(f.Now))
	case ChooseStartOver:
		return words.ChooseStartOver, words.StartOverEffect
	}
	return words.ChooseEnd, words.EndEffect
}
