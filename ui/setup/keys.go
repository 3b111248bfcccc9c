package setup

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
)

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

// footer is the line of keys: the first as a cap, how to see all at the right, and between them as
// many as there is room for.
func (s screen) footer(width int) string {
	k := s.keys()
	shown := []key.Binding{k.next, k.down, k.toggle, k.back, k.leave, k.help}
	for _, less := range []string{"esc", "b", "shift+tab", "?", "↑↓", "space"} {
		if line := s.caps(shown, width); lipgloss.Width(line) <= width {
			return line
		}
		shown = slices.DeleteFunc(shown, func(b key.Binding) bool { return b.Help().Key == less })
	}
	return s.caps(shown, width)
}

// caps draws keys in a width, or in more where they need it.
func (s screen) caps(shown []key.Binding, width int) string {
	line, right := s.theme.KeyCaps(s.theme.Accent, shown, "   ")
	if right == "" {
		return line
	}
	return line + strings.Repeat(" ", max(2, width-lipgloss.Width(line)-lipgloss.Width(right))) + right
}
