package screen

import (
	"slices"
	"time"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
)

// form is a form while it is filled in: a field a line, one of which is written.
type form struct {
	formContent
	row   int // of the field that is written
	input textinput.Model
}

// formContent is what a form is filled with.
type formContent interface {
	title() string
	fields() []formField // those to ask for, by what is filled in so far
	save() Action
}

// formField is a field of a form.
type formField struct {
	label, value, hint string
	choices            []string // the words to choose from; none: any text
	several            bool     // several of choices, with commas
	required           bool     // one of choices, never none
	immediate          bool     // a choice counts before the row is left
	set                func(text string, now time.Time) error
}

// newForm opens a form whose texts have at most limit characters; 0: any number.
func newForm(content formContent, limit int, f Frame) *form {
	p := &form{formContent: content, input: newInput(limit, f)}
	p.open(0)
	return p
}

// field is the one that is written.
func (p *form) field() formField { return p.fields()[p.row] }

// open begins to write in a row, or in the first or last.
func (p *form) open(row int) {
	p.row = max(0, min(row, len(p.fields())-1))
	p.write(p.field().value)
}

// write replaces what is written.
func (p *form) write(text string) {
	p.input.SetValue(text)
	p.input.CursorEnd()
}

// key writes a key, moves, or ends the form.
func (p *form) key(k Key, f Frame) Action {
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
		p.choose(k, f)
		return nil
	}
	typeInto(&p.input, k)
	return nil
}

// leaveRow takes over what is written, and moves to another row or saves. What cannot be stays to
// be corrected.
func (p *form) leaveRow(k Key, keys formKeys, f Frame) Action {
	if err := p.field().set(p.input.Value(), f.Wall); err != nil {
		return Notify{routine.Capitalized(err.Error())}
	}
	switch {
	case key.Matches(k, keys.next):
		p.open(p.row + 1)
	case key.Matches(k, keys.before):
		p.open(p.row - 1)
	default:
		p.open(p.row)
		return p.save()
	}
	return nil
}

// choose writes the choice before or after the one that is written; none stands before the first.
func (p *form) choose(k Key, f Frame) {
	field := p.field()
	choices := field.choices
	if !field.required {
		choices = append([]string{""}, choices...)
	}
	by := 1
	if k.String() == "left" {
		by = len(choices) - 1
	}
	at := max(0, slices.Index(choices, p.input.Value()))
	p.write(choices[(at+by)%len(choices)])
	if field.immediate {
		_ = field.set(p.input.Value(), f.Wall) // it is one of the choices
	}
}

// paste adds text from the clipboard, without what a terminal would obey.
func (p *form) paste(msg tea.PasteMsg) { pasteInto(&p.input, msg) }

// page is how the form looks.
func (p *form) page() formPage { return formPage{p.fields(), p.row, p.input} }

// formKeys are the keys of a form.
type formKeys struct{ save, next, before, choose, cancel, abort, suspend key.Binding }

// keys are those that do something now.
func (p *form) keys() formKeys {
	k := formKeys{
		save: bind("enter", "save", "enter"), next: bind("↓", "next", "down", "tab"), before: bind("↑", "before", "up", "shift+tab"),
		choose: bind("←→", "choose", "left", "right"), cancel: bind("esc", "discard", "esc"), abort: bind("ctrl+c", "quit", "ctrl+c"), suspend: suspendKey(),
	}
	field := p.field()
	k.choose.SetEnabled(len(field.choices) > 0 && !field.several)
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k formKeys) ShortHelp() []key.Binding {
	move := k.next
	move.SetHelp("↑↓", "move")
	return []key.Binding{k.save, move, k.choose, k.cancel}
}

// expendable returns the keys that a narrow foot leaves out, the first first.
func (k formKeys) expendable() []key.Binding {
	return []key.Binding{k.next}
}

// FullHelp lists the same keys.
func (k formKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }
