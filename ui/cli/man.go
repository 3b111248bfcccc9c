package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// manCommand prints the man page.
func (a *app) manCommand(o *options) *cobra.Command {
	c := &cobra.Command{Use: "man", Short: "The man page, with all of this", Example: "skintime man > skintime.1"}
	c.RunE = a.alone(func() error {
		return a.printed(o).raw(func(w io.Writer) error {
			_, err := io.WriteString(w, manual(c.Root(), thisBuild()))
			return err
		})
	})
	a.setUp(c)
	return c
}

// manual is the man page of a command tree.
func manual(root *cobra.Command, b origin) string {
	var r roff
	r.heading(root.Name(), b)
	r.macro("SH", "NAME")
	r.text(root.Name() + " - " + strings.ToLower(root.Short[:1]) + root.Short[1:])
	r.macro("SH", "SYNOPSIS")
	r.text(root.Use + "\n")
	r.macro("br")
	r.text(root.Name() + " COMMAND [WORDS] [FLAGS]\n")
	r.macro("SH", "DESCRIPTION")
	r.text(root.Long)
	r.macro("SH", "OPTIONS")
	r.flags(root)
	r.tagged("--help, -h", "What a command does, and its flags.")
	r.tagged("--version, -v", "The version, its commit and its date.")
	r.macro("SH", "COMMANDS")
	for _, c := range shown(root) {
		r.command(c)
	}
	for _, s := range facts() {
		r.macro("SH", s.title)
		for _, f := range s.facts {
			r.tagged(f.name, f.text)
		}
	}
	r.macro("SH", "EXAMPLES")
	r.text("Plan the usual routine and run it, begin at once with ten minutes of mask, or watch all of it quickly:")
	r.verbatim(root.Example)
	return r.String()
}

// command writes a command, and those that belong to it.
func (r *roff) command(c *cobra.Command) {
	_, words, _ := strings.Cut(c.Use, " ")
	r.macro("SS", strings.TrimSpace(c.CommandPath()+" "+words))
	about := c.Long
	if about == "" {
		about = c.Short + "."
	}
	r.text(about)
	r.flags(c)
	if c.Example != "" {
		r.verbatim(c.Example)
	}
	for _, sub := range shown(c) {
		r.command(sub)
	}
}

// flags writes the flags that a command brings.
func (r *roff) flags(c *cobra.Command) {
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" || f.Name == "version" {
			return
		}
		term, text := "--"+f.Name, strings.ToUpper(f.Usage[:1])+f.Usage[1:]+"."
		switch f.Value.Type() {
		case "bool":
		case "string":
			term += " WORD"
		default:
			term += " NUMBER"
		}
		if f.Value.Type() == "string" && f.DefValue != "" {
			text += fmt.Sprintf(" Without it: %s.", f.DefValue)
		}
		r.tagged(term, text)
	})
}
