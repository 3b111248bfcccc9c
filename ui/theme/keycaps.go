package theme

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
)

// KeyRow draws the keys that are enabled in a line of a width: the first as a cap of a hue, "?" at
// the right end, and between them as many as there is room for. Expendable ones are left out first,
// in their order, then what is said of "?", then "?" or the last ones.
func (t *Theme) KeyRow(hue Hue, keys, expendable []key.Binding, width int) string {
	line, fits := t.keyCaps(hue, keys, "   ", width)
	if fits {
		return line
	}
	var help key.Binding
	if last := len(keys) - 1; last > 0 && keys[last].Help().Key == "?" {
		keys, help = keys[:last], keys[last]
	}
	line, fits = t.keyCaps(hue, append(slices.Clone(keys), help), "  ", width)
	for i := 0; !fits && i < len(expendable); i++ {
		drops := func(b key.Binding) bool { return slices.Equal(b.Keys(), expendable[i].Keys()) }
		keys = append(keys[:1:1], slices.DeleteFunc(slices.Clone(keys[1:]), drops)...) // never the first
		line, fits = t.keyCaps(hue, append(slices.Clone(keys), help), "  ", width)
	}
	sign := help
	sign.SetHelp("?", "")
	for ; !fits && len(keys) > 0; keys = keys[:len(keys)-1] {
		for _, right := range [][]key.Binding{{sign}, nil} {
			if line, fits = t.keyCaps(hue, slices.Concat(keys, right), "  ", width); fits {
				break
			}
		}
	}
	return line
}

// keyCaps draws keys with a gap between, and reports whether they fit into a width.
func (t *Theme) keyCaps(hue Hue, keys []key.Binding, gap string, width int) (line string, fits bool) {
	var left []string
	right := ""
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
	if line = strings.Join(left, gap); right != "" {
		line += strings.Repeat(" ", max(len(gap), width-Width(line)-Width(right))) + right
	}
	return line, Width(line) <= width
}
