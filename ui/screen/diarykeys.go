package screen

import (
	"charm.land/bubbles/v2/key"
)

// diaryKeys are the keys of the diary: of the overview and of a session.
type diaryKeys struct {
	open, up, down, pageUp, pageDown, first, last, earlier, later, search, tab, help, back, abort, suspend key.Binding
	editKeys
}

func newDiaryKeys() diaryKeys {
	return diaryKeys{
		open:     bind("enter", "open", "enter"),
		up:       bind("↑ k", "up", "up", "k"),
		down:     bind("↓ j", "down", "down", "j"),
		pageUp:   bind("pgup", "a page up", "pgup"),
		pageDown: bind("pgdn", "a page down", "pgdown", "space"),
		first:    bind("home", "to the top", "home"),
		last:     bind("end", "to the end", "end"),
		earlier:  bind("←", "earlier", "left", "h"),
		later:    bind("→", "later", "right", "l"),
		search:   bind("/", "search", "/"),
		tab:      bind("tab", "products", "tab"),
		help:     bind("?", "keys", "?"),
		back:     bind("q", "back", "q", "esc"),
		abort:    bind("ctrl+c", "quit", "ctrl+c"),
		suspend:  suspendKey(),
	}
}

// keys are those that do something now.
func (d *Diary) keys(f Frame) diaryKeys {
	k := newDiaryKeys()
	k.editKeys = d.editKeys()
	pg := f.Layout.page()
	list, page, table := d.state == diaryOverview && len(d.sessions) > 0, d.state == diarySession, d.state == diaryProducts
	k.open.SetEnabled(list || table)
	k.search.SetEnabled(len(d.diary.Records) > 0 && !page)
	k.tab.SetEnabled(len(d.diary.Records) > 0 && !page)
	k.earlier.SetEnabled(page && d.cursor < len(d.sessions)-1)
	k.later.SetEnabled(page && d.cursor > 0)
	moves := list && len(d.sessions) > 1 || table && len(d.products) > 1 || page && pg.size > sizeTiny && len(d.sessionLines(f, pg)) > pg.rows()
	for _, b := range []*key.Binding{&k.up, &k.down, &k.pageUp, &k.pageDown, &k.first, &k.last} {
		b.SetEnabled(moves)
	}
	switch {
	case table:
		k.tab.SetHelp("tab", "skin")
		k.open.SetHelp("enter", "its sessions")
	case d.state == diarySkin:
		k.tab.SetHelp("tab", "diary")
	case page:
		k.back.SetHelp("esc", "back")
	case len(d.products) == 0:
		k.tab.SetHelp("tab", "skin")
	}
	switch {
	case page, table, d.state == diarySkin:
	case d.filter.on():
		k.back.SetHelp("esc", "show all")
	case d.standalone:
		k.back.SetHelp("q", "quit")
		k.abort.SetEnabled(false)
		k.back.SetKeys("q", "esc", "ctrl+c")
	}
	return k
}

// distance is how far a key goes, where a page has that many lines.
func (k diaryKeys) distance(p Key, page int) int {
	const all = 1 << 30
	switch {
	case key.Matches(p, k.up):
		return -1
	case key.Matches(p, k.down):
		return 1
	case key.Matches(p, k.pageUp):
		return -max(1, page)
	case key.Matches(p, k.pageDown):
		return max(1, page)
	case key.Matches(p, k.first):
		return -all
	case key.Matches(p, k.last):
		return all
	}
	return 0
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k diaryKeys) ShortHelp() []key.Binding {
	move := k.up
	move.SetHelp("↑↓", "move")
	if !k.open.Enabled() { // leaving is what is left to do
		days := k.earlier
		days.SetEnabled(k.earlier.Enabled() || k.later.Enabled())
		days.SetHelp("← →", "other days")
		return []key.Binding{k.back, days, move, k.feel, k.add, k.note, k.remove, k.search, k.tab, k.help}
	}
	return []key.Binding{k.open, move, k.add, k.edit, k.search, k.tab, k.back, k.feel, k.remove, k.help}
}

// expendable returns the keys that a narrow foot leaves out, the first first.
func (k diaryKeys) expendable() []key.Binding {
	return []key.Binding{k.feel, k.remove, k.up, k.search, k.add, k.edit, k.tab}
}

// FullHelp lists all keys, in columns.
func (k diaryKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.open, k.up, k.down, k.pageUp, k.pageDown, k.first, k.last}, {k.earlier, k.later, k.search, k.tab, k.add, k.edit, k.note, k.feel, k.remove, k.help, k.back, k.abort, k.suspend}}
}
