package screen

import (
	"cmp"
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
	"skintime/ui/words"
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
		Ellipsis: t.Muted.Lipgloss(), ShortKey: t.Strong.Lipgloss(), ShortDesc: t.Muted.Lipgloss(), ShortSeparator: t.Muted.Lipgloss(),
		FullKey: t.Strong.Lipgloss(), FullDesc: t.Text.Lipgloss(), FullSeparator: t.Muted.Lipgloss(),
	}
	return h
}

// View draws all keys in frames. Where the terminal is small, it draws them in columns, with
// shorter words or in one column. What always has to be seen stands with them.
func (v *Help) View(f Frame) string {
	pg, t := f.Layout.page(), f.Theme
	if pg.size >= sizeMedium {
		if rows, fits := v.frames(t, pg); fits {
			return pg.compose(crumb(f, pg, "Keys", v.about(f), ""), rows, f.notices(), t.Accent.Cap.Render(" any key ")+t.Strong.Render(" back"), t)
		}
	}
	return v.columns(f)
}

// about is what the keys are of: a step while one runs.
func (v *Help) about(f Frame) string {
	if sessionTime(f) == "" {
		return ""
	}
	return f.Snap.Step.Name()
}

// columns are the keys in a small terminal.
func (v *Help) columns(f Frame) string {
	l, h := f.Layout, helpModel(f.Theme)
	left, width := 0, l.Width
	if pg := l.page(); pg.size > sizeTiny {
		left, width = pg.left, pg.width
	}
	var note []string
	if v.note != "" {
		note = theme.Wrap(f.Theme.Text.Render(v.note), width)
	}
	back := f.Theme.Muted.Render("any key goes back")
	for _, keys := range []help.KeyMap{v.full, v.short} {
		for _, h.FullSeparator = range []string{"   ", "  "} {
			view := strings.Split(h.FullHelpView(keys.FullHelp()), "\n")
			for _, lines := range [][]string{slices.Concat(view, []string{""}, note, []string{back}), slices.Concat(view, note)} {
				if len(lines) <= l.Height && lipgloss.Width(strings.Join(lines, "\n")) <= width {
					return l.crop(indented(lines, left)...)
				}
			}
		}
	}
	return l.crop(indented(append(note, packed(f.Theme, slices.Concat(v.short.FullHelp()...), width, l.Height-len(note))...), left)...)
}

// indented are lines behind some blanks.
func indented(lines []string, blanks int) (all []string) {
	for _, line := range lines {
		all = append(all, strings.TrimRight(strings.Repeat(" ", blanks)+line, " "))
	}
	return all
}

// packed sets keys in two columns, as far as they fit.
func packed(t *theme.Theme, keys []key.Binding, width, height int) (lines []string) {
	keys = slices.DeleteFunc(keys, func(b key.Binding) bool { return !b.Enabled() })
	half := max(0, min(height, (len(keys)+1)/2))
	left, right := keyLines(t, keys[:half]), keyLines(t, keys[half:])
	column := lipgloss.Width(strings.Join(left, "\n")) + 2
	if column+lipgloss.Width(strings.Join(right, "\n")) > width {
		return keyLines(t, keys)
	}
	for i, line := range left {
		if i < len(right) {
			line += strings.Repeat(" ", column-lipgloss.Width(line)) + right[i]
		}
		lines = append(lines, line)
	}
	return lines
}

// keyLines are keys below each other.
func keyLines(t *theme.Theme, keys []key.Binding) (lines []string) {
	names := 0
	for _, b := range keys {
		names = max(names, lipgloss.Width(b.Help().Key))
	}
	for _, b := range keys {
		name := b.Help().Key + strings.Repeat(" ", names+1-lipgloss.Width(b.Help().Key))
		lines = append(lines, t.Strong.Render(name)+t.Text.Render(b.Help().Desc))
	}
	return lines
}

// The frames of keys: cells between two, and of the names of keys.
const (
	keyGap    = 2
	keyColumn = 11
)

// frames draws the groups of keys in two columns, and below them what any key does. They fit where
// nothing is cut.
func (v *Help) frames(t *theme.Theme, pg page) (rows []string, fits bool) {
	width, groups := (pg.width-keyGap)/2, keyGroups(v.full)
	var apart, close []string
	for i := 0; i < len(groups); i += 2 {
		pair := groups[i:min(i+2, len(groups))]
		height := len(pair[0].keys)
		if len(pair) > 1 {
			height = max(height, len(pair[1].keys))
		}
		one := pair[0].drawn(t, width, height)
		if len(pair) > 1 {
			one = joinSides(one, pair[1].drawn(t, width, height), width+keyGap)
		}
		apart, close = slices.Concat(apart, []string{""}, one), append(close, one...)
	}
	var foot []string
	for _, line := range theme.Wrap(cmp.Or(v.note, words.AnyKeyGoesBack)+"\n"+words.PlainMode, pg.width) {
		foot = append(foot, newRow(t).at(0, t.Muted, line).line(pg.width))
	}
	if rows = slices.Concat(apart, []string{""}, foot); len(rows) > pg.rows() {
		rows = append(close, foot...)
	}
	cut := func(row string) bool { return strings.Contains(row, "…") }
	return rows, len(rows) <= pg.rows() && !slices.ContainsFunc(rows, cut)
}

// drawn is the group in a frame of a width, with room for some keys, behind the gutter.
func (g keyGroup) drawn(t *theme.Theme, width, height int) []string {
	var lines []string
	for _, b := range g.keys {
		h := b.Help()
		name := h.Key + strings.Repeat(" ", max(1, keyColumn-lipgloss.Width(h.Key)))
		lines = append(lines, t.Strong.Render(name)+t.Soft.Render(theme.Truncate(h.Desc, width-5-lipgloss.Width(name), "…")))
	}
	lines = append(lines, blank(height-len(lines))...)
	framed := theme.Framed(g.title, lines, width, t.Line, t.Accent.Bold)
	for i, line := range framed {
		framed[i] = " " + line
	}
	return framed
}
