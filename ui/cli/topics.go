package cli

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

	"skintime/routine/toml"
	"skintime/ui/help"
	"skintime/ui/theme"
)

// topic prints a help topic, wrapped to the terminal's width and in styles if it shows them.
func (a *app) topic(t help.Topic) error {
	if !a.plain && colorprofile.Detect(a.out, os.Environ()) > colorprofile.Ascii {
		return a.lines(t.Lines(theme.Printed(), a.helpWidth()))
	}
	return a.text(strings.Join(t.Lines(nil, a.helpWidth()), "\n") + "\n")
}

// noTopic is the error about a word that is neither a command nor a topic.
func noTopic(commands []string, word string) error {
	topics := each(help.Topics(), func(t help.Topic) string { return t.Name })
	nearest := ""
	if near, ok := toml.Nearest(word, slices.Concat(topics, commands)); ok {
		nearest = fmt.Sprintf("; did you mean %q?", near)
	}
	err := fmt.Errorf("no command or topic %q%s\nTopics: %s\nCommands: %s",
		word, nearest, strings.Join(topics, ", "), strings.Join(commands, ", "))
	return helpedError{usageError{err}, "help"}
}

// completeTopics completes topics; those named as a command are there already.
func completeTopics(commands []string) (words []string) {
	for _, t := range help.Topics() {
		isCommand := func(c string) bool { name, _, _ := strings.Cut(c, "\t"); return name == t.Name }
		if !slices.ContainsFunc(commands, isCommand) {
			words = append(words, cobra.CompletionWithDesc(t.Name, t.Title))
		}
	}
	return words
}
