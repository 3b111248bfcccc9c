package diaryview

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// ShelfItem is a product and what the diary says of it.
type ShelfItem struct {
	care.Item
	Use   diary.ProductUse
	Stung time.Time // when it stung last, unless that is cleared; zero: it did not
	// Morning is when a day of care begins, after midnight; 0: at routine.DayBegins.
	Morning time.Duration
}

// CareDay is the day of care of an instant, as midnight UTC of its date.
func (i ShelfItem) CareDay(t time.Time) time.Time {
	return routine.CareDay(t, cmp.Or(i.Morning, routine.DayBegins))
}

// The columns of a shelf, in cells: where each begins, and how wide the last is.
const (
	shelfKind   = 25
	shelfOpened = 40
	shelfGood   = 50
	shelfFelt   = 4
	shelfWidth  = 73
)

// ShelfHead is the names of the columns above rows with a mark of some cells, and the rule below.
func (v Renderer) ShelfHead(mark int) []string {
	row := strings.Repeat(" ", mark) + v.shelfRow("Name", "Kind", "Opened", "Good for", "Felt")
	return []string{v.Theme.Muted.Render(row), v.Theme.Muted.Render(strings.Repeat("─", mark+shelfWidth))}
}

// ShelfRow is the row of a product: as many of its columns as there is room for.
func (v Renderer) ShelfRow(i ShelfItem, style theme.Style) string {
	t, good := v.Theme, words.GoodFor(i.Item, v.Now)
	if i.Product.UsedUp {
		style = t.Muted
	}
	mark := t.Muted.Render("○ ")
	switch {
	case !i.Stung.IsZero():
		mark, good = t.Caution.Text.Render("! "), "▲ stung"
	case !i.Product.UsedUp:
		mark = style.Render("● ")
	}
	if v.Width < shelfWidth {
		room := max(1, v.Width-2-lipgloss.Width(good)-1)
		return mark + joined([]cell{{style, fit(i.Name, room) + " "}, {v.goodStyle(good), good}})
	}
	felt := words.Felt(i.Use)
	return mark + joined([]cell{
		{style, fit(i.Name, shelfKind-3) + " "}, {t.Muted, fit(words.ProductKind(i.Product), shelfOpened-shelfKind) + fit(words.Opened(i.Product, v.Now), shelfGood-shelfOpened)},
		{v.goodStyle(good), fit(good, shelfWidth-shelfGood-shelfFelt)}, {t.Text, strings.Repeat(" ", max(0, shelfFelt-lipgloss.Width(felt))) + felt},
	})
}

// cell is a part of a row.
type cell struct {
	style theme.Style
	text  string
}

// joined is a row of cells without the spaces at its end.
func joined(cells []cell) string {
	row, end := "", true
	for _, c := range slices.Backward(cells) {
		if end {
			c.text = strings.TrimRight(c.text, " ")
		}
		if c.text != "" {
			row, end = c.style.Render(c.text)+row, false
		}
	}
	return row
}

// goodStyle is the colour of how long a product is good: one that warns where it is not.
func (v Renderer) goodStyle(text string) theme.Style {
	if strings.HasPrefix(text, "▲") {
		return v.Theme.Caution.Text
	}
	return v.Theme.Muted
}

// shelfRow is a row of plain texts in the columns.
func (v Renderer) shelfRow(name, kind, opened, good, felt string) string {
	gap := strings.Repeat(" ", max(0, shelfFelt-lipgloss.Width(felt)))
	return fit(name, shelfKind) + fit(kind, shelfOpened-shelfKind) + fit(opened, shelfGood-shelfOpened) + fit(good, shelfWidth-shelfGood-shelfFelt) + gap + felt
}

// ShelfAdvice is what the products ask for, at most two things. how says how a sting is cleared,
// and a patch test passed.
func ShelfAdvice(items []ShelfItem, how words.ShelfHow) (advice []care.Advice) {
	for _, i := range items {
		switch {
		case i.Product.UsedUp:
		case !i.Stung.IsZero():
			advice = append(advice, care.Advice{Level: care.Caution, Text: words.StungBefore(i.Item, i.Stung, how.Clear)})
		case i.Test.Over:
			advice = append(advice, care.Advice{Level: care.Tip, Text: words.TestOver(i.Item, how.Passed)})
		case i.Past:
			advice = append(advice, care.Advice{Level: care.Caution, Text: words.PastProduct(i.Item)})
		}
	}
	return advice[:min(2, len(advice))]
}

// enoughFelt is how many ratings make an average worth naming.
const enoughFelt = 3

// FeelsBest is a tip on the product after which skin feels best; without a text: nobody can say.
func FeelsBest(items []ShelfItem) care.Advice {
	best := -1
	for i, item := range items {
		if item.Product.UsedUp || !item.Stung.IsZero() || item.Past || item.Use.Rated < enoughFelt {
			continue
		}
		if best < 0 || item.Use.Feel > items[best].Use.Feel {
			best = i
		}
	}
	if best < 0 {
		return care.Advice{}
	}
	return care.Advice{Level: care.Tip, Text: words.FeelsBest(items[best].Item, items[best].Use)}
}
