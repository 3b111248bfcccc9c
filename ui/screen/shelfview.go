package screen

import (
	"fmt"
	"slices"
	"strings"

	"skintime/ui/diaryview"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// View draws the list of products, or the form of one.
func (s *Shelf) View(f Frame) string {
	l, t := f.Layout, f.Theme
	if l.essential() {
		return l.crop(s.viewEssential(f)...)
	}
	head, notice := t.Accent.Bold.Render("Shelf"), f.notices()
	switch {
	case s.state == shelfLoading:
		return l.compose(head, t.Muted.Render(words.ReadingShelf), notice, keyLine(f, s.keys()))
	case s.state == shelfFailed:
		return l.compose(head, strings.Join(s.failure(f), "\n"), notice, keyLine(f, s.keys()))
	case s.state == shelfEditing:
		return l.compose(t.Accent.Bold.Render(s.form.title()), s.form.view(f, l.body), notice, keyLine(f, s.form.keys()))
	case len(s.items) == 0:
		body := t.Strong.Render(words.NoProducts) + "\n\n" + strings.Join(theme.Wrap(t.Muted.Render(words.FirstProduct), l.inner), "\n")
		return l.compose(f.withFlags(head), body, notice, keyLine(f, s.keys()))
	}
	foot := keyLine(f, s.keys())
	if s.state == shelfRemoving {
		notice, foot = t.Caution.Text.Render(words.RemoveProduct(s.selected().Item)), keyLine(f, removeKeys())
	}
	return l.compose(withFlags(f, head, words.ProductCount(len(s.items))), strings.Join(s.list(f), "\n"), notice, foot)
}

// failure is why the products cannot be read: the file's line, and what would be right.
func (s *Shelf) failure(f Frame) []string {
	var lines []string
	for _, line := range strings.Split(s.err.Error(), "\n") {
		lines = append(lines, theme.Wrap(f.Theme.Text.Render(line), f.Layout.inner)...)
	}
	return lines
}

// list is the products, what is said of the cursor's, and what they ask for. It begins at the
// same line however many there are.
func (s *Shelf) list(f Frame) []string {
	v := renderer(f)
	headRoom, footRoom := shelfRoom(f.Layout)
	var lines []string
	if headRoom > 0 {
		lines = append(lines, v.ShelfHead(1)...)
	}
	first, items := s.visible(f)
	v.Width--
	for i, item := range items {
		lines = append(lines, s.row(v, first+i, item))
	}
	v.Width++
	lines = append(lines, make([]string, max(0, f.Layout.body-footRoom-len(lines)))...)
	foot := append([]string{s.hidden(f, len(items))}, v.ShelfFacts(s.selected(), max(1, min(2, footRoom-2)))...)
	if advice := v.ShelfAdvice(s.items, words.OnScreen(), footRoom-len(foot)-1); len(advice) > 0 {
		foot = slices.Concat(foot, []string{""}, advice)
	}
	foot = append(foot, make([]string, max(0, footRoom-len(foot)))...)
	return append(lines, foot[:footRoom]...)
}

// row is the row of a product, with the cursor's mark.
func (s *Shelf) row(v diaryview.Renderer, i int, item diaryview.ShelfItem) string {
	if i == s.cursor {
		return v.Theme.Accent.Bold.Render("›") + v.ShelfRow(item, v.Theme.Strong)
	}
	return " " + v.ShelfRow(item, v.Theme.Text)
}

// hidden says how many products there is no room for; empty where all are shown.
func (s *Shelf) hidden(f Frame, shown int) string {
	if shown == len(s.items) {
		return ""
	}
	first, _ := s.visible(f)
	return f.Theme.Muted.Render(fmt.Sprintf("  %d–%d of %d", first+1, first+shown, len(s.items)))
}

// viewEssential is what a very small terminal shows, the most important first.
func (s *Shelf) viewEssential(f Frame) []string {
	t, keys := f.Theme, s.keys()
	leave := t.Strong.Render("q") + t.Muted.Render(" back")
	switch {
	case s.state == shelfLoading:
		return []string{words.ReadingShelf, leave}
	case s.state == shelfFailed:
		return append([]string{leave}, s.failure(f)...)
	case s.state == shelfEditing:
		return strings.Split(s.form.view(f, max(2, f.Layout.Height-1)), "\n")
	case len(s.items) == 0:
		return []string{words.NoProducts, t.Strong.Render(keys.add.Help().Key) + t.Muted.Render(" add"), leave}
	case s.state == shelfRemoving:
		return []string{"Remove it?", s.selected().Name, t.Strong.Render("y") + t.Muted.Render(" remove")}
	}
	v := renderer(f)
	v.Width = f.Layout.Width - 1
	var rows []string
	first := max(0, min(s.cursor, len(s.items)-max(1, f.Layout.Height-2)))
	for i, item := range s.items[first:min(len(s.items), first+max(1, f.Layout.Height-2))] {
		rows = append(rows, s.row(v, first+i, item))
	}
	return append(rows, t.Strong.Render("enter")+t.Muted.Render(" edit"), leave)
}
