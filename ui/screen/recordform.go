package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/record"
	"skintime/ui/words"
)

// OpenRecord is the action that opens the form of a session.
type OpenRecord struct{ Draft record.Draft }

// RecordForm is the form of a session that is added or corrected: a field a line. It covers the diary.
type RecordForm struct {
	was    diary.Record
	draft  record.Draft
	row    int    // of the field that is written
	opened string // what it said when it was opened
	input  textinput.Model
}

// NewRecordForm opens a form.
func NewRecordForm(o OpenRecord, f Frame) *RecordForm {
	in := textinput.New()
	in.Prompt = ""
	in.KeyMap.Paste.SetEnabled(false) // it would start a program; a terminal pastes by itself
	in.SetStyles(noteStyles(f.Theme))
	in.Focus() // its command would only make the cursor blink
	p := &RecordForm{was: o.Draft.Record, draft: o.Draft, input: in}
	p.open(0)
	return p
}

// Typing reports that keys write a text.
func (p *RecordForm) Typing() bool { return true }

// field is the one that is written.
func (p *RecordForm) field() record.Field { return record.Form(p.draft)[p.row] }

// open begins to write in a row, or in the first or last.
func (p *RecordForm) open(row int) {
	p.row = max(0, min(row, len(record.Form(p.draft))-1))
	p.opened = words.OneLine(p.field().Value(p.draft))
	p.input.SetValue(p.opened)
	p.input.CursorEnd()
}

// Key writes a key, moves, or ends the form.
func (p *RecordForm) Key(k Key, _ Frame) Action {
	keys := p.keys()
	switch {
	case key.Matches(k, keys.cancel):
		return Close{}
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case key.Matches(k, keys.save, keys.next, keys.before):
		return p.leaveRow(k, keys)
	case key.Matches(k, keys.choose):
		p.choose(k)
		return nil
	}
	msg := k.typed
	msg.Text = routine.Sanitize(msg.Text)
	p.input, _ = p.input.Update(msg)
	return nil
}

// leaveRow takes over what is written, and moves to another row or saves. What cannot be stays to
// be corrected.
func (p *RecordForm) leaveRow(k Key, keys formKeys) Action {
	if text := p.input.Value(); text != p.opened {
		if err := p.field().Set(&p.draft, words.InLines(text, p.field().Value(p.draft))); err != nil {
			return Notify{routine.Capitalized(err.Error())}
		}
	}
	switch {
	case key.Matches(k, keys.next):
		p.open(p.row + 1)
		return nil
	case key.Matches(k, keys.before):
		p.open(p.row - 1)
		return nil
	}
	p.open(p.row)
	switch r := p.draft.Record; {
	case r.ID == "":
		return ChangeDiary{r, words.RecordAdded}
	case unchanged(r, p.was):
		return Close{}
	default:
		return ChangeDiary{r, words.RecordCorrected}
	}
}

// choose writes the choice before or after the one that is written; none stands before the first.
func (p *RecordForm) choose(k Key) {
	choices := p.field().Choices
	if p.field().Key != "routine" {
		choices = append([]string{""}, choices...)
	}
	by := 1
	if k.String() == "left" {
		by = len(choices) - 1
	}
	at := max(0, slices.Index(choices, p.input.Value()))
	p.input.SetValue(choices[(at+by)%len(choices)])
	p.input.CursorEnd()
}

// Paste adds text from the clipboard, without what a terminal would obey.
func (p *RecordForm) Paste(msg tea.PasteMsg) {
	line := strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(msg.Content)
	msg.Content = routine.Sanitize(line)
	p.input, _ = p.input.Update(msg)
}

// newFormKeys are the keys of any form.
func newFormKeys() formKeys {
	return formKeys{
		save: bind("enter", "save", "enter"), next: bind("↓", "next", "down", "tab"), before: bind("↑", "before", "up", "shift+tab"),
		choose: bind("←→", "choose", "left", "right"), cancel: bind("esc", "discard", "esc"), abort: bind("ctrl+c", "quit", "ctrl+c"), suspend: suspendKey(),
	}
}

// keys are those that do something now.
func (p *RecordForm) keys() formKeys {
	k := newFormKeys()
	k.choose.SetEnabled(len(p.field().Choices) > 0 && !p.field().Several)
	return k
}

// View draws the fields with the one that is written among them, and below them what can be
// written there.
func (p *RecordForm) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	if pg.size == sizeTiny {
		return f.Layout.crop(p.page().tiny(f)...)
	}
	title := words.AddSession
	if p.was.ID != "" {
		title = words.EditSession(p.was)
	}
	return pg.compose(crumb(f, pg, "Diary", title, ""), p.page().rows(f, pg), f.notices(), keyRow(t, t.Accent, p.keys(), pg.width), t)
}

// page is how the form looks: its fields, the one that is written among them.
func (p *RecordForm) page() formPage {
	page := formPage{row: p.row, input: p.input, hint: p.field().Hint, choices: p.field().Choices}
	for _, field := range record.Form(p.draft) {
		page.labels, page.values = append(page.labels, field.Label), append(page.values, words.OneLine(field.Value(p.draft)))
	}
	return page
}
