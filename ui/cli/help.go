package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// helpCommand says what a command does. A word that is no command is an error
// that names the nearest one.
func (a *app) helpCommand() (c *cobra.Command) {
	c = a.command("help [COMMAND]", "What a command does, and its flags", func(args []string) error {
		about, rest, err := c.Root().Find(args)
		if err == nil {
			err = noCommand(about, rest)
		}
		if err != nil {
			return err
		}
		about.InitDefaultHelpFlag()
		about.InitDefaultVersionFlag()
		return about.Help()
	})
	c.Example, c.ValidArgsFunction = "skintime help\nskintime help diary show", completeCommand
	return c
}

// noCommand is an error where words follow a command that are none of its own.
func noCommand(c *cobra.Command, rest []string) error {
	group := strings.TrimPrefix(strings.TrimPrefix(c.CommandPath(), c.Root().Name()), " ")
	if len(rest) > 0 && !c.HasSubCommands() {
		return usageError{fmt.Errorf("%s has no commands, so no %q", group, rest[0])}
	}
	var names []string
	for _, sub := range shown(c) {
		names = append(names, sub.Name())
	}
	return unknownCommand(group, names, rest)
}

// completeCommand completes the words of a command.
func completeCommand(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	about, rest, err := c.Root().Find(args)
	if err != nil || len(rest) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	var words []string
	for _, sub := range shown(about) {
		words = append(words, cobra.CompletionWithDesc(sub.Name(), sub.Short))
	}
	return words, cobra.ShellCompDirectiveNoFileComp
}

// shown are the commands of a group that help names.
func shown(group *cobra.Command) []*cobra.Command {
	var all []*cobra.Command
	for _, c := range group.Commands() {
		if !c.Hidden {
			all = append(all, c)
		}
	}
	return all
}
