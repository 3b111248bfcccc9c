package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"skintime/routine/diary"
	"skintime/ui/words"
)

// diaryFilter limits the sessions to those with a product, or else with a text.
type diaryFilter struct {
	product *diary.ProductUse
	text    string
}

// on reports whether the filter limits anything.
func (l diaryFilter) on() bool { return l.product != nil || l.text != "" }

// of returns the records that the filter lets through, the latest first.
func (l diaryFilter) of(records []diary.Record) []diary.Record {
	var some []diary.Record
	for _, r := range slices.Backward(records) {
		if l.product == nil && r.Matches(l.text) || l.product != nil && l.product.In(r) {
			some = append(some, r)
		}
	}
	return some
}

// sought is what the filter is about, as a person reads it.
func (l diaryFilter) sought() string {
	if l.product != nil {
		return words.UsedName(*l.product)
	}
	return l.text
}

// searchKey writes a key of a text that is searched, or ends that. Sessions are limited with
// every key.
func (d *Diary) searchKey(k Key) Action {
	keys := newSearchKeys()
	switch {
	case key.Matches(k, keys.show):
		d.search = nil
	case key.Matches(k, keys.cancel):
		d.search = nil
		d.limit(diaryFilter{})
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	default:
		d.search.write(k)
		d.limit(diaryFilter{text: d.search.Text()})
	}
	return nil
}

// Paste adds text from the clipboard to a text that is searched, or to a note.
func (d *Diary) Paste(msg tea.PasteMsg) {
	if d.edit.note != nil {
		d.edit.note.Paste(msg)
	}
	if d.search != nil {
		d.search.Paste(msg)
		d.limit(diaryFilter{text: d.search.Text()})
	}
}

// searchKeys are the keys while a text is searched.
type searchKeys struct{ show, cancel, abort, suspend key.Binding }

func newSearchKeys() searchKeys {
	return searchKeys{
		show: bind("enter", "show them", "enter"), cancel: bind("esc", "show all", "esc"),
		abort: bind("ctrl+c", "quit", "ctrl+c"), suspend: suspendKey(),
	}
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k searchKeys) ShortHelp() []key.Binding { return []key.Binding{k.show, k.cancel} }

// FullHelp lists the same keys.
func (k searchKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }
