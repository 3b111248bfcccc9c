package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Key is a key as it is matched against bindings. A letter means the same with
// caps lock on.
type Key struct {
	name  string
	typed tea.KeyPressMsg // what it writes into a note
}

// NewKey returns a key: by its place on a Latin keyboard layout, and as typed.
func NewKey(latin, typed tea.KeyPressMsg) Key {
	name := latin.String()
	if len(name) == 1 {
		name = strings.ToLower(name)
	}
	if typed.Text == "" {
		typed = latin
	}
	return Key{name, typed}
}

// KeyNamed is the key of a name, as String returns it.
func KeyNamed(name string) Key { return Key{name: name} }

// String is the key's name, as bindings have it.
func (k Key) String() string { return k.name }

// Advances reports whether the key is one of those that end a step as done.
func (k Key) Advances() bool { return key.Matches(k, doneKey()) }
