package screen

import (
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/ui/theme"
)

// framed draws lines in a frame with a title, behind the gutter. Lines stand two cells from its
// edge.
func framed(t *theme.Theme, title string, lines []string, width int, edge, heading theme.Style) []string {
	top := edge.Render("╭─ ") + heading.Render(title) + edge.Render(" "+strings.Repeat("─", max(0, width-5-lipgloss.Width(title)))+"╮")
	all := []string{" " + top}
	for _, line := range lines {
		free := strings.Repeat(" ", max(0, width-4-lipgloss.Width(line)))
		all = append(all, " "+edge.Render("│")+"  "+line+free+edge.Render("│"))
	}
	return append(all, " "+edge.Render("╰"+strings.Repeat("─", width-2)+"╯"))
}
