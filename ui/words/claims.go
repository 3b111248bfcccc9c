package words

import (
	"cmp"
	"fmt"
	"strings"

	"skintime/routine/care"
)

// ClaimSource says where a claim comes from, and how much it weighs.
func ClaimSource(d care.Data, c care.Claim) string {
	from := sourceTitle(d, c)
	if kind := gradeName(c.Grade); kind != "" {
		from += " (" + kind + ")"
	}
	return "From " + from + "."
}

// ClaimOrigin is how much a claim weighs, and where it comes from: "a study · PMC10626287".
func ClaimOrigin(d care.Data, c care.Claim) string {
	return strings.TrimPrefix(gradeName(c.Grade)+" · "+sourceTitle(d, c), " · ")
}

func sourceTitle(d care.Data, c care.Claim) string {
	for _, source := range d.Sources {
		if source.ID == c.From {
			return source.Title
		}
	}
	return c.From
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
func ClaimRule(c care.Claim) string { return cmp.Or(c.Unused, c.Rule) }

// Disagreement says what the sources disagree about.
func Disagreement(x care.Dispute) string { return "The sources disagree about " + x.About + "." }

// DisputeOne is what one side says.
func DisputeOne(x care.Dispute) string { return "One side: " + x.One }

// DisputeOther is what the other side says.
func DisputeOther(x care.Dispute) string { return "The other: " + x.Other }

// DisputeChosen is what the program does about the dispute.
func DisputeChosen(x care.Dispute) string { return x.Chosen }

// FurtherDown says how many more things stand below what is seen; 0: the rest of the last.
func FurtherDown(n int) string {
	if n == 0 {
		return "↓ more"
	}
	return fmt.Sprintf("↓ %d more", n)
}
