package screen

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// sessionRow is the columns of the list of sessions: of clock and took the one behind them.
type sessionRow struct{ day, clock, took, feel, what int }

// sessionRowOf are the columns for the sessions in a width. What does not fit has no column.
func (d *Diary) sessionRowOf(f Frame, width int) sessionRow {
	c := sessionRow{day: 3}
	day, took := 0, 6
	for _, r := range d.sessions {
		day, took = max(day, lipgloss.Width(listDay(r, f.Wall))), max(took, lipgloss.Width(words.Minutes(r.Took())))
	}
	at := c.day + day + 2
	if width >= 44 {
		c.clock = at + f.Locale.Width()
		if f.Locale.Hours12 { // most hours have one digit
			c.clock--
		}
		at = c.clock + 2
	}
	c.took = at + took
	const marks, word = 5, 7
	if c.feel = c.took + 2; c.feel+marks > width {
		c.feel = 0
	}
	if c.what = c.feel + marks + 1 + word; c.what+12 > width {
		c.what = 0
	}
	return c
}

// listDay is the day of a record, with the year instead of the weekday in other years.
func listDay(r diary.Record, now time.Time) string {
	if r.Started.Year() != now.Year() {
		return r.Started.Format("_2 Jan 2006")
	}
	return r.Started.Format("Mon _2 Jan")
}

// list is the sessions with the cursor's among them, and which of all they are where that is not
// all.
func (d *Diary) list(f Frame, width, height int) (lines, more []string) {
	first, last, more := window(f, len(d.sessions), d.cursor, height)
	c := d.sessionRowOf(f, width)
	for i, rec := range d.sessions[first:last] {
		lines = append(lines, d.session(f, rec, first+i == d.cursor, c, width))
	}
	return lines, more
}

// session is the row of a session: how it ended, when it was, how long it took, how the skin felt,
// and what it was about.
func (d *Diary) session(f Frame, rec diary.Record, selected bool, c sessionRow, width int) string {
	r := newListRow(f.Theme, selected)
	t, day := r.theme, r.theme.Text
	if selected {
		day = t.Strong
	}
	sign, style := recordSign(rec, t)
	r.at(1, style, sign).at(c.day, day, listDay(rec, f.Wall))
	if c.clock > 0 {
		r.ends(c.clock, t.Muted, f.Locale.Time(rec.Started))
	}
	r.ends(c.took, t.Text, words.Minutes(rec.Took()))
	if c.feel > 0 {
		feelMarks(r, rec.Feel, c.feel, width)
	}
	if c.what > 0 {
		r.at(c.what, t.Muted, theme.Truncate(cmp.Or(words.ListedProduct(rec), rec.Title()), width-c.what, "…"))
	} else if rec.Feel == 0 && c.feel > 0 {
		r.at(c.feel, t.Muted, theme.Truncate(rec.Title(), width-c.feel, "…"))
	}
	return r.line(width)
}

// feelMarks shows how the skin felt, as marks and where there is room in a word.
func feelMarks(r *row, feel, column, width int) {
	if feel <= 0 {
		return
	}
	feel = min(feel, routine.BestFeel)
	r.at(column, r.theme.Accent.Block, strings.Repeat("▮", feel)).at(column+feel, r.theme.Muted, strings.Repeat("▯", routine.BestFeel-feel))
	if word := words.FeelWord(feel); column+routine.BestFeel+1+len(word) <= width {
		r.at(column+routine.BestFeel+1, r.theme.Soft, word)
	}
}

// recordSign is the sign of how a session ended.
func recordSign(r diary.Record, t *theme.Theme) (string, theme.Style) {
	switch {
	case r.Stung:
		return "▲", t.Stop.Block
	case r.Outcome == diary.Finished:
		return "✓", t.Open.Block
	}
	return "–", t.Muted
}

// preview is what there is to say of the cursor's session beside the list: in a large terminal with
// the time that each step took.
func (d *Diary) preview(f Frame, pg page, width, height int) []string {
	rec, t := d.Selected(), f.Theme
	var lines []string
	add := func(style theme.Style, text string) {
		for _, line := range theme.Wrap(text, width) {
			if line != "" {
				lines = append(lines, newRow(t).at(0, style, line).line(0))
			}
		}
	}
	add(t.Strong, theme.Truncate(rec.Started.Format("Mon 2 Jan, ")+rec.Title(), width, "…"))
	if rec.Outcome != diary.Finished {
		add(t.Text, words.RecordOutcome(rec))
	}
	if rec.Stung {
		add(t.Stop.Text, words.RecordStung(rec))
	}
	add(t.Text, words.MaskTime(rec))
	add(t.Muted, words.MaskProduct(rec))
	add(t.Muted, cmp.Or(words.SkippedAfterSting(rec), words.StepsSkipped(rec)))
	if rec.Note != "" {
		add(t.Soft, words.Quoted(rec.Note))
	}
	if len(lines) > height {
		lines = lines[:height]
		lines[height-1] = theme.Truncate(lines[height-1]+" …", width+gutter, "…")
	}
	if bars := d.stepBars(f, rec, width); pg.size > sizeMedium && len(lines)+1+len(bars) <= height {
		lines = append(append(lines, ""), bars...)
	}
	return lines
}

// stepBars are the steps of a session with the time that each took, as bars of one scale.
func (d *Diary) stepBars(f Frame, rec diary.Record, width int) (lines []string) {
	t := f.Theme
	longest, names := 1, 0
	for _, s := range rec.Steps {
		longest, names = max(longest, s.Active), max(names, lipgloss.Width(s.Kind.Title()))
	}
	names = min(names, width/3)
	bar := names + 9
	for _, s := range rec.Steps {
		r := newRow(t).at(0, t.Soft, theme.Truncate(s.Kind.Title(), names, "…"))
		cells := 0
		if s.Outcome == routine.OutcomeUndone || s.Outcome == routine.OutcomeSkipped {
			r.ends(bar-1, t.Muted, "—")
		} else {
			r.ends(bar-1, t.Text, words.ShortClock(time.Duration(s.Active)*time.Second))
			cells = max(1, s.Active*(width-bar)/longest)
		}
		r.at(bar, t.Step(string(s.Kind)).Block, strings.Repeat("▄", cells)).at(bar+cells, t.Line, strings.Repeat("▁", max(0, width-bar-cells)))
		lines = append(lines, r.line(0))
	}
	return lines
}

// window is which of n lines are shown where height are, with the cursor's among them, and a
// line that says so where that is not all.
func window(f Frame, n, cursor, height int) (first, last int, more []string) {
	if n > height && height > 1 {
		height--
	}
	first = max(0, min(cursor-height/2, n-height))
	last = min(first+height, n)
	if last-first < n {
		more = []string{newRow(f.Theme).at(1, f.Theme.Muted, fmt.Sprintf("%d–%d of %d", first+1, last, n)).line(0)}
	}
	return first, last, more
}
