package screen

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws when all will be done, the steps with their times, what the plan advises, and what to
// have ready.
func (p *Plan) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	var body []string
	switch pg.size {
	case sizeTiny:
		return f.Layout.crop(p.viewTiny(f)...)
	case sizeSmall:
		body = append([]string{p.bar(f, pg)}, p.column(f, pg, pg.rows()-1, pg.width)...)
	case sizeMedium:
		body = slices.Concat(blank(1), p.headline(f, pg), []string{p.tonight(f).line(0), p.bar(f, pg), ""})
		body = append(body, p.column(f, pg, pg.rows()-len(body), pg.width)...)
	default:
		body = p.columns(f, pg)
	}
	notice := f.notices()
	if notice == "" && p.ahead != nil && p.ahead.Note != "" {
		notice = t.Muted.Render(p.ahead.Note)
	}
	keys := p.offered().withToggleLabel(p.included())
	return pg.compose(p.head(f, pg), body, notice, keyRow(t, t.Accent, keys, pg.width), t)
}

// head is the routines, and at the right the day; in a small terminal the one that is planned, and
// when it will be done.
func (p *Plan) head(f Frame, pg page) string {
	t, r := f.Theme, newRow(f.Theme)
	switch {
	case p.ahead != nil:
		return p.headOf(r, pg, p.ahead.Title, p.draft.Routine().Title, "")
	case pg.size > sizeSmall:
		day := strings.TrimPrefix(f.flags()+"  "+words.Today(f.Locale, f.Wall), "  ")
		p.tabs(r, pg.width-lipgloss.Width(day)-2)
		return r.ends(pg.width, t.Muted, firstFit(pg.width-r.used-2, day, words.Today(f.Locale, f.Wall))).line(pg.width)
	}
	takes, at := p.ends(f)
	if at == "" {
		return p.headOf(r, pg, p.draft.Routine().Title, "", takes)
	}
	return p.headOf(r, pg, p.draft.Routine().Title, strings.ToLower(words.DoneBy)+" ", at)
}

// headOf is a title, and at the right a label and what counts.
func (p *Plan) headOf(r *row, pg page, title, label, counts string) string {
	t, style := r.theme, r.theme.Accent.Bold
	title = theme.Truncate(title, pg.width-lipgloss.Width(label+counts)-4, "…")
	if pg.size > sizeSmall {
		style, title = t.Accent.Cap, " "+title+" "
	}
	r.at(0, style, title)
	if tonight := words.Tonight(p.care); p.ahead == nil {
		r.at(r.used+2, t.Text, firstFit(pg.width-lipgloss.Width(title+label+counts)-4, tonight, strings.TrimPrefix(tonight, words.TonightIs)))
	}
	return r.ends(pg.width-lipgloss.Width(counts), t.Muted, label).add(t.Strong, counts).line(pg.width)
}

// tonight is what this evening is for.
func (p *Plan) tonight(f Frame) *row {
	if p.ahead != nil {
		return newRow(f.Theme)
	}
	return newRow(f.Theme).at(0, f.Theme.Text, words.Tonight(p.care))
}

// ends is how long the routine takes, in words, and when it will be done; that is empty where it
// takes no set time, or begins on a day ahead.
func (p *Plan) ends(f Frame) (takes, at string) {
	r := p.draft.OnlyIncluded()
	switch at = words.DoneAt(f.Locale, r, f.Wall); {
	case at == "":
		return words.PlanTotal(r), ""
	case p.ahead != nil:
		return words.Minutes(r.Total()), ""
	}
	return words.Minutes(r.Total()), at
}

// headline is when the routine will be done in large letters, else how long it takes, and at the
// right what there is to say of that.
func (p *Plan) headline(f Frame, pg page) []string {
	t := f.Theme
	takes, at := p.ends(f)
	beside, lines := []string{"", "", words.Frequency(p.draft.Routine().Rhythm)}, []*row(nil)
	switch {
	case at != "":
		beside[0], beside[1] = takes, words.IfYouBegin
		lines = labelled(t, pg, words.DoneBy, at)
	case p.draft.OnlyIncluded().Total() > 0:
		lines = largeText(t, t.Text, pg, takes)
	default:
		lines = []*row{newRow(t), newRow(t).at(0, t.Strong, takes), newRow(t)}
	}
	first := int(pg.size - sizeMedium)
	if pg.size == sizeLarge {
		lines = append(lines, p.tonight(f))
	}
	for i, text := range beside {
		style := t.Muted
		if i == 0 {
			style = t.Strong
		}
		if first+i == len(lines) {
			lines = append(lines, newRow(t))
		}
		line := lines[first+i]
		line.ends(pg.width, style, firstFit(pg.width-line.used-2, text))
	}
	return rowLines(lines, pg.width)
}

// bar shows how the time is divided among the steps, each in its hue.
func (p *Plan) bar(f Frame, pg page) string {
	r, included := newRow(f.Theme), p.draft.OnlyIncluded().Steps
	var weights []int
	for _, s := range included {
		weights = append(weights, int(routine.Routine{Steps: []routine.Step{s}}.Total()))
	}
	at := 0
	cells, gap := step.Segments(weights, pg.width)
	for i, n := range cells {
		r.at(at, f.Theme.Step(string(included[i].Kind)).Block, strings.Repeat("▄", n))
		at += n + gap
	}
	return r.line(pg.width)
}

// viewTiny is what a very small terminal shows, the most important first.
func (p *Plan) viewTiny(f Frame) []string {
	t := f.Theme
	takes, at := p.ends(f)
	name, tonight := p.draft.Routine().Title, words.Tonight(p.care)
	title, total := t.Accent.Bold.Render(name), t.Strong.Render(takes)
	if p.ahead != nil {
		return []string{t.Accent.Bold.Render(p.ahead.Title), t.Text.Render(p.draft.Routine().Title), total, p.currentRow(f), cmp.Or(f.notices(), t.Strong.Render("q")+t.Muted.Render(" back"))}
	}
	if at != "" {
		at = strings.ToLower(words.DoneBy) + " " + at
	}
	if said := firstFit(f.Layout.Width-lipgloss.Width(name)-1, tonight, strings.TrimPrefix(tonight, words.TonightIs)); said != "" {
		title += strings.Repeat(" ", f.Layout.Width-lipgloss.Width(name)-lipgloss.Width(said)) + t.Text.Render(said)
	}
	enter, begins, _ := strings.Cut(words.EnterBegins, " ")
	return []string{
		title, total, t.Text.Render(at), p.currentRow(f), t.Accent.Cap.Render(enter) + t.Strong.Render(" "+begins), cmp.Or(f.notices(), t.Strong.Render("q")+t.Muted.Render(" quit")),
	}
}
