package screen

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/help"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws planned against taken, asks how the skin feels, and in the daytime has a word on
// sunscreen.
func (s Summary) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	if pg.size == sizeTiny {
		return f.Layout.crop(s.viewTiny(f)...)
	}
	notice, keys := f.notices(), help.KeyMap(newSummaryKeys())
	if f.Notice == "" && f.Snap.Cool { // a question comes before what is wrong with a channel
		notice = t.Caution.Text.Render(words.ItStung(f.Snap))
	}
	if f.Note != nil {
		notice, keys = f.Note.View(f), newNoteKeys()
	}
	pg.lowest -= len(pg.notices(notice, t)) - 1
	var body []string
	if pg.size > sizeSmall {
		spread := int(pg.size - sizeMedium)
		body = slices.Concat(blank(1+min(1, spread)), s.headline(f, pg), blank(1+min(1, spread)))
	}
	body = append(body, s.table(f, pg, pg.rows()-len(body))...)
	pg.lowest += len(pg.notices(notice, t)) - 1
	return pg.compose(s.head(f, pg), body, notice, keyRow(t, t.Accent, keys, pg.width), t)
}

// head is the routine, and when it was done or, in a small terminal, how long that took.
func (Summary) head(f Frame, pg page) string {
	t, took := f.Theme, f.Session.Took(f.Now)
	end := f.Wall.Add(-f.Now.Sub(f.Session.Last()))
	title, span := f.Session.Routine().Title, words.SessionSpan(f.Locale, end.Add(-took), end)
	if pg.size == sizeSmall {
		span = words.DoneIn(took)
	}
	title = theme.Truncate(title, pg.width-lipgloss.Width(span)-3, "…")
	r := newRow(t).at(0, t.Accent.Bold, title)
	if pg.size == sizeSmall {
		return r.ends(pg.width, t.Strong, span).line(pg.width)
	}
	return r.at(r.used+3, t.Muted, span).ends(pg.width, t.Muted, f.flags()).line(pg.width)
}

// headline says in large letters how it went, and at the right how long it took.
func (Summary) headline(f Frame, pg page) []string {
	t, word, hue := f.Theme, words.AllDone, f.Theme.Open
	if f.Snap.Cool {
		word, hue = words.TakeCare, t.Step(string(routine.Rinse))
	}
	took := f.Session.Took(f.Now)
	rows := largeText(t, hue.Block, pg, word)
	rows[pg.scale()].ends(pg.width, t.Strong, words.Minutes(took))
	if !f.Snap.Cool {
		r := rows[pg.scale()+1]
		r.ends(pg.width, t.Muted, firstFit(pg.width-r.used-2, words.AgainstPlan(took, f.Session.Routine())))
	}
	return rowLines(rows, pg.width)
}

// table is the steps, how the skin feels, and what there is to say, in at most so many lines. Free
// lines go first, then steps; after a sting, all that is to be said is seen.
func (s Summary) table(f Frame, pg page, height int) []string {
	steps, closing := s.steps(f, pg), s.closing(f, pg)
	question := []string{newRow(f.Theme).at(0, f.Theme.Strong, words.HowItFeels).line(pg.width)}
	if pg.size == sizeSmall {
		question = nil
	}
	if pitch := 1 + int(pg.size-sizeMedium); pitch > 1 && len(steps)*pitch+9+len(closing) < height {
		steps = spaced(steps, pitch)
	}
	for gap := 1; ; gap-- {
		foot := slices.Concat(blank(gap), question, blank(gap*len(question)), []string{feelRow(f, pg)}, blank(gap*min(1, len(closing))), closing)
		room := height - len(foot)
		if room < len(steps) && gap > 0 {
			continue
		}
		if room < 2 && f.Snap.Cool {
			return foot
		}
		room = max(2, room)
		if len(steps) > room {
			more := newRow(f.Theme).at(2, f.Theme.Muted, fmt.Sprintf("and %d more", len(steps)-room+1))
			steps = append(steps[:room-1:room-1], more.line(pg.width))
		}
		return append(steps, foot...)
	}
}

// spaced are lines, each some lines from the next.
func spaced(lines []string, pitch int) (apart []string) {
	for i, line := range lines {
		if i > 0 {
			apart = append(apart, blank(pitch-1)...)
		}
		apart = append(apart, line)
	}
	return apart
}

// closing is the note, and the last word of the routine.
func (Summary) closing(f Frame, pg page) []string {
	t := f.Theme
	var lines []string
	column := len(words.NoteLabel) + 2
	for i, line := range theme.Wrap(strings.Join(f.Session.Notes(), " · "), pg.width-column) {
		if line == "" {
			continue
		}
		r := newRow(t).at(column, t.Text, line)
		if i == 0 {
			r = newRow(t).at(0, t.Muted, words.NoteLabel).at(column, t.Text, line)
		}
		lines = append(lines, r.line(pg.width))
	}
	masked := func(r routine.StepResult) bool {
		return r.Step.Kind == routine.Mask && r.Outcome == routine.OutcomeDone
	}
	if f.Next != nil && !f.Snap.Cool && slices.ContainsFunc(f.Session.Results(f.Now), masked) {
		r := newRow(t).at(0, t.Muted, words.NextLabel).at(column, t.Strong, words.NextDay(*f.Next))
		lines = append(lines, r.at(r.used, t.Muted, firstFit(pg.width-r.used, " · "+words.NextThings(*f.Next))).line(pg.width))
	}
	for _, said := range words.FarewellAdvice(f.Snap, f.Wall) {
		for _, line := range theme.Wrap(said, pg.width) {
			lines = append(lines, newRow(t).at(0, t.Soft, line).line(pg.width))
		}
	}
	return lines
}

// feelRow asks how the skin feels, and shows the answer; in a small terminal its word stands behind.
func feelRow(f Frame, pg page) string {
	r, at := newRow(f.Theme), 0
	for feel := 1; feel <= routine.BestFeel; feel++ {
		text := fmt.Sprint(feel)
		if pg.size > sizeSmall {
			text += " " + words.FeelWord(feel)
		}
		if feel == f.Session.Felt() {
			r.at(at, f.Theme.Accent.Cap, "▸"+text+" ")
		} else {
			r.at(at, f.Theme.Pill, " "+text+" ")
		}
		at = r.used + 1
	}
	if pg.size == sizeSmall {
		said := words.FeelWord(f.Session.Felt())
		if said == "" {
			said = words.HowItFeelsShort
		}
		r.at(at+1, f.Theme.Muted, firstFit(pg.width-at-1, said))
	}
	return r.line(pg.width)
}

// stepColumns are the columns of the steps in the summary.
type stepColumns struct{ product, bar, cells, taken, planned int }

// columns divide the width of the page for steps whose longest name takes so many cells.
func (Summary) columns(pg page, name int) stepColumns {
	c := stepColumns{bar: max(17, 2+name+2), cells: 20}
	switch {
	case pg.size == sizeSmall:
		return stepColumns{taken: pg.width - 14, planned: pg.width - 12}
	case pg.size > sizeMedium:
		c.product, c.bar, c.cells = c.bar, c.bar+27, 20*int(pg.size-sizeMedium)
	}
	c.cells = min(c.cells, max(4, pg.width-37-c.bar))
	c.taken, c.planned = c.bar+c.cells+8, c.bar+c.cells+10
	return c
}

// steps are the rows of the steps with what became of them.
func (s Summary) steps(f Frame, pg page) (lines []string) {
	results, name := f.Session.Results(f.Now), 0
	for _, r := range results {
		name = max(name, lipgloss.Width(r.Step.Name()))
	}
	for _, r := range results {
		lines = append(lines, s.step(f, pg, r, s.columns(pg, min(name, pg.width/3))))
	}
	return lines
}

// step is the row of a step: what became of it, planned time against taken, and how a window was
// kept.
func (Summary) step(f Frame, pg page, res routine.StepResult, c stepColumns) string {
	t, r := f.Theme, newRow(f.Theme)
	sign, style := outcomeSign(res.Outcome, t)
	taken := words.Taken(res.Outcome, res.Active)
	room := max(c.bar-4, c.taken-lipgloss.Width(taken)-4)
	if c.cells > 0 {
		room = c.bar - 4
	}
	if c.product > 0 {
		room = c.product - 4
		r.at(0, style, sign).at(2, t.Strong, theme.Truncate(res.Step.Name(), room, "…")).at(c.product, t.Soft, words.StepUses(res.Step))
	} else {
		r.at(0, style, sign).at(2, t.Strong, theme.Truncate(res.Step.Name(), room, "…"))
	}
	if c.cells > 0 {
		full := passedCells(res, c.cells)
		r.at(c.bar, t.Step(string(res.Step.Kind)).Block, strings.Repeat("▄", full)).at(c.bar+full, t.Line, strings.Repeat("▁", c.cells-full))
	}
	if !strings.Contains(taken, ":") {
		return r.at(max(r.used, c.taken-6), t.Muted, taken).line(pg.width)
	}
	r.ends(c.taken, t.Text, taken).at(c.planned, t.Muted, firstFit(pg.width-c.planned, words.OfPlanned(res.Step.Timing)))
	remark, right := words.WindowRemark(res)
	style = t.Caution.Text
	if right {
		style = t.Open.Text
	}
	return r.ends(pg.width, style, firstFit(pg.width-r.used-2, remark)).line(pg.width)
}

// passedCells is how much of a bar what a step took fills, of what was planned.
func passedCells(r routine.StepResult, cells int) int {
	switch full := r.Step.Timing.Full(); {
	case r.Outcome != routine.OutcomeDone && r.Active == 0, r.Outcome == routine.OutcomeSkipped:
		return 0
	case full == 0:
		return cells
	default:
		return min(cells, int((r.Active*time.Duration(cells)+full-1)/full))
	}
}

// outcomeSign is the sign of what became of a step, and its style.
func outcomeSign(o routine.Outcome, t *theme.Theme) (string, theme.Style) {
	switch o {
	case routine.OutcomeDone:
		return "✓", t.Open.Block
	case routine.OutcomeSkipped:
		return "–", t.Muted
	case routine.OutcomeStung:
		return "▲", t.Stop.Block
	}
	return "○", t.Muted
}

// viewTiny is what a very small terminal shows.
func (Summary) viewTiny(f Frame) []string {
	t := f.Theme
	foot := t.Accent.Cap.Render("enter") + t.Strong.Render(" save")
	if f.Note != nil {
		foot = f.Note.View(f)
	}
	feel := ""
	for i := 1; i <= routine.BestFeel; i++ {
		if i == f.Session.Felt() {
			feel += t.Accent.Bold.Render(fmt.Sprintf("[%d]", i))
			continue
		}
		feel += t.Text.Render(fmt.Sprintf(" %d ", i))
	}
	lines := []string{t.Strong.Render(words.DoneIn(f.Session.Took(f.Now))), feel + t.Muted.Render(" feel")}
	if f.Snap.Cool { // what to do about the sting, where all of it has room
		if said := theme.Wrap(words.FarewellAdvice(f.Snap, f.Wall)[0], f.Layout.Width); len(lines)+len(said)+1 <= f.Layout.Height {
			lines = append(lines, said...)
		}
	}
	return append(lines, foot)
}
