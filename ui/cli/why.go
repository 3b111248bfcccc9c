package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/care"
	"skintime/routine/toml"
)

func (a *app) whyCommand() *cobra.Command {
	asJSON := false
	c := a.command("why [CLAIM]", "The claims behind the plan, and their sources", func(args []string) error { return a.why(args, asJSON) })
	c.Example, c.ValidArgsFunction = "skintime why\nskintime why S21", completeClaim
	c.Flags().BoolVar(&asJSON, "json", false, "an object a line, as JSON")
	return c
}

// why prints the claims that were asked for, or all.
func (a *app) why(args []string, asJSON bool) error {
	d := careData()
	ids := claimIDs(d)
	switch len(args) {
	case 0:
	case 1:
		c, ok := d.Claim(strings.ToUpper(args[0]))
		if !ok {
			return unknownClaim(args[0], ids)
		}
		ids = []string{c.ID}
	default:
		return usageError{errors.New("why takes one claim, such as S21, or none for all")}
	}
	if asJSON {
		return objects(a, claimsJSON(d, ids)...)
	}
	return a.lines(a.renderer().Why(d, ids))
}

func unknownClaim(id string, ids []string) error {
	err := fmt.Errorf("unknown claim %q; there are S1 to S43 and G1 to G20", id)
	if near, ok := toml.Nearest(strings.ToUpper(id), ids); ok {
		err = fmt.Errorf("unknown claim %q; did you mean %q?", id, near)
	}
	return helpedError{usageError{err}, "why"}
}

// completeClaim completes a claim, with what it says.
func completeClaim(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	words, directive := first(args, nil)
	if len(args) == 0 {
		for _, c := range careData().Claims {
			words = append(words, cobra.CompletionWithDesc(c.ID, c.Says))
		}
	}
	return words, directive | cobra.ShellCompDirectiveKeepOrder
}

func claimIDs(d care.Data) []string {
	var ids []string
	for _, c := range d.Claims {
		ids = append(ids, c.ID)
	}
	return ids
}

// claimJSON is a claim as other programs read it.
type claimJSON struct {
	ID    string `json:"id"`
	Grade string `json:"grade,omitempty"`
	From  string `json:"from"`
	Says  string `json:"says"`
	Rule  string `json:"rule,omitempty"`
}

func claimsJSON(d care.Data, ids []string) (all []claimJSON) {
	for _, id := range ids {
		c, _ := d.Claim(id)
		all = append(all, claimJSON{c.ID, c.Grade, c.From, c.Says, c.Rule})
	}
	return all
}
