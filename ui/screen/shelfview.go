package screen

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/ui/diaryview"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws the list of products, or the form of one.
func (s *Shelf) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	if pg.size == sizeTiny {
		return f.Layout.crop(s.viewTiny(f)...)
	}
	head, notice := tabHead(f, pg, words.ShelfTitle, ""), f.notices()
	foot := keyRow(t, t.Accent, s.keys(), pg.width)
	switch {
	case s.state == shelfLoading:
		return pg.compose(head, textRows(t, pg, t.Muted, words.ReadingShelf), notice, foot, t)
	case s.state == shelfFailed:
		return pg.compose(head, textRows(t, pg, t.Text, strings.Split(s.err.Error(), "\n")...), notice, foot, t)
	case s.state == shelfEditing:
		keys := keyRow(t, t.Accent, s.form.keys(), pg.width)
		return pg.compose(crumb(f, pg, words.ShelfTitle, s.form.title(), ""), s.form.page().rows(f, pg), notice, keys, t)
	case len(s.items) == 0:
		return pg.compose(head, emptyRows(f, pg, words.NoProducts, words.FirstProduct), notice, foot, t)
	case s.state == shelfRemoving:
		notice, foot = t.Caution.Text.Render(words.RemoveProduct(s.selected().Item)), keyRow(t, t.Accent, removeKeys(), pg.width)
	}
	return pg.compose(tabHead(f, pg, words.ShelfTitle, words.ProductCount(len(s.items))), s.list(f, pg), notice, foot, t)
}

// tabHead is the head of a screen with one tab, and at the right how much there is.
func tabHead(f Frame, pg page, name, amount string) string {
	t := f.Theme
	r := newRow(t).at(0, t.Accent.Cap, " "+name+" ")
	if pg.size == sizeSmall {
		r = newRow(t).at(0, t.Accent.Bold, name)
	}
	return r.ends(pg.width, t.Muted, amount).line(pg.width)
}

// textRows are texts, below a free line.
func textRows(t *theme.Theme, pg page, style theme.Style, texts ...string) []string {
	rows := blank(pg.spare())
	for _, text := range texts {
		for _, line := range theme.Wrap(text, pg.width) {
			rows = append(rows, newRow(t).at(0, style, line).line(pg.width))
		}
	}
	return rows
}

// shelfColumns are where the columns of the products begin, and how wide a row is.
type shelfColumns struct{ name, kind, opened, good, width int }

func newShelfColumns(pg page) shelfColumns {
	more := max(0, pg.width-74) / 3
	return shelfColumns{3, 26 + more, 41 + 2*more, 51 + 2*more, pg.width}
}

// list is the products, what is said of the cursor's, and what they ask for. It begins at the
// same line however many there are.
func (s *Shelf) list(f Frame, pg page) []string {
	t, c := f.Theme, newShelfColumns(pg)
	var lines []string
	if pg.size > sizeSmall {
		names := newRow(t).at(1, t.Muted, "Name").at(c.kind, t.Muted, "Kind").at(c.opened, t.Muted, "Opened").at(c.good, t.Muted, "Good for").ends(c.width, t.Muted, "Felt")
		lines = []string{"", names.line(c.width), newRow(t).at(0, t.Line, strings.Repeat("─", c.width)).line(c.width)}
	}
	first, items := s.visible(f)
	for i, item := range items {
		lines = append(lines, shelfRow(newListRow(t, first+i == s.cursor), item, c, f))
	}
	if pg.size == sizeSmall {
		return append(append(lines, blank(s.rows(f)-len(items))...), s.facts(f, pg, 1)...)
	}
	lines = append(lines, blank(min(s.rows(f), max(leastRows, len(items)))-len(items))...)
	more := ""
	if len(items) < len(s.items) {
		more = newRow(t).at(1, t.Muted, fmt.Sprintf("%d–%d of %d", first+1, first+len(items), len(s.items))).line(c.width)
	}
	return slices.Concat(lines, []string{more}, s.facts(f, pg, 2), []string{""}, s.advice(f, pg))
}

// leastRows is how many lines products take at least, where there is room.
const leastRows = 8

// shelfRow is the row of a product: as many of its columns as there is room for.
func shelfRow(r *row, i diaryview.ShelfItem, c shelfColumns, f Frame) string {
	t, good := r.theme, words.GoodFor(i.Item, f.Wall)
	sign, hue, name, warns := "●", t.Step(string(i.Product.StepKind)).Block, t.Strong, t.Text
	switch {
	case !i.Stung.IsZero():
		sign, hue, good, warns = "▲", t.Stop.Block, words.HasStung, t.Stop.Bold
	case i.Product.UsedUp:
		sign, hue, name, warns = "○", t.Muted, t.Muted, t.Muted
	case strings.HasPrefix(good, "▲"):
		warns = t.Caution.Bold
	}
	r.at(1, hue, sign)
	if c.width < 74 {
		room := c.width - c.name - lipgloss.Width(good) - 2
		return r.at(c.name, name, theme.Truncate(i.Name, room, "…")).ends(c.width, warns, good).line(c.width)
	}
	r.at(c.name, name, theme.Truncate(i.Name, c.kind-c.name-2, "…")).at(c.kind, t.Soft, words.ProductKind(i.Product))
	r.at(c.opened, t.Soft, words.Opened(i.Product, f.Wall)).at(c.good, warns, good)
	return r.ends(c.width, t.Text, words.Felt(i.Use)).line(c.width)
}

// facts are the cursor's product, and at most some lines about how it is used.
func (s *Shelf) facts(f Frame, pg page, most int) []string {
	item, t := s.selected(), f.Theme
	said := words.ProductFacts(item.Item, item.Use, f.Wall)
	lines := func() []string { return theme.Wrap(strings.Join(said, " · "), pg.width) }
	for len(said) > 1 && len(lines()) > most {
		said = said[:len(said)-1]
	}
	rows := []string{newRow(t).at(0, t.Strong, theme.Truncate(item.Name, pg.width, "…")).line(pg.width)}
	for _, line := range lines() {
		rows = append(rows, newRow(t).at(0, t.Soft, line).line(pg.width))
	}
	return rows
}

// advice is what the products ask for, and the one after which skin feels best.
func (s *Shelf) advice(f Frame, pg page) (lines []string) {
	advice := diaryview.ShelfAdvice(s.items, words.OnScreen())
	if best := diaryview.FeelsBest(s.items); len(advice) < 2 && best.Text != "" {
		advice = append(advice, best)
	}
	for _, a := range advice {
		lines = append(lines, adviceLines(f.Theme, a, adviceText(pg), pg.width)...)
	}
	return lines
}

// viewTiny is what a very small terminal shows, the most important first.
func (s *Shelf) viewTiny(f Frame) []string {
	t, keys := f.Theme, s.keys()
	leave := t.Strong.Render("q") + t.Muted.Render(" back")
	switch {
	case s.state == shelfLoading:
		return []string{words.ReadingShelf, leave}
	case s.state == shelfFailed:
		return append([]string{leave}, theme.Wrap(t.Text.Render(s.err.Error()), f.Layout.Width)...)
	case s.state == shelfEditing:
		return s.form.page().tiny(f)
	case len(s.items) == 0:
		return []string{t.Strong.Render(words.NoProducts), t.Strong.Render(keys.add.Help().Key) + t.Muted.Render(" add"), leave}
	case s.state == shelfRemoving:
		return []string{"Remove it?", s.selected().Name, t.Strong.Render("y") + t.Muted.Render(" remove")}
	}
	var rows []string
	first, items := s.visible(f)
	for i, item := range items {
		rows = append(rows, shelfRow(newListRow(t, first+i == s.cursor), item, shelfColumns{name: 3, width: f.Layout.Width - 2}, f))
	}
	return append(rows, t.Accent.Cap.Render("enter")+t.Strong.Render(" edit")+"  "+leave)
}
