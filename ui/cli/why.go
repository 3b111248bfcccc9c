package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/care"
	"skintime/routine/toml"
)

func (a *app) whyCommand() *cobra.Command {
	asJSON := false
	c := a.command("why [CLAIM]", "Show the claims behind the plan, and their sources", func(id string) error { return a.why(id, asJSON) })
	c.Example, c.ValidArgsFunction = "skintime why\nskintime why S21", completeClaim
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, one object on each line")
	return c
}

// why prints a claim, or all where no id is given.
func (a *app) why(id string, asJSON bool) error {
	d := care.Shipped()
	ids := each(d.Claims, func(c care.Claim) string { return c.ID })
	if id != "" {
		c, ok := d.Claim(strings.ToUpper(id))
		if !ok {
			return unknownClaim(id, ids)
		}
		ids = []string{c.ID}
	}
	if asJSON {
		return objects(a, each(ids, func(id string) claimJSON {
			c, _ := d.Claim(id)
			return claimJSON{c.ID, c.Grade, c.From, c.Says, c.Rule}
		})...)
	}
	return a.lines(a.renderer().Why(d, ids))
}

func unknownClaim(id string, ids []string) error {
	err := fmt.Errorf("unknown claim %q; there are S1 to S43 and G1 to G56", id)
	if near, ok := toml.Nearest(strings.ToUpper(id), ids); ok {
		err = fmt.Errorf("unknown claim %q; did you mean %q?", id, near)
	}
	return helpedError{usageError{err}, "why"}
}

// completeClaim completes the id of a claim, with its text.
func completeClaim(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	words, directive := first(args, nil)
	if len(args) == 0 {
		for _, c := range care.Shipped().Claims {
			words = append(words, cobra.CompletionWithDesc(c.ID, c.Says))
		}
	}
	return words, directive | cobra.ShellCompDirectiveKeepOrder
}

// claimJSON is what why --json prints, a line a claim.
type claimJSON struct {
	ID    string `json:"id"`
	Grade string `json:"grade,omitempty"`
	From  string `json:"from"`
	Says  string `json:"says"`
	Rule  string `json:"rule,omitempty"`
}
