package screen

import (
	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"

	"skintime/ui/theme"
)

// keyRow is the line of keys at the foot of a screen.
func keyRow(t *theme.Theme, hue theme.Hue, keys help.KeyMap, width int) string {
	var expendable []key.Binding
	if k, ok := keys.(interface{ expendable() []key.Binding }); ok {
		expendable = k.expendable()
	}
	return t.KeyRow(hue, keys.ShortHelp(), expendable, width)
}
