package screen

import (
	"reflect"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/routine/diary"
	"skintime/ui/locale"
	"skintime/ui/record"
	"skintime/ui/words"
)

// OpenRecord is the action that opens the form of a session.
type OpenRecord struct{ Draft record.Draft }

// RecordForm is the form of a session that is added or corrected. It covers the diary.
type RecordForm struct{ form *form }

// NewRecordForm opens a form.
func NewRecordForm(o OpenRecord, f Frame) *RecordForm {
	return &RecordForm{newForm(&recordDraft{was: o.Draft.Record, draft: o.Draft, locale: f.Locale}, 0, f)}
}

// Typing reports that keys write a text.
func (p *RecordForm) Typing() bool { return true }

// Key writes a key, moves, or ends the form.
func (p *RecordForm) Key(k Key, f Frame) Action { return p.form.key(k, f) }

// Paste adds text from the clipboard.
func (p *RecordForm) Paste(msg tea.PasteMsg) { p.form.paste(msg) }

// View draws the fields with the one that is written among them, and below them what can be
// written there.
func (p *RecordForm) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	if pg.size == sizeTiny {
		return f.Layout.crop(p.form.page().tiny(f)...)
	}
	head, keys := crumb(f, pg, "Diary", p.form.title(), ""), keyRow(t, t.Accent, p.form.keys(), pg.width)
	return pg.compose(head, p.form.page().rows(f, pg), f.notices(), keys, t)
}

// recordDraft is the session that a form is filled with.
type recordDraft struct {
	was    diary.Record
	draft  record.Draft
	locale locale.Locale
}

func (d *recordDraft) title() string {
	if d.was.ID == "" {
		return words.AddSession
	}
	return words.EditSession(d.locale, d.was)
}

func (d *recordDraft) fields() (all []formField) {
	for _, field := range record.Form(d.draft) {
		value := field.Value(d.draft)
		line := words.OneLine(value)
		all = append(all, formField{
			label: field.Label, value: line, hint: field.Hint, choices: field.Choices, several: field.Several, required: field.Key == "routine",
			set: func(text string, _ time.Time) error {
				if text == line { // else what looks like a line break would become one
					return nil
				}
				return field.Set(&d.draft, words.InLines(text, value))
			},
		})
	}
	return all
}

func (d *recordDraft) save() Action {
	switch r := d.draft.Record; {
	case r.ID == "":
		return ChangeDiary{r, words.RecordAdded}
	case reflect.DeepEqual(r, d.was):
		return Close{}
	default:
		return ChangeDiary{r, words.RecordCorrected}
	}
}
