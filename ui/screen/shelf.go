package screen

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/diaryview"
	"skintime/ui/words"
)

// ShelfItems are the products of a shelf, in their order.
type ShelfItems = []diaryview.ShelfItem

// ShelfChange is what is to become of the products.
type ShelfChange struct {
	Index    int          // of the product that changes; -1: one is added
	Was, Now care.Product // Was is the product as it was read
	Remove   bool         // the product goes
}

// The actions of the shelf.
type (
	// OpenShelf shows the products.
	OpenShelf struct{}
	// ChangeShelf writes a change; Done is what to say then.
	ChangeShelf struct {
		Change ShelfChange
		Done   func(care.Item) string
	}
)

// shelfState is what the shelf's screen shows.
type shelfState int

const (
	shelfLoading shelfState = iota
	shelfFailed             // why the products cannot be read
	shelfList
	shelfRemoving // it asks whether a product goes
	shelfEditing  // the form of a product
)

// Shelf is the screen of the products: a list, and the form of one.
type Shelf struct {
	state   shelfState
	items   ShelfItems
	err     error // why they cannot be read
	cursor  int
	form    *form // while one is filled in
	changed bool  // since it was opened
}

// NewShelf is the screen of products that are being read.
func NewShelf() Shelf { return Shelf{} }

// Loaded shows the products that were read, or err.
func (s *Shelf) Loaded(items ShelfItems, err error) {
	s.state, s.items, s.err = shelfList, items, err
	if err != nil {
		s.state = shelfFailed
	}
	s.moveTo(s.cursor)
}

// Changed shows the products after a change, and returns what there is to say: on an error,
// a form stays open.
func (s *Shelf) Changed(items ShelfItems, err error, a ChangeShelf) string {
	i := a.Change.Index
	if err != nil {
		if s.state == shelfRemoving {
			s.state = shelfList
		}
		return words.FirstLine(err)
	}
	about := items
	if a.Change.Remove {
		about = s.items
	}
	if i < 0 {
		i = len(items) - 1
	}
	said := a.Done(about[i].Item)
	s.form, s.cursor, s.changed = nil, i, true
	s.Loaded(items, nil)
	return said
}

// WasChanged reports whether a product was changed since the screen was opened.
func (s *Shelf) WasChanged() bool { return s.changed }

// Typing reports whether keys are typed into a form.
func (s *Shelf) Typing() bool { return s.form != nil }

// Paste adds text from the clipboard to the form.
func (s *Shelf) Paste(msg tea.PasteMsg) {
	if s.form != nil {
		s.form.paste(msg)
	}
}

// moveTo puts the cursor on a product, or on the first or last.
func (s *Shelf) moveTo(i int) { s.cursor = max(0, min(i, len(s.items)-1)) }

// Key acts on a key.
func (s *Shelf) Key(k Key, f Frame) Action {
	keys := s.keys()
	switch {
	case s.state == shelfEditing:
		return s.formKey(k, f)
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case s.state == shelfRemoving:
		return s.answer(k)
	case key.Matches(k, keys.help):
		return OpenHelp{Short: keys, Full: keys}
	case key.Matches(k, keys.back):
		return Close{}
	case key.Matches(k, keys.add):
		s.edit(-1, care.Product{StepKind: routine.Mask}, f)
	case key.Matches(k, keys.edit):
		s.edit(s.cursor, s.selected().Product, f)
	case key.Matches(k, keys.remove):
		s.state = shelfRemoving
	case key.Matches(k, keys.usedUp, keys.clear, keys.tested):
		return s.mark(k, keys, f)
	default:
		s.moveTo(s.cursor + newDiaryKeys().distance(k, s.rows(f)-1))
	}
	return nil
}

// selected is the product that the cursor is on. There has to be one.
func (s *Shelf) selected() diaryview.ShelfItem { return s.items[s.cursor] }

// mark changes one thing about the product of the cursor.
func (s *Shelf) mark(k Key, keys shelfKeys, f Frame) Action {
	item := s.selected()
	q, today, done := item.Product, item.CareDay(f.Wall), words.UsedUp
	switch {
	case key.Matches(k, keys.usedUp):
		q.UsedUp = !q.UsedUp
	case key.Matches(k, keys.tested):
		q.Tested, q.Testing, done = today, time.Time{}, words.TestPassed
	case item.Stung.IsZero():
		return Notify{words.NotStung(item.Item)}
	case !item.CareDay(item.Stung).Before(today):
		return Notify{words.StungToday(item.Item)}
	default:
		q.Cleared, done = today, words.StingCleared
	}
	return ChangeShelf{ShelfChange{Index: s.cursor, Was: item.Product, Now: q}, done}
}

// answer acts on the answer to whether a product goes.
func (s *Shelf) answer(k Key) Action {
	if !key.Matches(k, removeKeys().yes) {
		s.state = shelfList
		return nil
	}
	return ChangeShelf{ShelfChange{Index: s.cursor, Was: s.selected().Product, Remove: true}, words.ProductRemoved}
}

// edit opens the form of a product; -1: of a new one.
func (s *Shelf) edit(index int, q care.Product, f Frame) {
	s.state, s.form = shelfEditing, newForm(&productDraft{index: index, was: q, product: q}, routine.MaxText, f)
}

// formKey gives a key to the form.
func (s *Shelf) formKey(k Key, f Frame) Action {
	a := s.form.key(k, f)
	if _, closed := a.(Close); closed {
		s.form, s.state = nil, shelfList
		return nil
	}
	return a
}

// shelfKeys are the keys of the shelf.
type shelfKeys struct {
	edit, add, up, down, usedUp, clear, tested, remove, help, back, abort, suspend key.Binding
}

// keys are those that do something now, named by what they do.
func (s *Shelf) keys() shelfKeys {
	k := shelfKeys{
		edit:    bind("enter", "edit", "enter"),
		add:     bind("a", "add", "a"),
		up:      bind("↑ k", "up", "up", "k"),
		down:    bind("↓ j", "down", "down", "j"),
		usedUp:  bind("u", "used up", "u"),
		clear:   bind("o", "clear a sting", "o"),
		tested:  bind("t", "patch test passed", "t"),
		remove:  bind("x", "remove", "x"),
		help:    bind("?", "keys", "?"),
		back:    bind("q", "back", "q", "esc"),
		abort:   bind("ctrl+c", "quit", "ctrl+c"),
		suspend: suspendKey(),
	}
	k.add.SetEnabled(s.state == shelfList)
	some := s.state == shelfList && len(s.items) > 0
	for _, b := range []*key.Binding{&k.edit, &k.usedUp, &k.clear, &k.tested, &k.remove} {
		b.SetEnabled(some)
	}
	k.up.SetEnabled(some && len(s.items) > 1)
	k.down.SetEnabled(some && len(s.items) > 1)
	if some {
		k = k.forItem(s.selected())
	}
	return k
}

// forItem is the keys of the product that the cursor is on.
func (k shelfKeys) forItem(i diaryview.ShelfItem) shelfKeys {
	if i.Product.UsedUp {
		k.usedUp.SetHelp("u", "in use")
	}
	if q := i.Product; !q.Tested.IsZero() && !q.Tested.Before(q.Testing) && !q.Tested.Before(q.Cleared) {
		k.tested.SetEnabled(false)
	}
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k shelfKeys) ShortHelp() []key.Binding {
	move := k.up
	move.SetHelp("↑↓", "move")
	clear, tested := k.clear, k.tested
	clear.SetHelp("o", "sting")
	tested.SetHelp("t", "tested")
	return []key.Binding{k.edit, k.add, move, k.usedUp, clear, tested, k.remove, k.back, k.help}
}

// expendable returns the keys that a narrow foot leaves out, the first first.
func (k shelfKeys) expendable() []key.Binding {
	return []key.Binding{k.tested, k.clear, k.up, k.usedUp, k.remove}
}

// FullHelp lists all keys, in columns.
func (k shelfKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.edit, k.add, k.up, k.down, k.usedUp, k.clear}, {k.tested, k.remove, k.help, k.back, k.abort, k.suspend}}
}

// removeKeys answer whether to remove a product. Enter does not.
func removeKeys() questionKeys {
	return questionKeys{yes: bind("y", "remove", "y", "x"), no: bind("any other key", "keep", "any")}
}

// rows is how many products there is room for.
func (s *Shelf) rows(f Frame) int {
	pg := f.Layout.page()
	switch {
	case pg.size == sizeTiny:
		return max(1, f.Layout.Height-2)
	case pg.size == sizeSmall:
		return max(1, pg.rows()-3)
	}
	return max(1, pg.rows()-shelfAbove-shelfBelow)
}

// The lines above the products, and below them: what is said of one, and what they ask for.
const (
	shelfAbove = 3
	shelfBelow = 8
)

// visible is the products that there is room for, with the cursor's among them, and the index of
// the first.
func (s *Shelf) visible(f Frame) (first int, items ShelfItems) {
	room := s.rows(f)
	first = max(0, min(s.cursor-room/2, len(s.items)-room))
	return first, slices.Clip(s.items[first:min(len(s.items), first+room)])
}
