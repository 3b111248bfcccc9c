package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"skintime/routine"
	"skintime/ui/help"
)

func (a *app) manCommand() *cobra.Command {
	c := a.command("man", "Print the man page", func(string) error { return a.text(manual(a.tree, thisBuild())) })
	c.Example = "skintime man > skintime.1"
	return c
}

// manual is the man page of a command tree, with the commit's date: it is always the same.
func manual(root *cobra.Command, b origin) string {
	var r roff
	name := root.Name()
	r.write(".TH %s 1 \""+b.commitDate("%s")+"\" \"%s\" \"User Commands\"", strings.ToUpper(name), name+" "+b.version)
	r.write(".SH \"NAME\"\n%s", name+" - "+strings.ToLower(root.Short[:1])+root.Short[1:])
	r.write(".SH \"SYNOPSIS\"\n%s\n.br\n%s COMMAND [WORDS] [FLAGS]", root.Use, name)
	r.write(".SH \"DESCRIPTION\"\n%s\n.SH \"OPTIONS\"", root.Long)
	r.flags(root)
	r.tagged("--help, -h", "What a command does, and its flags.")
	r.tagged("--version, -v", "The version, its commit and its date.")
	r.write(".SH \"COMMANDS\"")
	r.commands(root)
	for _, t := range help.Topics() {
		r.topic(t)
	}
	for _, s := range facts() {
		r.write(".SH \"%s\"", s.title)
		for _, f := range s.facts {
			r.tagged(f.name, f.text)
		}
	}
	r.write(".SH \"EXAMPLES\"\nPlan your usual routine and run it, start at once with a mask of ten minutes, or watch all of it quickly:")
	r.verbatim(root.Example)
	return r.String()
}

// commands writes the commands of a group, each with those that belong to it.
func (r *roff) commands(group *cobra.Command) {
	for _, c := range shown(group) {
		r.write(".SS \"%s\"\n%s", strings.Replace(c.UseLine(), " [flags]", "", 1), cmp.Or(c.Long, c.Short+"."))
		r.flags(c)
		if c.Example != "" {
			r.verbatim(c.Example)
		}
		r.commands(c)
	}
}

// flags writes the flags of a command, also those it has from the one above it.
func (r *roff) flags(c *cobra.Command) {
	c.InheritedFlags() // adds them to those of c
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" || f.Name == "version" {
			return
		}
		term, usage := flagTerm(f)
		text := routine.Capitalized(usage) + "."
		r.tagged(term, text)
	})
}

// topic writes a help topic as a section of its own.
func (r *roff) topic(t help.Topic) {
	r.write(".SH \"%s\"", strings.ToUpper(t.Title))
	afterHeading := true // where roff begins a paragraph of itself
	for _, p := range t.Passages {
		text := fonts(p.Text)
		switch {
		case p.Kind == help.Heading:
			r.write(".SS \"%s\"", p.Text)
		case p.Kind == help.Code:
			r.verbatim(p.Text)
		case p.Kind == help.Item:
			fmt.Fprintf(r, ".IP \\(bu 2\n%s\n", text)
		case p.Kind == help.Row:
			fmt.Fprintf(r, ".TP\n\\fB%s\\fR\n%s\n", fonts(p.Term), text)
		case afterHeading:
			fmt.Fprintf(r, "%s\n", text)
		default:
			fmt.Fprintf(r, ".PP\n%s\n", text)
		}
		afterHeading = p.Kind == help.Heading
	}
}
