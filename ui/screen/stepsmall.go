package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"skintime/ui/words"
)

// tinyKeys is the key that counts most now, and the one that ends an alarm.
func (s *Step) tinyKeys(f Frame) string {
	t := f.Theme
	switch {
	case f.Note != nil:
		return t.Muted.Render("enter save")
	case s.OpenQuestion(f) == QuestionLeave:
		return t.Accent.Cap.Render("leave? y") + t.Muted.Render(" or stay")
	case s.OpenQuestion(f) == QuestionWorn:
		return t.Accent.Cap.Render("enter done") + t.Muted.Render(" s skip")
	case s.OpenQuestion(f) == QuestionRinse:
		return t.Accent.Cap.Render("enter: " + words.AdvanceLabel(f.Snap))
	}
	keys := s.keys.forSnapshot(f.Snap, f.Alarming)
	named := func(b key.Binding) string { return t.Strong.Render(b.Help().Key) + t.Muted.Render(" "+b.Help().Desc) }
	other := keys.acknowledge
	if keys.unsting.Enabled() {
		other = keys.unsting
	}
	line := named(keys.done)
	if other.Enabled() {
		line += "  " + named(other)
	}
	if lipgloss.Width(line) > f.Layout.Width { // the word says what enter does
		line = t.Strong.Render(keys.done.Help().Key) + t.Muted.Render(" · ") + named(other)
	}
	if free := f.Layout.Width - lipgloss.Width(line) - 1; free > 1 {
		line += strings.Repeat(" ", free) + t.Muted.Render(keys.help.Help().Key)
	}
	return line
}
