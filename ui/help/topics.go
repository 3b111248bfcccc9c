// Package help holds the help topics: the Markdown files of assets/help, read
// once for three readers. The repository's site shows the files, Lines wraps a
// topic for a terminal, and the man page is written from its Passages. What the
// commands say of themselves is in ui/cli.
package help

import (
	"io/fs"
	"path"
	"strings"

	"skintime/assets"
)

// Topic is something to read about that is no command.
type Topic struct {
	Name     string // what follows "skintime help", such as "status-bars"
	Title    string
	Passages []Passage // without the title
}

// Topics returns all topics, by name.
func Topics() []Topic {
	files, err := fs.Glob(assets.Files, "help/*.md")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	var all []Topic
	for _, file := range files {
		text, err := assets.Files.ReadFile(file)
		if err != nil {
			panic(err) // the file is embedded
		}
		passages := parse(string(text))
		all = append(all, Topic{strings.TrimSuffix(path.Base(file), ".md"), passages[0].Text, passages[1:]})
	}
	return all
}

// Find returns the topic of a name, with spaces or hyphens, in upper or lower case.
func Find(words string) (Topic, bool) {
	name := strings.ToLower(strings.ReplaceAll(words, " ", "-"))
	for _, t := range Topics() {
		if t.Name == name {
			return t, true
		}
	}
	return Topic{}, false
}
