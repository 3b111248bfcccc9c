package screen

import (
	"fmt"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// tabsHead is the head of overview and products: both tabs, and at the right how much there is.
// A diary that knows of no product has no tabs.
func (d *Diary) tabsHead(f Frame) string {
	if len(d.products) == 0 && !d.filter.on() {
		return renderer(f).Heading(d.diary)
	}
	tabs, t := []string{"Diary", "Products"}, f.Theme
	head := t.Accent.Bold.Render(tabs[0])
	switch {
	case d.state == diaryProducts:
		head = t.Muted.Render(tabs[0]) + "   " + t.Accent.Bold.Render(tabs[1])
	case len(d.products) > 0:
		head += "   " + t.Muted.Render(tabs[1])
	}
	for _, amount := range d.amounts(f) {
		if with := withFlags(f, head, amount); with != head {
			return with
		}
	}
	return head
}

// amounts says how much there is to see, in more and in fewer words.
func (d *Diary) amounts(f Frame) []string {
	all := d.diary.Records
	switch {
	case d.state == diaryProducts:
		return []string{routine.Count(len(d.products), "product")}
	case d.filter.on():
		return []string{words.SessionsWith(len(d.sessions), len(all), d.filter.sought()), words.SessionsOf(len(d.sessions), len(all))}
	}
	return []string{words.SessionsSince(len(all), all[0].Started, f.Wall), routine.Count(len(all), "session")}
}

// productTable is the table of products with the cursor's among them, and below it what the
// sessions say of that one.
func (d *Diary) productTable(f Frame) []string {
	v := renderer(f)
	about := theme.Wrap(f.Theme.Text.Render(words.UsedLine(d.products[d.product], f.Wall)), v.Width)
	height := max(1, f.Layout.body-len(about)-2)
	v.Width -= 2
	head, rows := v.Products(d.products, d.product)
	first, last, more := window(f, len(rows), d.product, height)
	lines := []string{"  " + head}
	for i, row := range rows[first:last] {
		mark, _ := rowMark(f.Theme, first+i == d.product)
		lines = append(lines, mark+row)
	}
	return append(append(append(lines, more...), ""), about...)
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
		more = []string{f.Theme.Muted.Render(fmt.Sprintf("  %d–%d of %d", first+1, last, n))}
	}
	return first, last, more
}

// productsEssential is what a very small terminal shows of the products.
func (d *Diary) productsEssential(f Frame) []string {
	u, t := d.products[d.product], f.Theme
	lines := []string{
		t.Accent.Bold.Render("› ") + t.Strong.Render(words.UsedName(u)), t.Text.Render(words.UsedTimes(u) + ", " + words.UsedFor(u)), t.Text.Render(words.FeltBrief(u)),
	}
	if u.Stings > 0 {
		lines = append(lines, t.Caution.Text.Render("stung "+words.StungTimes(u)))
	}
	return append(lines, t.Strong.Render("enter")+t.Muted.Render(fmt.Sprintf(" open  %d/%d", d.product+1, len(d.products))))
}

// nothingFound says that no session is what is sought.
func (d *Diary) nothingFound(f Frame) []string {
	return theme.Wrap(f.Theme.Text.Render(words.NoSessionWith(d.filter.sought())+" "+words.EscShowsAll), f.Layout.inner)
}

// searchLine is the text that is searched, where it is written.
func (d *Diary) searchLine(f Frame) string {
	line := *d.search
	line.Fit(f.Layout) // the terminal may have another size by now
	return line.View(f)
}

// searchEssential is what a very small terminal shows of a search.
func (d *Diary) searchEssential(f Frame) []string {
	return []string{d.searchLine(f), f.Theme.Text.Render(words.SessionsOf(len(d.sessions), len(d.diary.Records))), f.Theme.Strong.Render("enter") + f.Theme.Muted.Render(" show them")}
}
