package screen

import (
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"

	"skintime/routine/diary"
	"skintime/ui/locale"
	"skintime/ui/record"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// ChangeDiary is the action that writes a session that was added, corrected or removed by hand;
// Done is what to say then.
type ChangeDiary struct {
	Record diary.Record
	Done   func(locale.Locale, diary.Record) string
}

// diaryEdit is what a person changes by hand on the diary's screen.
type diaryEdit struct {
	known   func(diary.Diary) *record.Known // what a session can name; nil: nothing can be changed
	asks    diaryQuestion
	note    *Note // while the note of a session is written
	changed bool  // since the screen was opened
}

// diaryQuestion is what was asked about the selected session.
type diaryQuestion int

const (
	asksNothing diaryQuestion = iota
	asksRemoval               // whether it goes
	asksFeel                  // how skin felt
)

// Typing reports whether keys write a text.
func (d *Diary) Typing() bool { return d.search != nil || d.edit.note != nil }

// WasChanged reports whether a session was changed since the screen was opened.
func (d *Diary) WasChanged() bool { return d.edit.changed }

// Changed shows the diary after a change of a session, or why it cannot be read, with the cursor on
// the session, and returns what there is to say.
func (d *Diary) Changed(l locale.Locale, b diary.Diary, err error, a ChangeDiary) string {
	state := d.state
	d.edit.changed = true
	if d.Loaded(b, err); err == nil && d.find(a.Record.ID) {
		d.state = state
	}
	return a.Done(l, a.Record)
}

// find puts the cursor on the session with an id, and reports whether it is there.
func (d *Diary) find(id string) bool {
	for i, r := range d.sessions {
		if r.ID == id {
			d.moveTo(i)
			return true
		}
	}
	return false
}

// editKey acts on a key that changes a session, or answers what was asked about one. taken: it did.
func (d *Diary) editKey(k Key, f Frame) (a Action, taken bool) {
	keys := d.editKeys()
	switch {
	case d.edit.note != nil:
		return d.noteKey(k), true
	case d.edit.asks != asksNothing:
		return d.answer(k), true
	case d.search != nil:
		return nil, false
	case key.Matches(k, keys.add):
		return OpenRecord{record.Add(d.edit.known(d.diary))}, true
	case key.Matches(k, keys.edit):
		return OpenRecord{record.Correct(d.edit.known(d.diary), d.Selected())}, true
	case key.Matches(k, keys.note):
		d.edit.note = newLine("Note ", f)
		d.edit.note.input.CharLimit = diary.MaxNote
		d.edit.note.input.SetValue(words.OneLine(d.Selected().Note))
	case key.Matches(k, keys.feel):
		d.edit.asks = asksFeel
	case key.Matches(k, keys.remove):
		d.edit.asks = asksRemoval
	default:
		return nil, false
	}
	return nil, true
}

// answer acts on the answer to what was asked.
func (d *Diary) answer(k Key) Action {
	asked, r := d.edit.asks, d.Selected()
	d.edit.asks = asksNothing
	switch {
	case key.Matches(k, newDiaryKeys().suspend):
		d.edit.asks = asked
		return Suspend{}
	case asked == asksRemoval && key.Matches(k, removeKeys().yes):
		return ChangeDiary{diary.Removal(r), words.RecordRemoved}
	case asked == asksFeel && key.Matches(k, newSummaryKeys().feel):
		was := r.Feel
		if r.Feel = int(k.name[0] - '0'); r.Feel != was {
			return ChangeDiary{r, words.RecordCorrected}
		}
	}
	return nil
}

// noteKey writes a key of a note, or ends it.
func (d *Diary) noteKey(k Key) Action {
	keys, r := newNoteKeys(), d.Selected()
	switch {
	case key.Matches(k, keys.save):
		text := strings.TrimSpace(d.edit.note.Text())
		d.edit.note = nil
		if text != words.OneLine(r.Note) {
			r.Note = words.InLines(text, r.Note)
			return ChangeDiary{r, words.RecordCorrected}
		}
	case key.Matches(k, keys.cancel):
		d.edit.note = nil
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	default:
		d.edit.note.write(k)
	}
	return nil
}

// editLine is the line at the foot while a session is changed, and the keys for it; empty: none is.
func (d *Diary) editLine(f Frame) (line string, keys help.KeyMap) {
	switch {
	case d.edit.note != nil:
		return d.edit.note.View(f), newNoteKeys()
	case d.edit.asks == asksRemoval:
		return f.Theme.Caution.Text.Render(words.RemoveRecord(f.Locale, d.Selected())), removeKeys()
	case d.edit.asks == asksFeel:
		return f.Theme.Text.Render(words.AskFeelThen), feelKeys{newSummaryKeys().feel, bind("any other key", "back", "any")}
	}
	return "", nil
}

// editEssential is the same in a very small terminal.
func (d *Diary) editEssential(f Frame) []string {
	line, _ := d.editLine(f)
	if d.edit.note != nil {
		return []string{line, f.Theme.Muted.Render("enter save")}
	}
	lines := theme.Wrap(line, f.Layout.Width)
	foot := "y remove"
	if d.edit.asks == asksFeel {
		foot = "1-5"
	}
	return append(lines[:min(len(lines), f.Layout.Height-1)], f.Theme.Strong.Render(foot))
}

// editKeys are the keys that change a session by hand.
type editKeys struct{ add, edit, note, feel, remove key.Binding }

// editKeys are those that do something now.
func (d *Diary) editKeys() editKeys {
	k := editKeys{add: bind("a", "add", "a"), edit: bind("e", "edit", "e"), note: bind("e", "note", "e"), feel: bind("f", "feel", "f"), remove: bind("x", "delete", "x")}
	can := d.edit.known != nil
	page, list := can && d.state == diarySession, can && d.state == diaryOverview
	k.add.SetEnabled(list)
	k.edit.SetEnabled(list && len(d.sessions) > 0)
	k.note.SetEnabled(page)
	k.feel.SetEnabled(page || list && len(d.sessions) > 0)
	k.remove.SetEnabled(page || list && len(d.sessions) > 0)
	return k
}

// feelKeys answer how skin felt.
type feelKeys struct{ feel, back key.Binding }

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k feelKeys) ShortHelp() []key.Binding { return []key.Binding{k.feel, k.back} }

// FullHelp lists the same keys.
func (k feelKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }
