package help

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"skintime/ui/theme"
)

const sample = `# A title

A paragraph with ` + "`code here`" + `,
**strong** words and a [link](other.md#part).

## A part

- one item that
  takes two lines
- another

| key | does |
|---|---|
| ` + "`a`" + ` | the first |
| longer | the second, with more words than fit |

` + "```toml\nkey = \"a | b\"\n\n# no heading\n```" + `
`

func TestLines(t *testing.T) {
	passages := parse(sample)
	topic := Topic{"sample", passages[0].Text, passages[1:]}
	for width, want := range map[int]string{80: `A title

A paragraph with 'code here', strong words and a link.

A part
- one item that takes two lines
- another

  a       the first
  longer  the second, with more words than fit

    key = "a | b"

    # no heading`, 30: `A title

A paragraph with 'code here',
strong words and a link.

A part
- one item that takes two
  lines
- another

  a       the first
  longer  the second, with
          more words than fit

    key = "a | b"

    # no heading`, 5: `A title

A paragraph with
'code here', strong
words and a link.

A part
- one item that
  takes two lines
- another

  a
    the first
  longer
    the second, with
    more words than
    fit

    key = "a | b"

    # no heading`} {
		if got := strings.Join(topic.Lines(nil, width), "\n"); got != want {
			t.Errorf("in %d columns:\n%s\nwant\n%s", width, got, want)
		}
	}
	plain, styled := topic.Lines(nil, 80), topic.Lines(theme.Printed(), 80)
	if text := strings.Join(styled, "\n"); ansi.Strip(text) == text || ansi.Strip(text) != strings.ReplaceAll(strings.Join(plain, "\n"), "'", "") {
		t.Errorf("with styles:\n%q", styled)
	}
}

// Topics are as wide as is said at any width, but for code, and say something
// before code: roff and eyes want a line between it and the heading.
func TestTopics(t *testing.T) {
	all := Topics()
	if len(all) < 8 {
		t.Fatalf("%d topics", len(all))
	}
	for _, topic := range all {
		if found, ok := Find(strings.ToUpper(topic.Name)); !ok || found.Title != topic.Title {
			t.Errorf("%s is not found: %v", topic.Name, found)
		}
		var code []string
		for i, p := range topic.Passages {
			if p.Kind == Code {
				code = append(code, strings.Split(p.Text, "\n")...)
			}
			if p.Kind == Code && (i == 0 || topic.Passages[i-1].Kind == Heading) {
				t.Errorf("%s: a heading is followed by code: %s", topic.Name, p.Text)
			}
		}
		for _, width := range []int{20, 40, 80, 200} {
			for _, line := range topic.Lines(nil, width) {
				if isCode := slices.Contains(code, strings.TrimPrefix(line, "    ")); !isCode && strings.Contains(line, " ") && ansi.StringWidth(line) > max(min(width, maxWidth), longestWord(line)) {
					t.Errorf("%s, %d columns: %q", topic.Name, width, line)
				}
				if strings.ContainsAny(line, "\x1b`") || strings.Contains(line, "**") {
					t.Errorf("%s: marks in %q", topic.Name, line)
				}
			}
		}
	}
}

// longestWord is how wide a line is at least, since words do not break.
func longestWord(line string) (cells int) {
	indent := ansi.StringWidth(line) - ansi.StringWidth(strings.TrimLeft(line, " -"))
	for word := range strings.FieldsSeq(line) {
		cells = max(cells, indent+ansi.StringWidth(word))
	}
	return cells
}
