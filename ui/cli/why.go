package cli

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/care"
	"skintime/routine/toml"
)

func (a *app) whyCommand(o *options) *cobra.Command {
	c := &cobra.Command{Use: "why [CLAIM]", Short: "The claims behind the plan, and their sources", Example: "skintime why\nskintime why S21"}
	asJSON := c.Flags().Bool("json", false, "an object a line, as JSON")
	c.ValidArgsFunction = completeClaim
	c.RunE = func(_ *cobra.Command, args []string) error {
		a.failed = a.why(args, a.printed(o), *asJSON)
		return nil
	}
	a.setUp(c)
	return c
}

// why prints the claims that were asked for, or all.
func (a *app) why(args []string, p *printer, asJSON bool) error {
	if len(args) > 1 {
		return usageError{errors.New("why takes one claim, such as S21, or none for all")}
	}
	d := careData()
	ids := claimIDs(d)
	if len(args) == 1 {
		c, ok := d.Claim(strings.ToUpper(args[0]))
		if !ok {
			return unknownClaim(args[0], ids)
		}
		ids = []string{c.ID}
	}
	if asJSON {
		return p.raw(func(w io.Writer) error { return writeClaims(w, d, ids) })
	}
	return p.lines(p.renderer().Why(d, ids))
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

func writeClaims(w io.Writer, d care.Data, ids []string) error {
	e := json.NewEncoder(w)
	for _, id := range ids {
		c, _ := d.Claim(id)
		line := struct {
			ID    string `json:"id"`
			Grade string `json:"grade,omitempty"`
			From  string `json:"from"`
			Says  string `json:"says"`
			Rule  string `json:"rule,omitempty"`
		}{c.ID, c.Grade, c.From, c.Says, c.Rule}
		if err := e.Encode(line); err != nil {
			return err
		}
	}
	return nil
}
