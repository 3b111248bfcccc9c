package setup

import (
	"charm.land/bubbles/v2/key"
	"charm.land/huh/v2"
	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
)

// keys are those of every page.
type keys struct{ next, nextName, up, down, toggle, back, leave key.Binding }

func newKeys() keys {
	bind := func(label, does string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, does))
	}
	return keys{
		next:     bind("enter", "next", "enter", "tab", "right"),
		nextName: bind("enter", "next", "enter", "tab"),
		up:       bind("↑", "", "up", "k", "K"),
		down:     bind("↑ ↓", "choose", "down", "j", "J"),
		toggle:   bind("space", "mark", "space", "x", "X"),
		back:     bind("←", "back", "left", "shift+tab"),
		leave:    bind("esc", "cancel", "esc", "ctrl+c"),
	}
}

// huhKeyMap gives the keys to a form. It hears no others: neither its filter nor
// its own way to leave.
func (k keys) huhKeyMap() *huh.KeyMap {
	return &huh.KeyMap{
		Select:      huh.SelectKeyMap{Submit: k.next, Up: k.up, Down: k.down},
		MultiSelect: huh.MultiSelectKeyMap{Submit: k.next, Up: k.up, Down: k.down, Toggle: k.toggle},
	}
}

// footer is the line of keys, without the least of them where it is narrow.
func (s screen) footer() string {
	k, r, q := s.keys, s.room(), s.question()
	k.toggle.SetEnabled(q.chosen != nil)
	if k.back.SetEnabled(s.page > 0); q.name != nil {
		k.back.SetHelp("shift+tab", "back")
		k.down.SetEnabled(false)
	}
	if s.page+1 == len(s.answers.questions()) {
		k.next.SetHelp("enter", "save")
	}
	if q.lines() > r.choices(q) {
		k.down.SetHelp("↑ ↓", "more")
	}
	shown := []*key.Binding{&k.next, &k.toggle, &k.down, &k.back, &k.leave}
	for _, less := range []func(){
		func() { k.leave.SetHelp("esc", "quit") },
		func() { k.toggle.SetHelp("space", "mark") },
		func() { k.back.SetEnabled(false) },
		func() { k.down.SetEnabled(false) },
		func() { s.help.ShortSeparator = " " },
		func() { k.toggle.SetEnabled(false) },
	} {
		if lipgloss.Width(s.line(shown)) <= r.bodyWidth {
			break
		}
		less()
	}
	return s.line(shown)
}

func (s screen) line(shown []*key.Binding) string {
	var bindings []key.Binding
	for _, b := range shown {
		bindings = append(bindings, *b)
	}
	return s.help.ShortHelpView(bindings)
}

// formTheme puts a theme on a form, with a blank line above its choices where
// there is room.
func formTheme(t *theme.Theme, roomy bool) huh.Theme {
	styles := huh.FieldStyles{
		Title: t.Strong.Style, Description: t.Muted.Style, SelectSelector: t.Accent.Bold.Style.SetString("› "), Option: t.Text.Style,
		MultiSelectSelector: t.Accent.Bold.Style.SetString("› "), SelectedOption: t.Strong.Style, UnselectedOption: t.Text.Style,
		SelectedPrefix: t.Strong.Style.SetString("● "), UnselectedPrefix: t.Muted.Style.SetString("○ "),
	}
	if roomy {
		styles.Description = styles.Description.MarginBottom(1)
	}
	all := &huh.Styles{Focused: styles, Blurred: styles}
	return huh.ThemeFunc(func(bool) *huh.Styles { return all })
}
