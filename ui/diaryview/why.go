package diaryview

import (
	"slices"

	"skintime/routine/care"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Why returns the claims behind a decision: each with its source and what the program
// does about it, and both sides where the sources disagree.
func (v Renderer) Why(d care.Data, ids []string) []string {
	var lines []string
	for _, id := range ids {
		if c, ok := d.Claim(id); ok {
			lines = append(append(lines, v.Claim(d, c)...), "")
		}
	}
	for _, x := range d.Disputes {
		if slices.ContainsFunc(x.IDs, func(id string) bool { return slices.Contains(ids, id) }) {
			lines = append(append(lines, v.dispute(x)...), "")
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return lines[:len(lines)-1]
}

// Claim returns a claim with its source.
func (v Renderer) Claim(d care.Data, c care.Claim) []string {
	return slices.Concat(
		v.wrapped(v.Theme.Strong.Render(c.ID)+"  "+v.Theme.Text.Render(c.Says)),
		v.wrapped(v.Theme.Muted.Render(words.ClaimSource(d, c))),
		v.wrapped(v.Theme.Text.Render("→ "+words.ClaimRule(c))),
	)
}

// dispute returns both sides where the sources disagree.
func (v Renderer) dispute(x care.Dispute) []string {
	return slices.Concat(
		v.wrapped(v.Theme.Strong.Render(words.Disagreement(x))),
		v.wrapped(v.Theme.Text.Render(words.DisputeOne(x))),
		v.wrapped(v.Theme.Text.Render(words.DisputeOther(x))),
		v.wrapped(v.Theme.Text.Render("→ "+words.DisputeChosen(x))),
	)
}

func (v Renderer) wrapped(text string) []string {
	return theme.Wrap(text, min(v.Width, 76))
}

// Advice returns a plan's advice, the most serious first; each level has a sign of its own.
func (v Renderer) Advice(advice []care.Advice) []string {
	var lines []string
	for _, level := range []care.Level{care.Stop, care.Caution, care.Tip} {
		for _, a := range advice {
			if a.Level != level {
				continue
			}
			sign, style := "· ", v.Theme.Muted
			switch level {
			case care.Stop:
				sign, style = "■ ", v.Theme.Caution.Text
			case care.Caution:
				sign, style = "▲ ", v.Theme.Caution.Text
			}
			for i, line := range theme.Wrap(a.Text, min(v.Width, 76)-2) {
				if i > 0 {
					sign = "  "
				}
				lines = append(lines, style.Render(sign+line))
			}
		}
	}
	return lines
}
