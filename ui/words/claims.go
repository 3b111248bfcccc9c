package words

import (
	"cmp"

	"skintime/routine/care"
)

// ClaimSource says where a claim comes from, and how much it weighs.
func ClaimSource(d care.Data, c care.Claim) string {
	from := c.From
	for _, source := range d.Sources {
		if source.ID == c.From {
			from = source.Title
		}
	}
	if kind := gradeName(c.Grade); kind != "" {
		from += " (" + kind + ")"
	}
	return "From " + from + "."
}

// gradeName is what kind of source a grade stands for; empty: none is given.
func gradeName(grade string) string {
	switch grade {
	case "A":
		return "official advice"
	case "B":
		return "reported advice"
	case "P":
		return "a study"
	case "S":
		return "common practice"
	}
	return ""
}

// ClaimRule says what the program does about a claim, or why it does nothing.
func ClaimRule(c care.Claim) string { return "→ " + cmp.Or(c.Unused, c.Rule) }

// Disagreement says what the sources disagree about.
func Disagreement(x care.Dispute) string { return "The sources disagree about " + x.About + "." }

// DisputeOne is what one side says.
func DisputeOne(x care.Dispute) string { return "One side: " + x.One }

// DisputeOther is what the other side says.
func DisputeOther(x care.Dispute) string { return "The other: " + x.Other }

// DisputeChosen is what the program does about the dispute.
func DisputeChosen(x care.Dispute) string { return "→ " + x.Chosen }
