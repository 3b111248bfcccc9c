package screen

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/diaryview"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// rowMark is the mark before a row of a list, and the style of its text.
func rowMark(t *theme.Theme, selected bool) (mark string, text theme.Style) {
	if selected {
		return t.Accent.Bold.Render("› "), t.Strong
	}
	return "  ", t.Text
}

// stepper draws where one is among the steps: with their names where they fit,
// as signs where not, and for a long routine as a number.
func stepper(snap routine.Snapshot, steps []routine.Step, t *theme.Theme, width int) string {
	var names, signs []string
	for i, s := range steps {
		sign, style := signOf(snap, i, t)
		signs = append(signs, style.Render(sign))
		names = append(names, style.Render(sign+" "+s.Name()))
	}
	for _, gap := range []string{"    ", "   ", "  "} {
		if line := strings.Join(names, gap); lipgloss.Width(line) <= width {
			return line
		}
	}
	named := t.Strong.Render(snap.Step.Name())
	if product := words.ProductName(snap.Step); product != "" {
		named += t.Text.Render(" · " + product)
	}
	for _, name := range []string{named + t.Muted.Render(stepNumber(snap)), named, nameAndNumber(snap, t)} {
		if line := strings.Join(signs, " ") + "  " + name; lipgloss.Width(line) <= width {
			return line
		}
	}
	return theme.Truncate(nameAndNumber(snap, t), width, "…")
}

// nameAndNumber is the step's name and number.
func nameAndNumber(snap routine.Snapshot, t *theme.Theme) string {
	return t.Strong.Render(snap.Step.Name()) + t.Muted.Render(stepNumber(snap))
}

// stepNumber is the number of the step behind its name.
func stepNumber(snap routine.Snapshot) string {
	return fmt.Sprintf("  %d of %d", snap.Index+1, snap.Of)
}

// signOf is the sign of step i: its shape tells what became of it, its style
// says it again.
func signOf(snap routine.Snapshot, i int, t *theme.Theme) (string, theme.Style) {
	if i == snap.Index && !snap.State.Ended() {
		return "●", t.Accent.Bold
	}
	return diaryview.Sign(snap.Outcomes[i], t)
}
