package screen

import (
	"skintime/ui/theme"
)

// rowMark is the mark before a row of a list, and the style of its text.
func rowMark(t *theme.Theme, selected bool) (mark string, text theme.Style) {
	if selected {
		return t.Accent.Bold.Render("› "), t.Strong
	}
	return "  ", t.Text
}
