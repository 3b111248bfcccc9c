package step

import (
	"fmt"
	"strings"

	"skintime/routine"
	"skintime/ui/theme"
)

// Stepper draws the steps and the current one among them: with their names where they fit, as
// signs where not, and for a long routine as a number.
func Stepper(snap routine.Snapshot, t *theme.Theme, width int) string {
	for _, form := range []func(routine.Snapshot, *theme.Theme) string{named, signed, dense} {
		if line := form(snap, t); theme.Width(line) <= width {
			return line
		}
	}
	return theme.Truncate(NameAndNumber(snap, t), width, "…")
}

// named has the names of all steps.
func named(snap routine.Snapshot, t *theme.Theme) string {
	return joinSteps(snap, t, 2, func(i int, sign string, style, name theme.Style) string {
		return style.Render(sign) + name.Render(" "+snap.Steps[i].Name())
	})
}

// signed has the name of the current step, and signs of the others.
func signed(snap routine.Snapshot, t *theme.Theme) string {
	return joinSteps(snap, t, 1, func(i int, sign string, style, name theme.Style) string {
		if i == snap.Index {
			return style.Render(sign) + name.Render(" "+snap.Step.Name())
		}
		return style.Render(sign)
	})
}

// dense has signs without lines between those that are to come or done.
func dense(snap routine.Snapshot, t *theme.Theme) string {
	var b strings.Builder
	for i := range snap.Steps {
		sign, style, name := signOf(snap, i, t)
		b.WriteString(style.Render(sign))
		if i == snap.Index {
			b.WriteString(name.Render(" " + snap.Step.Name() + " "))
		}
	}
	return b.String()
}

// joinSteps draws all steps with lines between: strong ones up to the current step. Between signs
// the line touches both.
func joinSteps(snap routine.Snapshot, t *theme.Theme, dashes int, draw func(i int, sign string, style, name theme.Style) string) string {
	var b strings.Builder
	for i := range snap.Steps {
		if i > 0 {
			line := t.Line.Render(strings.Repeat("─", dashes))
			if i <= snap.Index {
				line = t.Muted.Render(strings.Repeat("━", dashes))
			}
			if dashes > 1 || i <= snap.Index+1 {
				line = " " + line + " "
			}
			b.WriteString(line)
		}
		sign, style, name := signOf(snap, i, t)
		b.WriteString(draw(i, sign, style, name))
	}
	return b.String()
}

// NameAndNumber is the step's name and number.
func NameAndNumber(snap routine.Snapshot, t *theme.Theme) string {
	return t.Strong.Render(snap.Step.Name()) + t.Muted.Render(fmt.Sprintf("  %d of %d", snap.Index+1, snap.Of))
}

// signOf is the sign of step i, and its style and that of its name: the shape tells what became
// of it.
func signOf(snap routine.Snapshot, i int, t *theme.Theme) (sign string, style, name theme.Style) {
	hue := t.Step(string(snap.Steps[i].Kind))
	switch outcome := snap.Outcomes[i]; {
	case i == snap.Index && !snap.State.Ended():
		return "◆", hue.Block, hue.Bold
	case outcome == routine.OutcomeDone:
		return "✓", t.Open.Block, t.Muted
	case outcome == routine.OutcomeSkipped:
		return "–", t.Muted, t.Muted
	case outcome == routine.OutcomeStung:
		return "▲", t.Stop.Block, t.Stop.Bold
	}
	return "○", t.Muted, t.Muted
}
