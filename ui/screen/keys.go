package screen

import (
	"runtime"

	"charm.land/bubbles/v2/key"
)

// canSuspend says whether this system has job control. Where it has not, ctrl+z
// is not bound.
const canSuspend = runtime.GOOS != "windows"

func suspendKey() key.Binding {
	b := bind("ctrl+z", "to the shell", "ctrl+z")
	b.SetEnabled(canSuspend)
	return b
}

func bind(label, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, does))
}

// planKeys are the keys of the plan screen.
type planKeys struct {
	begin, toggle, longer, shorter, up, down, unfold, kind, routine, last, why, skin, diary, shelf, week, help, suspend, quit, abort key.Binding
}

func newPlanKeys() planKeys {
	return planKeys{
		begin:   bind("enter", "begin", "enter"),
		toggle:  bind("space", "include, skip", "space"),
		longer:  bind("+", "longer", "+", "="),
		shorter: bind("-", "shorter", "-"),
		up:      bind("↑ k", "up", "up", "k"),
		down:    bind("↓ j", "down", "down", "j"),
		unfold:  bind("o", "show", "o"),
		kind:    bind("tab", "kind", "tab"),
		routine: bind("r", "routine", "r"),
		last:    bind("l", "as last time", "l"),
		why:     bind("w", "why", "w"),
		skin:    bind("x", "skin rest", "x"),
		diary:   bind("d", "diary", "d"),
		shelf:   bind("f", "shelf", "f"),
		week:    bind("v", "week", "v"),
		help:    bind("?", "keys", "?"),
		suspend: suspendKey(),
		quit:    bind("q", "quit", "q", "esc", "ctrl+c"),
	}
}

// toRead are the keys of a plan that is only read.
func (k planKeys) toRead() planKeys {
	for _, b := range []*key.Binding{&k.begin, &k.toggle, &k.longer, &k.shorter, &k.last, &k.routine} {
		b.SetEnabled(false)
	}
	k.quit, k.abort = bind("q", "back", "q", "esc"), bind("ctrl+c", "quit", "ctrl+c")
	return k
}

// withToggleLabel names the space key by what it does to a step that is included, or not.
func (k planKeys) withToggleLabel(included bool) planKeys {
	k.toggle.SetHelp("space", "include")
	if included {
		k.toggle.SetHelp("space", "skip")
	}
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k planKeys) ShortHelp() []key.Binding {
	time := k.longer
	time.SetHelp("+ -", "time")
	if !k.begin.Enabled() { // it is only read
		return []key.Binding{k.quit, renamed(k.up, "↑↓", "move"), k.why, k.help}
	}
	return []key.Binding{k.begin, k.toggle, time, k.kind, k.routine, k.diary, k.last, k.week, k.skin, k.why, k.shelf, k.quit, k.help}
}

// expendable returns the keys that a narrow foot leaves out, the first first.
func (k planKeys) expendable() []key.Binding {
	return []key.Binding{k.last, k.quit, k.shelf, k.why, k.week, k.diary, k.kind, k.longer, k.skin, k.routine}
}

// FullHelp lists all keys, in columns.
func (k planKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.begin, k.up, k.down, k.toggle, k.longer, k.shorter, k.unfold}, {k.kind, k.last, k.why, k.skin, k.shelf, k.week, k.diary, k.help, k.suspend, k.quit, k.abort}}
}

// summaryKeys are the keys of the summary.
type summaryKeys struct{ done, feel, note, unsting, help, suspend key.Binding }

func newSummaryKeys() summaryKeys {
	keys := summaryKeys{
		done: bind("enter", "save", "enter", "q", "esc", "ctrl+c"), feel: bind("1-5", "feel", "1", "2", "3", "4", "5"),
		note: bind("e", "note", "e"), unsting: bind("u", "take a sting back", "u"), help: bind("?", "keys", "?"), suspend: suspendKey(),
	}
	return keys
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k summaryKeys) ShortHelp() []key.Binding { return []key.Binding{k.done, k.feel, k.note, k.help} }

// FullHelp lists all keys.
func (k summaryKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.done, k.feel, k.note, k.unsting}, {k.help, k.suspend}}
}
