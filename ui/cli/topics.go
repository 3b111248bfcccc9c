package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"skintime/routine/toml"
	"skintime/ui/help"
	"skintime/ui/theme"
)

// topic prints a help topic, wrapped to the terminal's width and in styles if it shows them.
func (a *app) topic(t help.Topic) error {
	w, styles := a.styled()
	look := theme.Printed()
	if !styles {
		look = nil
	}
	return writeLines(w, t.Lines(look, a.helpWidth()))
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

// completeTopics completes the topics whose name is no command's.
func completeTopics(commands []string) (words []string) {
	for _, t := range help.Topics() {
		if !slices.Contains(commands, t.Name) {
			words = append(words, cobra.CompletionWithDesc(t.Name, t.Title))
		}
	}
	return words
}
