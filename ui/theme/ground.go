package theme

import (
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Overdue returns the theme of a screen that asks for something from across the room:
// strong colours on a warm ground. There are two grounds, by phase 0 and 1, for a
// screen that breathes; the step between them is too small to flash. Without colours
// it returns t.
func (t *Theme) Overdue(phase int) *Theme {
	switch {
	case t.Colorless:
		return t
	case t.dark && phase == 1:
		return ofPalette(ContrastDark(), true, lipgloss.Color("#5A2A14"))
	case t.dark:
		return ofPalette(ContrastDark(), true, lipgloss.Color("#4A2212"))
	case phase == 1:
		return ofPalette(ContrastLight(), false, lipgloss.Color("#FFDBC2"))
	}
	return ofPalette(ContrastLight(), false, lipgloss.Color("#FFE4D0"))
}

// Fill lays the theme's ground below a finished screen, to the last cell of a
// terminal's width and height. Text without a colour gets the theme's. A theme
// without a ground leaves the screen as it is.
func (t *Theme) Fill(screen string, width, height int) string {
	if t.ownGround == nil || width <= 0 || height <= 0 {
		return screen
	}
	below := ansi.NewStyle().ForegroundColor(t.Text.GetForeground()).BackgroundColor(t.ownGround).String()
	lines := strings.Split(screen, "\n")
	lines = append(lines, make([]string, max(0, height-len(lines)))...)
	for i, line := range lines {
		missing := strings.Repeat(" ", max(0, width-lipgloss.Width(line)))
		lines[i] = below + strings.ReplaceAll(line, ansi.ResetStyle, ansi.ResetStyle+below) + missing + ansi.ResetStyle
	}
	return strings.Join(lines, "\n")
}

// DarkBackground reports whether COLORFGBG, as some terminals set it (15;0, or
// 0;default;15), names a dark background. Without a background in it, dark is
// assumed.
func DarkBackground(colorfgbg string) bool {
	background := colorfgbg[strings.LastIndexByte(colorfgbg, ';')+1:]
	n, err := strconv.Atoi(background)
	return err != nil || n < 7 || n == 8 || n > 15
}
