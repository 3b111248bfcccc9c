package theme

import (
	"strings"
)

// Framed draws a frame of a width around lines, with a title in its upper edge. Lines stand two
// cells from its left side. Title and lines have to fit: Framed cuts nothing.
func Framed(title string, lines []string, width int, edge, heading Style) []string {
	drawn := []string{edge.Render("╭─ ") + heading.Render(title) + edge.Render(" "+strings.Repeat("─", max(0, width-5-Width(title)))+"╮")}
	for _, line := range lines {
		free := strings.Repeat(" ", max(0, width-4-Width(line)))
		drawn = append(drawn, edge.Render("│")+"  "+line+free+edge.Render("│"))
	}
	return append(drawn, edge.Render("╰"+strings.Repeat("─", width-2)+"╯"))
}
