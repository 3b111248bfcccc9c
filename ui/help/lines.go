package help

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"skintime/ui/theme"
)

// maxWidth is how wide a topic is at most, in cells.
const maxWidth = 80

const (
	indent    = 2
	maxTerm   = 26 // cells of a row's term that text stands beside
	narrowest = 20
)

// Lines wraps a topic to a width in cells, of at most maxWidth. Code stands as it
// is. Without a theme there are no styles, and what is to be typed stands in
// quotes.
func (t Topic) Lines(th *theme.Theme, width int) []string {
	p := page{theme: th, width: min(max(width, narrowest), maxWidth)}
	p.hang("", p.style(t.Title, true))
	term := 0
	for i, passage := range t.Passages {
		before := Paragraph
		if i > 0 {
			before = t.Passages[i-1].Kind
		}
		switch {
		case before == Heading:
		case passage.Kind != before || passage.Kind == Paragraph || passage.Kind == Code:
			p.lines = append(p.lines, "")
		}
		if passage.Kind != before {
			term = termWidth(t.Passages[i:])
		}
		p.add(passage, term)
	}
	return p.lines
}

// termWidth is the room for the terms of the table that passages begin with.
func termWidth(passages []Passage) (cells int) {
	for _, p := range passages {
		if p.Kind != Row {
			break
		}
		if w := ansi.StringWidth(bare(p.Term)); w <= maxTerm {
			cells = max(cells, w)
		}
	}
	return cells
}

// page is a topic while it is laid out.
type page struct {
	theme *theme.Theme
	width int
	lines []string
}

func (p *page) add(passage Passage, term int) {
	switch passage.Kind {
	case Heading:
		p.hang("", p.style(passage.Text, true))
	case Code:
		for line := range strings.SplitSeq(passage.Text, "\n") {
			p.lines = append(p.lines, strings.TrimRight(strings.Repeat(" ", 2*indent)+line, " "))
		}
	case Item:
		p.hang("- ", p.marked(passage.Text))
	case Row:
		p.row(passage, term)
	default:
		p.hang("", p.marked(passage.Text))
	}
}

// row writes a term and, beside it, the text. A term that is too long, or a page
// that is too narrow, has the text below the term.
func (p *page) row(passage Passage, term int) {
	name, text, margin := bare(passage.Term), p.marked(passage.Text), strings.Repeat(" ", indent)
	cells := ansi.StringWidth(name)
	if cells <= term && p.width-term-2*indent >= narrowest {
		p.hang(margin+p.style(name, false)+strings.Repeat(" ", term-cells+indent), text)
		return
	}
	p.hang(margin, p.style(name, false))
	p.hang(margin+margin, text)
}

// hang writes text after a head, wrapped, with later lines below its beginning.
func (p *page) hang(head, text string) {
	begin, used := ansi.StringWidth(head), 0
	line := head
	for word := range strings.FieldsSeq(text) {
		w := ansi.StringWidth(word)
		if used > 0 && begin+used+1+w > p.width {
			p.lines = append(p.lines, line)
			line, used = strings.Repeat(" ", begin), 0
		}
		if used > 0 {
			line, used = line+" ", used+1
		}
		line, used = line+word, used+w
	}
	p.lines = append(p.lines, line)
}

// marked is text whose code and strong words have their style.
func (p *page) marked(text string) string {
	strong := func(s string) string { return p.style(s, false) }
	if p.theme == nil {
		return Marks(text, func(s string) string { return "'" + s + "'" }, strong)
	}
	return Marks(text, strong, strong)
}

// style sets words off one by one, so that a line can end after any.
func (p *page) style(words string, heading bool) string {
	if p.theme == nil {
		return words
	}
	style := p.theme.Strong
	if heading {
		style = p.theme.Accent.Bold
	}
	all := strings.Fields(words)
	for i, word := range all {
		all[i] = style.Render(word)
	}
	return strings.Join(all, " ")
}

// bare is text without marks.
func bare(text string) string {
	asIs := func(s string) string { return s }
	return Marks(text, asIs, asIs)
}
