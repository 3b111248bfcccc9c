package screen

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// sessionHead says which session is open.
func (d *Diary) sessionHead(f Frame, pg page) string {
	t, rec := f.Theme, d.Selected()
	r := newRow(t).at(0, t.Accent.Bold, "Diary").add(t.Muted, "  › ").add(t.Muted, words.RecordDay(rec, f.Wall))
	return r.ends(pg.width, t.Muted, fmt.Sprintf("%d of %d", d.cursor+1, len(d.sessions))).line(pg.width)
}

// sessionLines are all lines of the session that is open: how long it took in large letters, when
// each step was, and what there is to read of it.
func (d *Diary) sessionLines(f Frame, pg page) []string {
	rec, t := d.Selected(), f.Theme
	lines := append(d.sessionTitle(f, pg), d.timeline(f, pg)...)
	add := func(label string, style theme.Style, texts ...string) {
		texts = slices.DeleteFunc(texts, func(s string) bool { return s == "" })
		if len(texts) == 0 {
			return
		}
		lines = append(lines, "")
		if pg.size > sizeSmall {
			lines = append(lines, newRow(t).at(0, t.Label, label).line(0))
		}
		for _, text := range texts {
			for _, line := range theme.Wrap(text, min(pg.width, 76)) {
				lines = append(lines, newRow(t).at(0, style, line).line(0))
			}
		}
	}
	if rec.Note != "" {
		add(words.NoteLabel, t.Text, words.Quoted(rec.Note))
	}
	how := ""
	if rec.Outcome != diary.Finished {
		how = words.RecordOutcome(rec)
	}
	add(words.AboutSession, t.Soft, how, words.SkippedAfterSting(rec))
	return lines
}

// sessionTitle is how long the session took, and beside it when it was and how the skin felt.
func (d *Diary) sessionTitle(f Frame, pg page) []string {
	rec, t := d.Selected(), f.Theme
	if pg.size == sizeSmall {
		r := newRow(t).at(0, t.Strong, words.RecordSpan(f.Locale, rec))
		return []string{r.line(0), d.sessionFeel(newRow(t), rec, 0, pg.width).line(0)}
	}
	rows := largeText(t, t.Text, pg, words.Minutes(rec.Took()))
	at, middle := 0, len(rows)/2
	for _, r := range rows {
		at = max(at, r.used+3)
	}
	rows[middle].at(at, t.Strong, theme.Truncate(words.RecordSpan(f.Locale, rec), pg.width-at, "…"))
	d.sessionFeel(rows[middle+1], rec, at, pg.width)
	return slices.Concat(blank(1+min(1, int(pg.size-sizeMedium))), rowLines(rows, 0), blank(1))
}

// sessionFeel adds to a row how the skin felt, and what stung.
func (d *Diary) sessionFeel(r *row, rec diary.Record, at, width int) *row {
	if rec.Stung {
		r.at(at, r.theme.Stop.Block, "▲").at(at+2, r.theme.Stop.Text, firstFit(width-at-2, words.RecordStung(rec), "stung"))
		at = r.used + 3
	}
	feelMarks(r, rec.Feel, at, width)
	return r
}

// timelineColumns are where the parts of a session's rows stand.
type timelineColumns struct{ product, bar, cells int }

// timeline is the steps with their place on the session's line, and its two ends.
func (d *Diary) timeline(f Frame, pg page) []string {
	rec, t := d.Selected(), f.Theme
	if len(rec.Steps) == 0 {
		return []string{newRow(t).at(0, t.Muted, words.NoSteps).line(0)}
	}
	c, total := timelineOf(rec, pg), 0
	for _, s := range rec.Steps {
		total += worn(s)
	}
	total = max(total, int(rec.Took()/time.Second), 1)
	at := 0
	var lines []string
	for _, s := range rec.Steps {
		lines = append(lines, d.timelineRow(f, pg, s, c, at*c.cells/total, (at+worn(s))*c.cells/total))
		at += worn(s)
	}
	if c.cells == 0 {
		return lines
	}
	if pitch := 1 + int(pg.size-sizeMedium); len(lines)*pitch+18 < pg.rows() {
		lines = spaced(lines, pitch)
	}
	ends := newRow(t).at(c.bar, t.Muted, f.Locale.Time(rec.Started)).ends(c.bar+c.cells, t.Muted, f.Locale.Time(rec.Ended))
	return append(lines, ends.line(0))
}

// worn is how many seconds a step lasted, pauses included.
func worn(s diary.Step) int { return max(0, s.Active) + max(0, s.Paused) }

// timelineOf divides the width of the page.
func timelineOf(rec diary.Record, pg page) timelineColumns {
	names := 0
	for _, s := range rec.Steps {
		names = max(names, lipgloss.Width(s.Kind.Title()))
	}
	c := timelineColumns{product: max(13, names+2)}
	switch {
	case pg.size == sizeSmall:
		return timelineColumns{product: min(c.product, pg.width/2)}
	case pg.size == sizeMedium:
		c.bar = pg.width - 37
	default:
		c.bar = c.product + 28
	}
	c.cells = pg.width - 11 - c.bar
	return c
}

// timelineRow is the row of a step: its name, what it was done with, its cells of the session's
// line, at least one, and how long it took.
func (d *Diary) timelineRow(f Frame, pg page, s diary.Step, c timelineColumns, from, to int) string {
	t := f.Theme
	r := newRow(t).at(0, t.Strong, theme.Truncate(s.Kind.Title(), c.product-2, "…"))
	taken, style, cells := words.Taken(s.Outcome, time.Duration(s.Active)*time.Second), t.Text, 0
	from = min(from, max(0, c.cells-1))
	if s.Outcome == routine.OutcomeSkipped || s.Outcome == routine.OutcomeUndone {
		style = t.Muted
	} else {
		cells = min(max(1, to-from), c.cells-from)
	}
	if s.Outcome == routine.OutcomeStung {
		style = t.Stop.Text
		taken = "▲ " + taken
	}
	end := pg.width - lipgloss.Width(taken) - 2
	if c.cells > 0 {
		end = c.bar - 2
	}
	r.at(c.product, t.Muted, theme.Truncate(words.RecordedProduct(s), max(0, end-c.product), "…"))
	if c.cells > 0 {
		r.at(c.bar, t.Line, strings.Repeat("▁", from)).at(c.bar+from, t.Step(string(s.Kind)).Block, strings.Repeat("▄", cells))
		r.at(c.bar+from+cells, t.Line, strings.Repeat("▁", c.cells-from-cells))
	}
	return r.ends(pg.width, style, taken).line(pg.width)
}

// visibleLines is as much of the open session as fits, and how much more there
// is.
func (d *Diary) visibleLines(f Frame, pg page) []string {
	lines, height := d.sessionLines(f, pg), pg.rows()
	if len(lines) <= height {
		return lines
	}
	top := min(d.top, len(lines)-height+1) // the terminal may have grown
	part := lines[top:min(len(lines), top+height-1)]
	more := "the end"
	if below := len(lines) - top - len(part); below > 0 {
		more = routine.Count(below, "more line")
	}
	return append(part[:len(part):len(part)], newRow(f.Theme).at(0, f.Theme.Muted, more).line(0))
}

// sessionEssential is what a very small terminal shows of a session.
func (d *Diary) sessionEssential(f Frame) []string {
	r, t := d.Selected(), f.Theme
	lines := []string{t.Strong.Render(r.Title()), t.Text.Render(r.Started.Format("Mon 2 Jan ") + f.Locale.Time(r.Started)), t.Text.Render(words.RecordOutcome(r))}
	if r.Stung {
		lines = append(lines, t.Stop.Text.Render("▲ stung"))
	}
	if r.Feel > 0 {
		lines = append(lines, t.Muted.Render(fmt.Sprintf("felt %d of 5", r.Feel)))
	}
	return lines
}
