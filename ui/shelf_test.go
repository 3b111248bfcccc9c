package ui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/diaryview"
	"skintime/ui/screen"
)

// shelfOf is a shelf in memory.
type shelfOf struct {
	data     care.Data
	products []care.Product
	stung    time.Time // when the first stung
	err      error     // of the next change
	now      time.Time
}

func (s *shelfOf) items() (items screen.ShelfItems) {
	for i, item := range s.data.Items(s.products, care.Dry, s.now) {
		one := diaryview.ShelfItem{Item: item}
		if i == 0 {
			one.Stung = s.stung
			one.Use = diary.ProductUse{Times: 9, Rated: 9, Feel: 4.6, Last: s.now.AddDate(0, 0, -3)}
		}
		items = append(items, one)
	}
	return items
}

func (s *shelfOf) change(c screen.ShelfChange) (screen.ShelfItems, error) {
	switch {
	case s.err != nil:
		return nil, s.err
	case c.Remove:
		s.products = slices.Delete(slices.Clone(s.products), c.Index, c.Index+1)
	case c.Index < 0:
		s.products = append(slices.Clone(s.products), c.Now)
	default:
		s.products = slices.Clone(s.products)
		s.products[c.Index] = c.Now
	}
	return s.items(), nil
}

// newShelf is a program that plans with a shelf and shows that.
func newShelf(t testing.TB, width, height int, products ...care.Product) (*harness, *shelfOf) {
	h := newHarness(t, shipped(t, "facial"), width, height)
	s := &shelfOf{data: care.Shipped(), products: products, now: h.wall}
	plan := func(chosen care.Chosen) care.Plan {
		return s.data.Plan(care.Situation{Routine: shipped(t, "facial"), Profile: care.Profile{Shelf: s.products}, Now: h.wall, Chosen: chosen.Products, Included: chosen.Steps})
	}
	p := plan(care.Chosen{})
	h.with(func(o *Options) {
		o.Plan = screen.PlanOptions{Draft: p.Draft(), Care: p, Claims: func() care.Data { return s.data }, Replan: plan}
		o.ReadShelf, o.ChangeShelf = func() (screen.ShelfItems, error) { return s.items(), nil }, s.change
	})
	h.open()
	return h, s
}

// open opens the shelf and reads it.
func (h *harness) open() {
	h.press("f")
	h.send(h.m.options.readShelf()())
}

func (h *harness) write(text string) {
	for _, r := range text {
		h.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func date(year, month, day int) time.Time {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// sample is a shelf with what there is to see.
func sample() []care.Product {
	return []care.Product{
		{StepKind: "mask", Name: "Oat cream mask", Kind: "cream", Rich: true, Opened: date(2025, 8, 20), Months: 12},
		{StepKind: "exfoliate", Name: "Rice scrub", Kind: "scrub", Opened: date(2025, 9, 10), Months: 7},
		{StepKind: "mask", Name: "Green jar", Kind: "clay", Opened: date(2025, 1, 10), By: 7 * time.Minute, Testing: date(2026, 2, 27)},
		{StepKind: "serum", Name: "Night serum", Actives: []string{"retinol"}, UsedUp: true},
		{StepKind: "moisturizer"},
		{StepKind: "exfoliate", Name: "Lactic peel of a very long name indeed", Kind: "peel", Opened: date(2025, 5, 1), Months: 6, Strength: 8, Prescribed: true},
	}
}

func TestShelfScreens(t *testing.T) {
	for _, size := range sizes {
		for name, c := range map[string]struct {
			products []care.Product
			press    []string
		}{
			"empty": {}, "list": {sample(), nil}, "last": {sample(), []string{"end"}}, "removing": {sample(), []string{"x"}},
			"form": {sample(), []string{"enter", "down", "down"}}, "adding": {nil, []string{"a"}},
		} {
			h, _ := newShelf(t, size.width, size.height, c.products...)
			h.press(c.press...)
			fits(t, h.text(), size.width, size.height)
			golden(t, fmt.Sprintf("TestShelfScreens/%s/%dx%d", name, size.width, size.height), h.text())
		}
	}
}

func TestShelf(t *testing.T) {
	h, s := newShelf(t, 80, 24)
	h.wants("█▄ █ ▄▀▀▄    █▀█ █▀▄", "Press a to add the first: a name is enough.", "a add")
	h.press("a")
	h.write("Q and jar") // no key of the list acts
	h.press("down", "down", "right", "right", "right", "right", "enter")
	if len(s.products) != 1 || s.products[0].Name != "Q and jar" || s.products[0].Kind != "clay" {
		t.Fatalf("added %+v", s.products)
	}
	h.wants("Q and jar is on your shelf.", "▌ ● Q and jar              clay mask", "1 product")
	h.press("q")
	h.wants("● Mask Q and jar · shorter because it dries 8–10 min")
	h.open()
	h.press("u")
	h.wants("○ Q and jar", "used up", "u in use")
	h.press("q")
	if strings.Contains(h.text(), "Q and jar") {
		t.Errorf("a product that is used up is planned:\n%s", h.text())
	}
	h.open()
	h.press("u", "enter", "down", "down", "down", "down", "down", "down", "today", "esc")
	if s.products[0].UsedUp || !s.products[0].Opened.IsZero() {
		t.Errorf("after esc: %+v", s.products[0])
	}
	h.press("x", "z")
	h.wants("1 product")
	h.press("x")
	h.wants("Remove Q and jar from your shelf? The diary keeps its sessions.", "y remove")
	h.press("y")
	h.wants("Q and jar is off your shelf.", "a name is enough")
	h.press("esc")
	h.wants("enter begin")
}

// A wrong value stays in its row until it is right; an error of writing leaves the form open.
func TestShelfErrors(t *testing.T) {
	h, s := newShelf(t, 80, 24, sample()...)
	h.press("enter", "down", "down")
	h.write("y")
	h.press("down")
	h.wants(`Unknown "creamy"; did you mean "cream"?`, "▌Kind")
	h.press("backspace", "enter")
	h.wants("Oat cream mask is changed.")
	s.err = errors.New("the disk is full\n  1 | x")
	h.press("enter")
	h.write(" 2")
	h.press("enter")
	h.wants("The disk is full", "▌Name          Oat cream mask 2")
	h.press("esc", "x", "y")
	h.wants("The disk is full", "6 products")
	h.with(func(o *Options) {
		o.ReadShelf = func() (screen.ShelfItems, error) {
			return nil, errors.New("config.toml:3:8: unknown kind\n  3 | kind")
		}
	})
	h.open()
	h.wants("config.toml:3:8: unknown kind", "q back")
	h.press("enter", "a", "x", "u", "o", "t", "q")
	h.wants("enter begin")
}

// A sting is cleared and a test passed by a key; on the day itself it is too soon.
func TestShelfMarks(t *testing.T) {
	h, s := newShelf(t, 80, 24, sample()...)
	s.stung = h.wall.AddDate(0, 0, -4)
	h.press("q")
	h.open()
	h.wants("▲ Oat cream mask", "▲ stung", "Your Oat cream mask stung on 25 February and stays out. o lets it be", "o sting")
	h.press("o")
	h.wants("Oat cream mask can be planned again. Test it first")
	if got := s.products[0].Cleared; !got.Equal(date(2026, 3, 1)) {
		t.Errorf("cleared on %v", got)
	}
	s.stung = h.wall
	h.press("q")
	h.open()
	h.press("o")
	h.wants("Your Oat cream mask stung today: give your skin a few days first")
	h.press("down", "down", "o")
	h.wants("Your Green jar has not stung.", "patch test, day 3")
	h.press("t")
	h.wants("Green jar has passed its patch test.")
	if q := s.products[2]; !q.Tested.Equal(date(2026, 3, 1)) || !q.Testing.IsZero() {
		t.Errorf("tested %v, testing %v", q.Tested, q.Testing)
	}
	s.products[2].Tested = date(2026, 1, 1)
	h.press("q")
	h.open()
	h.press("down", "down", "t")
	if got := s.products[2].Tested; !got.Equal(date(2026, 1, 1)) {
		t.Errorf("a key that is not shown has it tested on %v", got)
	}
}

// A patch test that has taken its days asks how it went, until t has said so; a later one can be passed again.
func TestPatchTestOver(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		h, s := newShelf(t, size[0], size[1], care.Product{StepKind: "serum", Name: "night serum", Testing: date(2026, 2, 22)})
		const asks = "Night serum: test over. All calm? t says so. If not, x removes it."
		h.wants(asks, "Patch test over")
		h.press("t")
		h.wants("Night serum has passed its patch test.", "Patch test passed")
		if strings.Contains(h.text(), asks) || !s.products[0].Tested.Equal(date(2026, 3, 1)) {
			t.Errorf("tested on %v:\n%s", s.products[0].Tested, h.text())
		}
		for why, q := range map[string]care.Product{
			"begun later": {Testing: date(2026, 2, 27)}, "stung and cleared since": {Cleared: date(2026, 2, 27)},
		} {
			q.StepKind, q.Name, q.Tested = "serum", "night serum", date(2026, 2, 20)
			h, s := newShelf(t, size[0], size[1], q)
			h.press("t")
			if got := s.products[0].Tested; !got.Equal(date(2026, 3, 1)) {
				t.Errorf("%s: tested on %v", why, got)
			}
		}
	}
}

// A choice by hand is kept over the shelf, unless its product goes.
func TestShelfAndChoices(t *testing.T) {
	jar, oat := care.Product{StepKind: "mask", Name: "jar", Kind: "clay"}, care.Product{StepKind: "mask", Name: "oat", Kind: "cream"}
	h, s := newShelf(t, 80, 24, jar, oat)
	h.press("q", "down", "tab")
	h.wants("Mask", "oat")
	h.open()
	h.press("u", "q") // the jar is used up
	h.wants("oat")
	h.open()
	h.press("u", "down", "x", "y", "q")
	if len(s.products) != 1 || strings.Contains(h.text(), "oat") {
		t.Errorf("with %+v:\n%s", s.products, h.text())
	}
	h.wants("jar")
}

// No key and no size breaks it, and no line is longer than the terminal.
func TestShelfAtAnySizeProperty(t *testing.T) {
	keys := []string{"enter", "a", "u", "o", "t", "x", "y", "up", "down", "left", "right", "tab", "esc", "home", "end", "pgdown", "?", "f", "é"}
	rapid.Check(t, func(r *rapid.T) {
		width, height := rapid.IntRange(1, 130).Draw(r, "width"), rapid.IntRange(1, 45).Draw(r, "height")
		h, _ := newShelf(t, width, height, sample()[:rapid.IntRange(0, 6).Draw(r, "products")]...)
		for range rapid.IntRange(0, 12).Draw(r, "keys") {
			h.press(rapid.SampledFrom(keys).Draw(r, "key"))
			fits(t, h.text(), width, height)
		}
		if t.Failed() {
			r.Fatal("it does not fit")
		}
	})
}
