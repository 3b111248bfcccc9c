package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/shelf"
	"skintime/ui/words"
)

// productForm is the form of a product while it is filled in: a field a line.
type productForm struct {
	index   int // of the product; -1: a new one
	was     care.Product
	product care.Product
	row     int // of the field that is written
	input   textinput.Model
}

func newProductForm(index int, q care.Product, f Frame) *productForm {
	in := textinput.New()
	in.Prompt, in.CharLimit = "", routine.MaxText
	in.KeyMap.Paste.SetEnabled(false) // it would start a program; a terminal pastes by itself
	in.SetStyles(noteStyles(f.Theme))
	in.Focus() // its command would only make the cursor blink
	p := &productForm{index: index, was: q, product: q, input: in}
	p.open(0)
	return p
}

func (p *productForm) fields() []shelf.Field { return shelf.Form(p.product) }

// field is the one that is written.
func (p *productForm) field() shelf.Field { return p.fields()[p.row] }

// open begins to write in a row, or in the first or last.
func (p *productForm) open(row int) {
	p.row = max(0, min(row, len(p.fields())-1))
	p.input.SetValue(p.field().Value(p.product))
	p.input.CursorEnd()
}

func (p *productForm) title() string {
	if p.index < 0 {
		return words.AddProduct
	}
	return words.EditProduct(p.was)
}

// key writes a key, moves, or ends the form.
func (p *productForm) key(k Key, f Frame) Action {
	keys := p.keys()
	switch {
	case key.Matches(k, keys.cancel):
		return Close{}
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case key.Matches(k, keys.save, keys.next, keys.before):
		return p.leaveRow(k, keys, f)
	case key.Matches(k, keys.choose):
		p.choose(k)
		return nil
	}
	msg := k.typed
	msg.Text = routine.Sanitize(msg.Text)
	p.input, _ = p.input.Update(msg)
	return nil
}

// leaveRow takes over what is written, and moves to another row or saves. What cannot be stays
// to be corrected.
func (p *productForm) leaveRow(k Key, keys formKeys, f Frame) Action {
	if err := p.field().Set(&p.product, p.input.Value(), f.Wall); err != nil {
		return Notify{routine.Capitalized(err.Error())}
	}
	switch {
	case key.Matches(k, keys.next):
		p.open(p.row + 1)
	case key.Matches(k, keys.before):
		p.open(p.row - 1)
	default:
		p.open(p.row)
		done := words.ProductChanged(p.was)
		if p.index < 0 {
			done = words.ProductAdded
		}
		return ChangeShelf{ShelfChange{Index: p.index, Was: p.was, Now: p.product}, done}
	}
	return nil
}

// choose writes the choice before or after the one that is written; none stands before the first.
func (p *productForm) choose(k Key) {
	choices := append([]string{""}, p.field().Choices...)
	if p.field().Key == "for" {
		choices = p.field().Choices
	}
	at, by := slices.Index(choices, p.input.Value()), 1
	if k.String() == "left" {
		by = len(choices) - 1
	}
	p.input.SetValue(choices[(max(0, at)+by)%len(choices)])
	p.input.CursorEnd()
	_ = p.field().Set(&p.product, p.input.Value(), p.product.Opened) // it is one of the choices
}

// paste adds text from the clipboard, without what a terminal would obey.
func (p *productForm) paste(msg tea.PasteMsg) {
	line := strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(msg.Content)
	msg.Content = routine.Sanitize(line)
	p.input, _ = p.input.Update(msg)
}

// page is how the form looks: its fields, the one that is written among them.
func (p *productForm) page() formPage {
	page := formPage{row: p.row, input: p.input, hint: p.field().Hint, choices: p.field().Choices}
	for _, field := range p.fields() {
		page.labels, page.values = append(page.labels, field.Label), append(page.values, field.Value(p.product))
	}
	return page
}

// formKeys are the keys of a form.
type formKeys struct{ save, next, before, choose, cancel, abort, suspend key.Binding }

func (p *productForm) keys() formKeys {
	k := newFormKeys()
	k.choose.SetEnabled(len(p.field().Choices) > 0 && !p.field().Several)
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k formKeys) ShortHelp() []key.Binding {
	move := k.next
	move.SetHelp("↑↓", "move")
	return []key.Binding{k.save, move, k.choose, k.cancel}
}

// narrow returns the keys of a narrow foot.
func (k formKeys) narrow() (shown, expendable []key.Binding) {
	return k.ShortHelp(), []key.Binding{k.next}
}

// FullHelp lists the same keys.
func (k formKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }
