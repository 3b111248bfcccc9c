package screen

import (
	"slices"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
)

// keyGroup is keys that belong together, with a title.
type keyGroup struct {
	title string
	keys  []key.Binding
}

// grouped is a map of keys that says which belong together.
type grouped interface{ groups() []keyGroup }

// keyGroups are the keys of a map in groups, without those that do nothing now. Of a map that has
// none they are those that do something here, those that move, and those that leave.
func keyGroups(keys help.KeyMap) (groups []keyGroup) {
	all := []keyGroup{{title: "This screen"}, {title: "Move"}, {title: "Leave"}}
	if g, ok := keys.(grouped); ok {
		all = g.groups()
	} else {
		for _, b := range slices.Concat(keys.FullHelp()...) {
			at := 0
			switch {
			case has(b, "q", "esc", "ctrl+c", "ctrl+z"):
				at = 2
			case has(b, "up", "down", "left", "right", "home", "end", "pgup", "pgdown"):
				at = 1
			}
			all[at].keys = append(all[at].keys, b)
		}
	}
	for _, g := range all {
		g.keys = slices.DeleteFunc(g.keys, func(b key.Binding) bool { return !b.Enabled() })
		if len(g.keys) > 0 {
			groups = append(groups, g)
		}
	}
	return groups
}

// has reports whether a binding has one of some keys.
func has(b key.Binding, names ...string) bool {
	return slices.ContainsFunc(b.Keys(), func(k string) bool { return slices.Contains(names, k) })
}

// renamed is a binding with other words.
func renamed(b key.Binding, label, does string) key.Binding {
	b.SetHelp(label, does)
	return b
}

// groups are the keys while a session runs.
func (k stepKeys) groups() []keyGroup {
	return []keyGroup{
		{"This step", []key.Binding{
			renamed(k.done, "enter n →", "done, to the next"), renamed(k.back, "b ←", "back one step"), renamed(k.skip, "s", "skip"),
			renamed(k.pause, "space p", "pause, resume"), renamed(k.longer, "+ -", "a minute more, less"), renamed(k.restart, "r", "restart the timer"),
		}},
		{"Screen", []key.Binding{renamed(k.zoom, "z", "zoom the time"), renamed(k.mute, "m", "mute, unmute"), renamed(k.acknowledge, "a", "silence the alarm"), renamed(k.help, "?", "these keys")}},
		{"Your skin", []key.Binding{
			renamed(k.sting, "!", "it stings"), renamed(k.unsting, "u ↑↓ c", "after !: undo, other"), renamed(k.why, "w", "why this step"), renamed(k.note, "e", "write a note"),
		}},
		{"Leave", []key.Binding{renamed(k.leave, "q esc", "leave, resume later"), renamed(k.abort, "ctrl+c", "leave at once"), k.suspend}},
	}
}

// groups are the keys of the plan.
func (k planKeys) groups() []keyGroup {
	return []keyGroup{
		{"This plan", []key.Binding{k.begin, renamed(k.up, "↑ ↓", "move"), k.toggle, renamed(k.longer, "+ -", "a minute more, less"), k.kind, k.last, k.unfold}},
		{"Look up", []key.Binding{k.why, k.shelf, k.week, k.diary, k.help}},
		{"Your skin", []key.Binding{k.skin}},
		{"Leave", []key.Binding{k.quit, k.abort, k.suspend}},
	}
}
