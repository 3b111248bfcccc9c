package help

import (
	"regexp"
	"strings"
	"sync"
)

// Kind says what a passage is.
type Kind int

// The kinds of passages: the part of Markdown that topics use.
const (
	Paragraph Kind = iota
	Heading
	Item // of a list
	Row  // of a table, without its head
	Code
)

// Passage is a part of a topic.
type Passage struct {
	Kind Kind
	Term string // the first cell of a row
	Text string // in one line, with its marks; of Code the lines as they are
}

// The patterns are compiled by the first who needs help.
var (
	link = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[([^\]]+)\]\([^)]*\)`) })
	mark = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*") })
)

// parse reads Markdown: headings, paragraphs, lists of "- ", tables, and fenced code.
func parse(text string) (all []Passage) {
	var open *Passage // which the next line may continue
	add := func(p Passage) {
		all = append(all, p)
		open = &all[len(all)-1]
	}
	fenced := false
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		item, isItem := strings.CutPrefix(line, "- ")
		switch {
		case strings.HasPrefix(line, "```"):
			if fenced = !fenced; fenced {
				add(Passage{Kind: Code})
			} else {
				open.Text, open = strings.TrimSuffix(open.Text, "\n"), nil
			}
		case fenced:
			open.Text += line + "\n"
		case line == "":
			open = nil
		case strings.HasPrefix(line, "#"):
			add(Passage{Kind: Heading, Text: strings.TrimLeft(line, "# ")})
			open = nil
		case strings.HasPrefix(line, "|"):
			all = addRow(all, line)
			open = nil
		case isItem:
			add(Passage{Kind: Item, Text: item})
		case open != nil:
			open.Text += " " + strings.TrimSpace(line)
		default:
			add(Passage{Kind: Paragraph, Text: line})
		}
	}
	return all
}

// addRow adds a row of a table. The rule below the head takes the head away.
func addRow(all []Passage, line string) []Passage {
	if strings.Trim(line, "-|: ") == "" {
		return all[:len(all)-1]
	}
	term, text, _ := strings.Cut(strings.Trim(line, "| "), " | ")
	return append(all, Passage{Row, strings.TrimSpace(term), strings.TrimSpace(text)})
}

// Marks writes text with its marks replaced: code and strong get what stands
// between backticks, and between stars. Links keep their words only.
func Marks(text string, code, strong func(string) string) string {
	text = link().ReplaceAllString(text, "$1")
	return mark().ReplaceAllStringFunc(text, func(s string) string {
		if words := strings.Trim(s, "`"); words != s {
			return code(words)
		}
		return strong(strings.Trim(s, "*"))
	})
}
