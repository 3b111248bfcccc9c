package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
)

// Help is the screen of all keys of the screen that it covers.
type Help struct {
	short, full help.KeyMap
	note        string
}

// NewHelp shows keys, named in few words and in more.
func NewHelp(o OpenHelp) Help { return Help{o.Short, o.Full, o.Note} }

// Key goes back. What does not wait acts at once.
func (v *Help) Key(k Key, _ Frame) Action { return closeOverlay(k) }

// closeOverlay goes back to the screen that is covered. What stings, leaving
// and suspending don't wait for a second key.
func closeOverlay(k Key) Action {
	if keys := newStepKeys(); key.Matches(k, keys.sting, keys.abort, keys.suspend) {
		return PassKey{k}
	}
	return Close{}
}

// helpModel draws keys in the colours of a theme.
func helpModel(t *theme.Theme) help.Model {
	h := help.New()
	h.ShortSeparator = "   "
	h.Styles = help.Styles{
		Ellipsis: t.Muted.Style, ShortKey: t.Strong.Style, ShortDesc: t.Muted.Style, ShortSeparator: t.Muted.Style,
		FullKey: t.Strong.Style, FullDesc: t.Text.Style, FullSeparator: t.Muted.Style,
	}
	return h
}

// View draws all keys in two columns, with shorter words or in one column
// where the terminal is small. What always has to be seen stands with them.
func (v *Help) View(f Frame) string {
	l, h := f.Layout, helpModel(f.Theme)
	h.FullSeparator = "   "
	var note []string
	if v.note != "" {
		note = theme.Wrap(f.Theme.Text.Render(v.note), l.Width)
	}
	back := f.Theme.Muted.Render("any key goes back")
	for _, keys := range []help.KeyMap{v.full, v.short} {
		view := strings.Split(h.FullHelpView(keys.FullHelp()), "\n")
		for _, lines := range [][]string{slices.Concat(view, []string{""}, note, []string{back}), slices.Concat(view, note)} {
			if block := strings.Join(lines, "\n"); len(lines) <= l.Height && lipgloss.Width(block) <= l.Width {
				return lipgloss.Place(l.Width, l.Height, lipgloss.Center, lipgloss.Center, block)
			}
		}
	}
	view := h.FullHelpView([][]key.Binding{slices.Concat(v.short.FullHelp()...)})
	return l.crop(append(note, strings.Split(view, "\n")...)...)
}

// narrower is a map of keys that can name fewer on a narrow screen: expendable
// ones are left out as far as needed, the first first.
type narrower interface {
	narrow() (shown, expendable []key.Binding)
}

// keyLine is the line of keys at the foot of a screen.
func keyLine(f Frame, keys help.KeyMap) string {
	return keyRow(f.Theme, f.Theme.Accent, keys, f.Layout.inner)
}
