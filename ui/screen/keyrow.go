package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
)

// keyRow is the line of keys at the foot of a screen: the first as a cap of a hue, how to see all
// at the right, and between them as many as there is room for.
func keyRow(t *theme.Theme, hue theme.Hue, keys help.KeyMap, width int) string {
	shown := keys.ShortHelp()
	line, fits := keyCaps(t, hue, shown, "   ", width)
	n, ok := keys.(narrower)
	if fits || !ok {
		return line
	}
	shown, expendable := n.narrow()
	shown = slices.Clone(shown)
	line, fits = keyCaps(t, hue, shown, "  ", width)
	for !fits && len(expendable) > 0 {
		if i := len(shown) - 1; i > 0 && slices.Equal(expendable[0].Keys(), shown[i].Keys()) && shown[i].Help().Key == "?" && shown[i].Help().Desc != "" {
			shown[i].SetHelp("?", "") // its sign says enough
			line, fits = keyCaps(t, hue, shown, "  ", width)
			continue
		}
		drops := func(b key.Binding) bool { return slices.Equal(b.Keys(), expendable[0].Keys()) }
		shown = append(shown[:1:1], slices.DeleteFunc(slices.Clone(shown[1:]), drops)...) // never the first
		expendable = expendable[1:]
		line, fits = keyCaps(t, hue, shown, "  ", width)
	}
	for !fits && len(shown) > 1 { // the first keys matter most
		shown = shown[:len(shown)-1]
		line, fits = keyCaps(t, hue, shown, "  ", width)
	}
	return line
}

// keyCaps draws keys with a gap between, and reports whether they fit.
func keyCaps(t *theme.Theme, hue theme.Hue, keys []key.Binding, gap string, width int) (line string, fits bool) {
	line, right := t.KeyCaps(hue, keys, gap)
	if right == "" {
		return line, lipgloss.Width(line) <= width
	}
	free := max(len(gap), width-lipgloss.Width(line)-lipgloss.Width(right))
	line += strings.Repeat(" ", free) + right
	return line, lipgloss.Width(line) <= width
}
