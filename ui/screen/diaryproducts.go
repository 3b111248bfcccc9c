package screen

import (
	"fmt"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// tabs is the head of the diary: its tabs, and at the right how much there is. A diary that knows
// of no product has no tab of them.
func (d *Diary) tabs(f Frame, pg page) string {
	t, r := f.Theme, newRow(f.Theme)
	all := []struct {
		name  string
		state diaryState
	}{{"Diary", diaryOverview}, {"Products", diaryProducts}, {"Skin", diarySkin}}
	for _, tab := range all {
		at := r.used
		if at > 0 {
			at++
		}
		switch shown := d.state == tab.state || d.state < diaryOverview && tab.state == diaryOverview; {
		case tab.state == diaryProducts && len(d.products) == 0, tab.state == diarySkin && len(d.diary.Records) == 0:
		case shown && pg.size == sizeSmall:
			r.at(at, t.Accent.Bold, tab.name).at(r.used+1, t.Muted, "")
		case shown:
			r.at(at, t.Accent.Cap, " "+tab.name+" ")
		case pg.size == sizeSmall:
			r.at(at, t.Muted, tab.name)
		default:
			r.at(at, t.Muted, " "+tab.name+" ")
		}
	}
	return r.ends(pg.width, t.Muted, firstFit(pg.width-r.used-2, d.amounts(f)...)).line(pg.width)
}

// amounts says how much there is to see, in more and in fewer words.
func (d *Diary) amounts(f Frame) []string {
	all := d.diary.Records
	switch {
	case len(all) == 0:
		return nil
	case d.state == diaryProducts:
		return []string{routine.Count(len(d.products), "product")}
	case d.filter.on():
		return []string{words.SessionsWith(len(d.sessions), len(all), d.filter.sought()), words.SessionsOf(len(d.sessions), len(all))}
	}
	return []string{words.SessionsSince(len(all), all[0].Started, f.Wall), routine.Count(len(all), "session")}
}

// productTable is the table of products with the cursor's among them, and below it what the
// sessions say of that one.
func (d *Diary) productTable(f Frame, pg page) []string {
	t, v := f.Theme, renderer(f)
	v.Width = pg.width - 1
	var about []string
	for _, line := range theme.Wrap(words.UsedLine(d.products[d.product], f.Wall), pg.width) {
		about = append(about, newRow(t).at(0, t.Soft, line).line(0))
	}
	above := blank(pg.spare())
	height := max(1, pg.rows()-len(above)-1-1-len(about))
	head, rows := v.Products(d.products, d.product)
	first, last, more := window(f, len(rows), d.product, height)
	lines := append(above, newRow(t).at(1, t.Muted, ansi.Strip(head)).line(0))
	for i, text := range rows[first:last] {
		r := newListRow(t, first+i == d.product)
		if r.selected {
			text = r.theme.Strong.Render(ansi.Strip(text))
		}
		r.fill(1)
		lines = append(lines, r.drawn(text, lipgloss.Width(text)).line(pg.width))
	}
	return append(append(append(lines, more...), ""), about...)
}

// productsEssential is what a very small terminal shows of the products.
func (d *Diary) productsEssential(f Frame) []string {
	u, t := d.products[d.product], f.Theme
	used := firstFit(f.Layout.Width, words.UsedTimes(u)+", "+words.UsedFor(u), words.UsedTimes(u))
	lines := []string{t.Accent.Bold.Render("› ") + t.Strong.Render(words.UsedName(u)), t.Text.Render(used), t.Text.Render(words.FeltBrief(u))}
	if u.Stings > 0 {
		lines = append(lines, t.Caution.Text.Render("stung "+words.StungTimes(u)))
	}
	return append(lines, t.Strong.Render("enter")+t.Muted.Render(fmt.Sprintf(" open  %d/%d", d.product+1, len(d.products))))
}

// nothingFound says that no session is what is sought.
func (d *Diary) nothingFound(f Frame, width int) []string {
	var lines []string
	for _, line := range theme.Wrap(words.NoSessionWith(d.filter.sought())+" "+words.EscShowsAll, width) {
		lines = append(lines, newRow(f.Theme).at(0, f.Theme.Text, line).line(0))
	}
	return lines
}

// searchLine is the line in which the text to search for is typed.
func (d *Diary) searchLine(f Frame) string {
	line := *d.search
	line.Fit(f.Layout) // the terminal may have another size by now
	return line.View(f)
}

// searchEssential is what a very small terminal shows of a search.
func (d *Diary) searchEssential(f Frame) []string {
	return []string{d.searchLine(f), f.Theme.Text.Render(words.SessionsOf(len(d.sessions), len(d.diary.Records))), f.Theme.Strong.Render("enter") + f.Theme.Muted.Render(" show them")}
}
