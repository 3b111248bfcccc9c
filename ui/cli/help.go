package cli

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"skintime/ui/help"
	"skintime/ui/theme"
)

// group is a set of commands that serve one purpose, as help lists them.
type group struct {
	title    string
	commands []*cobra.Command
}

// helpText returns what --help prints for a command, in lines of at most width cells where
// words allow it. The program's own also has its files and topics.
func helpText(c *cobra.Command, groups []group, width int) []string {
	h := helpPage{theme: theme.Printed(), width: width}
	h.lines = append(h.lines, h.wrapped(strings.ReplaceAll(cmp.Or(c.Long, c.Short+"."), "\n", " "), 0)...)
	usage := []string{strings.Replace(c.UseLine(), "[flags]", "[FLAGS]", 1)}
	if c.HasAvailableSubCommands() {
		usage = append(usage, c.CommandPath()+" COMMAND [WORDS] [FLAGS]")
	}
	h.section("Usage", usage)
	if c.Example != "" {
		h.section("Examples", strings.Split(c.Example, "\n"))
	}
	if c.HasParent() {
		groups = []group{{"Commands", shown(c)}}
	}
	for _, g := range groups {
		h.table(g.title, each(g.commands, func(c *cobra.Command) [2]string { return [2]string{c.Use, c.Short} }))
	}
	h.table("Flags", flagRows(c))
	if !c.HasParent() {
		h.program()
	}
	return h.lines
}

// helpPage gathers the lines of a command's help.
type helpPage struct {
	theme *theme.Theme
	width int
	lines []string
}

// program adds where the program's files are, and where to read on.
func (h *helpPage) program() {
	h.section("Files", factNames("FILES"))
	h.section("Environment", h.wrapped(strings.Join(factNames("ENVIRONMENT"), ", "), 2))
	h.table("Topics", each(help.Topics(), func(t help.Topic) [2]string { return [2]string{t.Name, t.Title} }))
	h.section("Read on", []string{"skintime help COMMAND", "skintime help TOPIC", "skintime man > skintime.1 && man ./skintime.1"})
}

// factNames returns the names in a section of the man page.
func factNames(section string) (names []string) {
	for _, c := range facts() {
		for _, f := range c.facts {
			if c.title == section {
				names = append(names, f.name)
			}
		}
	}
	return names
}

// section adds a heading and lines below it.
func (h *helpPage) section(title string, lines []string) {
	h.lines = append(h.lines, "", h.theme.Accent.Bold.Render(title))
	for _, line := range lines {
		h.lines = append(h.lines, "  "+line)
	}
}

// table adds a heading, and terms beside what they mean; below them, where the
// terminal is narrow.
func (h *helpPage) table(title string, rows [][2]string) {
	if len(rows) == 0 {
		return
	}
	column := 0
	for _, row := range rows {
		column = max(column, lipgloss.Width(row[0])+2)
	}
	var lines []string
	const leastRoom = 20
	below := h.width-column-2 < leastRoom
	if below {
		column = 2
	}
	for _, row := range rows {
		text, name := h.wrapped(row[1], column+2), h.theme.Strong.Render(row[0])
		if below {
			lines = append(lines, name, "  "+text[0])
		} else {
			lines = append(lines, name+strings.Repeat(" ", column-lipgloss.Width(row[0]))+text[0])
		}
		for _, line := range text[1:] {
			lines = append(lines, strings.Repeat(" ", column)+line)
		}
	}
	h.section(title, lines)
}

// wrapped splits text into lines that leave room for an indent.
func (h *helpPage) wrapped(text string, indent int) []string {
	return theme.Wrap(text, h.width-indent)
}

func flagRows(c *cobra.Command) (rows [][2]string) {
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		term, usage := flagTerm(f)
		if f.Shorthand != "" {
			term = "-" + f.Shorthand + ", " + term
		}
		rows = append(rows, [2]string{term, usage})
	})
	return rows
}

// flagTerm returns a flag with the name of its value, which its usage has in back quotes, and
// what it does: "--minutes N", "leave the mask on for N minutes".
func flagTerm(f *pflag.Flag) (term, usage string) {
	term = "--" + f.Name
	value, usage := pflag.UnquoteUsage(f)
	if value != "" {
		term += " " + value
	}
	if !slices.Contains([]string{"", "false", "0", "[]"}, f.DefValue) {
		usage += " (default " + f.DefValue + ")"
	}
	return term, usage
}

// helpWidth is how wide help is: as the terminal is, within bounds that read well.
func (a *app) helpWidth() int {
	if f, ok := a.out.(*os.File); ok {
		if width, _, err := term.GetSize(f.Fd()); err == nil && width > 0 {
			return min(width, 100)
		}
	}
	return lineWidth
}

// helpCommand shows the help of a command, a topic, or both of one name; or an error with the
// nearest word, and all there are.
func (a *app) helpCommand() (c *cobra.Command) {
	c = a.command("help [COMMAND or TOPIC ...]", "Show what a command does, or more about a topic", func(words string) error {
		topic, isTopic := help.Find(words)
		about, rest, err := c.Root().Find(strings.Fields(words))
		if isTopic && (err != nil || len(rest) > 0) {
			return a.topic(topic)
		}
		if err == nil && len(rest) > 0 {
			err = notACommand(about, rest[0])
		}
		if err != nil {
			return err
		}
		_ = about.Help() // the error is in a.failed
		if a.failed != nil || !isTopic {
			return a.failed
		}
		return cmp.Or(a.print(""), a.topic(topic))
	})
	c.Example, c.ValidArgsFunction = "skintime help\nskintime help diary show\nskintime help privacy", completeHelp
	return c
}

// notACommand returns an error about a word that no subcommand has.
func notACommand(c *cobra.Command, word string) error {
	if !c.HasParent() {
		return noTopic(commandNames(c), word)
	}
	if c.HasSubCommands() {
		return unknownCommand(c, word)
	}
	path := strings.TrimPrefix(c.CommandPath(), programName+" ")
	return helpedError{usageError{fmt.Errorf("%s has no commands of its own; leave out %q", path, word)}, "help " + path}
}

// completeHelp completes the words of a command, and topics.
func completeHelp(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	about, rest, err := c.Root().Find(args)
	if err != nil || len(rest) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var words []string
	for _, sub := range shown(about) {
		words = append(words, cobra.CompletionWithDesc(sub.Name(), sub.Short))
	}
	if len(args) == 0 {
		words = append(words, completeTopics(commandNames(about))...)
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// shown returns the commands of a group that are not hidden.
func shown(parent *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(parent.Commands()), func(c *cobra.Command) bool { return c.Hidden })
}
