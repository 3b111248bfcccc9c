package diaryview

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"skintime/routine/care"
)

// Why is what a decision rests on: each claim with its source and what the
// program does about it, and where the sources disagree, both sides.
func (s Sheet) Why(d care.Data, ids []string) []string {
	var lines []string
	for _, id := range ids {
		if c, ok := d.Claim(id); ok {
			lines = append(append(lines, s.Claim(d, c)...), "")
		}
	}
	for _, x := range d.Disputes {
		if slices.ContainsFunc(x.IDs, func(id string) bool { return slices.Contains(ids, id) }) {
			lines = append(append(lines, s.dispute(x)...), "")
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return lines[:len(lines)-1]
}

// Claim is a claim with its source.
func (s Sheet) Claim(d care.Data, c care.Claim) []string {
	from := c.From
	for _, source := range d.Sources {
		if source.ID == c.From {
			from = source.Title
		}
	}
	if c.Grade != "" {
		from += ", grade " + c.Grade
	}
	rule := c.Rule
	if c.Unused != "" {
		rule = c.Unused
	}
	return slices.Concat(
		s.wrapped(s.Theme.Strong.Render(c.ID)+"  "+s.Theme.Text.Render(c.Says)),
		s.wrapped(s.Theme.Muted.Render("From "+from+".")),
		s.wrapped(s.Theme.Text.Render("→ "+rule)),
	)
}

// dispute is where the sources disagree.
func (s Sheet) dispute(x care.Dispute) []string {
	return slices.Concat(
		s.wrapped(s.Theme.Strong.Render("The sources disagree about "+x.About+".")),
		s.wrapped(s.Theme.Text.Render("One side: "+x.One)),
		s.wrapped(s.Theme.Text.Render("The other: "+x.Other)),
		s.wrapped(s.Theme.Text.Render("→ "+x.Chosen)),
	)
}

func (s Sheet) wrapped(text string) []string {
	return strings.Split(ansi.Wrap(text, min(s.Width, 76), " "), "\n")
}

// Advice is the advice of a plan, the weightiest first; what weighs has a
// sign.
func (s Sheet) Advice(advice []care.Advice) []string {
	var lines []string
	for _, level := range []care.Level{care.Stop, care.Caution, care.Tip} {
		for _, a := range advice {
			if a.Level != level {
				continue
			}
			sign, style := "· ", s.Theme.Muted
			if level != care.Tip {
				sign, style = "! ", s.Theme.Warn
			}
			for i, line := range strings.Split(ansi.Wrap(a.Text, max(1, min(s.Width, 76)-2), " "), "\n") {
				if i > 0 {
					sign = "  "
				}
				lines = append(lines, style.Render(sign+line))
			}
		}
	}
	return lines
}
