package theme

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks a text, styled or not, into lines of at most width cells: at spaces,
// and after hyphens and zero-width spaces, never at a no-break space, and within a
// word that is wider than a line only between graphemes. Width counts as at least
// 2, so that every grapheme fits.
func Wrap(text string, width int) []string {
	w := wrapper{width: max(2, width)}
	for part, cells := range parts(text) {
		w.add(part, cells)
	}
	w.endWord()
	var styled strings.Builder
	lines := lipgloss.NewWrapWriter(&styled)
	lines.Write([]byte(w.text.String())) // to memory, which never fails
	lines.Close()
	return strings.Split(styled.String(), "\n")
}

// wrapper builds the lines. A word, and the spaces before it, wait until it is
// known whether they fit on the line.
type wrapper struct {
	width        int
	text         strings.Builder
	used         int // cells of the last line
	spaces, word run
}

// run is a piece of text, and how many cells it takes.
type run struct {
	text  string
	cells int
}

func (r *run) add(part string, cells int) { r.text, r.cells = r.text+part, r.cells+cells }

func (w *wrapper) add(part string, cells int) {
	switch r, size := utf8.DecodeRuneInString(part); {
	case r == '\n':
		w.endWord()
		w.newLine()
	case unicode.IsSpace(r) && size == len(part) && !strings.ContainsRune("\u00a0\u2007\u202f", r):
		w.endWord()
		w.spaces.add(part, cells)
	default:
		if w.word.cells+cells > w.width {
			w.endWord()
		}
		w.word.add(part, cells)
		if r == '-' || r == '\u200b' {
			w.endWord()
		}
	}
}

// endWord puts the word on the line, or on the next one. Spaces that do not fit
// are dropped.
func (w *wrapper) endWord() {
	fits := w.used+w.spaces.cells+w.word.cells <= w.width
	if !fits && w.word.cells > 0 {
		w.newLine()
	}
	if fits {
		w.text.WriteString(w.spaces.text)
		w.used += w.spaces.cells
	}
	w.text.WriteString(w.word.text)
	w.used += w.word.cells
	w.spaces, w.word = run{}, run{}
}

func (w *wrapper) newLine() {
	w.text.WriteByte('\n')
	w.used, w.spaces = 0, run{}
}

// Width is how many cells a line takes, styled or not. Nearly all lines are ASCII, box drawing and
// blocks, and those are measured without looking for graphemes.
func Width(line string) (cells int) {
	for rest := line; rest != ""; {
		switch n := styleLength(rest); {
		case n > 0:
			rest = rest[n:]
		case ' ' <= rest[0] && rest[0] <= '~':
			rest, cells = rest[1:], cells+1
		case "\u2500" <= rest && rest < "\u25a0":
			rest, cells = rest[len("\u2500"):], cells+1
		default:
			return lipgloss.Width(line)
		}
	}
	return cells
}

// styleLength is how many bytes the sequence has that sets a style at the start of a text; 0: there is none.
func styleLength(text string) int {
	const start = "\x1b["
	if !strings.HasPrefix(text, start) {
		return 0
	}
	if n := len(text) - len(strings.TrimLeft(text[len(start):], "0123456789;:")); n < len(text) && text[n] == 'm' {
		return n + 1
	}
	return 0
}

// Truncate cuts a line, styled or not, to at most width cells, with tail at its end
// where something is cut.
func Truncate(line string, width int, tail string) string {
	all := 0
	for _, cells := range parts(line) {
		all += cells
	}
	if all <= width {
		return line
	}
	room := width - lipgloss.Width(tail)
	if room < 0 {
		return ""
	}
	var b strings.Builder
	cut := false
	for part, cells := range parts(line) {
		if !cut && cells > room {
			b.WriteString(tail)
			cut = true
		}
		if !cut || strings.HasPrefix(part, "\x1b") { // styles continue behind the cut
			b.WriteString(part)
			room -= cells
		}
	}
	return b.String()
}

// parts yields the escape sequences and controls of a text, of no cells, and its
// graphemes. Package ansi splits a letter of ASCII from its marks, and counts a
// keycap as one cell.
func parts(text string) iter.Seq2[string, int] {
	return func(yield func(string, int) bool) {
		for state := byte(0); text != ""; {
			part, cells, n, next := ansi.DecodeSequence(text, state, nil)
			if cells > 0 {
				if cluster, w := ansi.FirstGraphemeCluster(text, ansi.GraphemeWidth); len(cluster) > n {
					part, cells, n = cluster, w, len(cluster)
				}
			}
			text, state = text[n:], next
			if !yield(part, cells) {
				return
			}
		}
	}
}
