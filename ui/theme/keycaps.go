package theme

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// KeyCaps draws the keys that are enabled with a gap between, the first as a cap of a hue. The key
// "?" is returned apart: it stands at the right end of the line.
func (t *Theme) KeyCaps(hue Hue, keys []key.Binding, gap string) (line, right string) {
	var left []string
	for _, b := range keys {
		h := b.Help()
		switch {
		case !b.Enabled():
		case left == nil:
			left = append(left, hue.Cap.Render(" "+h.Key+" ")+" "+t.Strong.Render(h.Desc))
		case h.Key == "?":
			right = t.Strong.Render(h.Key) + t.Muted.Render(strings.TrimRight(" "+h.Desc, " "))
		default:
			left = append(left, t.Strong.Render(h.Key)+t.Muted.Render(" "+h.Desc))
		}
	}
	return strings.Join(left, gap), right
}
