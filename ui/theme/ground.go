package theme

import (
	"image/color"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// safe reports whether the terminal's own ground is far enough from the text: as dark as
// the darkest usual ones, or as light as the lightest.
func safe(ground color.Color, dark bool) bool {
	const darkMost, lightLeast = 0.036, 0.86
	if dark {
		return Luminance(ground) <= darkMost
	}
	return Luminance(ground) >= lightLeast
}

// IsDark reports whether white is read better on a ground than black.
func IsDark(ground color.Color) bool { return Ratio(color.White, ground) > Ratio(color.Black, ground) }

// Fill lays the theme's ground below a finished screen, to the last cell of a
// terminal's width and height. Text without a colour gets the theme's. A theme
// without a ground leaves the screen as it is.
func (t *Theme) Fill(screen string, width, height int) string {
	if t.ASCII {
		screen = asciiOf(screen, t.signs)
	}
	if t.below == nil || width <= 0 || height <= 0 {
		return screen
	}
	base := ansi.NewStyle().ForegroundColor(t.Text.Lipgloss().GetForeground()).BackgroundColor(t.below).String()
	lines := strings.Split(screen, "\n")
	lines = append(lines, make([]string, max(0, height-len(lines)))...)
	for i, line := range lines {
		missing := strings.Repeat(" ", max(0, width-Width(line)))
		lines[i] = base + strings.ReplaceAll(line, ansi.ResetStyle, ansi.ResetStyle+base) + missing + ansi.ResetStyle
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
