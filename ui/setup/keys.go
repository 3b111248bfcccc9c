package setup

import "charm.land/bubbles/v2/key"

// keys are those of a page.
type keys struct{ next, up, down, toggle, back, leave, abort, help, discard key.Binding }

// keys are those that do something on the page.
func (s screen) keys() keys {
	bind := func(label, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, does))
	}
	k := keys{
		next:    bind("enter", "next", "enter", "tab", "right"),
		up:      bind("↑", "up", "up", "k", "K"),
		down:    bind("↑↓", "choose", "down", "j", "J"),
		toggle:  bind("space", "mark", "space", "x", "X"),
		back:    bind("b", "back", "left", "shift+tab", "b", "B"),
		leave:   bind("esc", "cancel", "esc"),
		abort:   bind("ctrl+c", "leave at once", "ctrl+c"),
		help:    bind("?", "keys", "?"),
		discard: bind("y", "discard", "y", "Y"),
	}
	q := s.question()
	if s.typing() {
		k.next.SetKeys("enter", "tab")
		k.back.SetKeys("shift+tab")
		k.back.SetHelp("shift+tab", "back")
	}
	if s.reviewing() {
		k.next.SetHelp("enter", "save")
	}
	for _, b := range []*key.Binding{&k.up, &k.down} {
		b.SetEnabled(len(q.picks()) > 1)
	}
	k.toggle.SetEnabled(q.chosen != nil)
	k.back.SetEnabled(s.page > 0)
	k.help.SetEnabled(!s.typing())
	return k
}

// footer is the line of keys.
func (s screen) footer(width int) string {
	k := s.keys()
	shown := []key.Binding{k.next, k.down, k.toggle, k.back, k.leave, k.help}
	return s.theme.KeyRow(s.theme.Accent, shown, []key.Binding{k.leave, k.back}, width)
}
