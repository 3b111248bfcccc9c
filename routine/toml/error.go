package toml

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/agnivade/levenshtein"
	"github.com/clipperhouse/displaywidth"

	"skintime/routine"
)

// Error is a mistake in a file: where it is, and what to write instead.
type Error struct {
	File    string
	Line    int    // from 1
	Column  int    // in characters, from 1
	Text    string // the line, fit for a terminal
	Problem string
	Remedy  string // may be empty
}

// Error returns the problem, its remedy, and the line with a mark under the column.
func (e *Error) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s:%d:%d: %s", e.File, e.Line, e.Column, e.Problem)
	if e.Remedy != "" {
		b.WriteString("; " + e.Remedy)
	}
	text, mark := cutAround([]rune(e.Text), e.Column-1)
	number := fmt.Sprint(e.Line)
	fmt.Fprintf(&b, "\n  %s | %s", number, text)
	fmt.Fprintf(&b, "\n  %s | %s^", strings.Repeat(" ", len(number)), strings.Repeat(" ", mark))
	return b.String()
}

// cutAround cuts a long line to what is near column, and counts the cells before the column.
func cutAround(line []rune, column int) (text string, cells int) {
	const width = 72
	column = max(0, min(column, len(line)))
	start := max(0, column-width*2/3)
	end := min(len(line), start+width)
	return string(line[start:end]), displaywidth.String(string(line[start:column]))
}

// errorAtOffset returns an error that points at an offset, in bytes.
func (d *Document) errorAtOffset(offset int, problem, remedy string) *Error {
	offset = max(0, min(offset, len(d.data)))
	start := bytes.LastIndexByte(d.data[:offset], '\n') + 1
	line, _, _ := bytes.Cut(d.data[start:], []byte("\n"))
	return &Error{
		File: d.name, Line: 1 + bytes.Count(d.data[:start], []byte("\n")), Column: 1 + utf8.RuneCount(d.data[start:offset]),
		Text: routine.Sanitize(string(bytes.TrimSuffix(line, []byte("\r")))), Problem: routine.Sanitize(problem), Remedy: routine.Sanitize(remedy),
	}
}

// offset converts a line and a column, both from 1 and in bytes, to an offset.
func (d *Document) offset(line, column int) int {
	start := 0
	for ; line > 1; line-- {
		start += bytes.IndexByte(d.data[start:], '\n') + 1
	}
	return start + column - 1
}

// Nearest returns the known word that is most similar to word. About a third of the
// letters may differ; ok is false where no word is that similar.
func Nearest(word string, known []string) (string, bool) {
	best, distance := "", max(1, (len([]rune(word))+1)/3)+1
	for _, k := range known {
		typed, right := strings.ToLower(word), strings.ToLower(k)
		d := levenshtein.ComputeDistance(typed, right)
		if typed != right && sortedLetters(typed) == sortedLetters(right) {
			d-- // letters typed in the wrong order are one slip
		}
		if d < distance {
			best, distance = k, d
		}
	}
	return best, best != ""
}

func sortedLetters(word string) string {
	letters := []rune(word)
	slices.Sort(letters)
	return string(letters)
}

// maxListed is how many known words a remedy lists: no table has as many keys, but a shelf can
// have as many names.
const maxListed = 40

// DidYouMean returns a remedy for an unknown word: the nearest known word, or all of them;
// of more than maxListed the first ones.
func DidYouMean(word string, known []string) string {
	if near, ok := Nearest(word, known); ok {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(known) == 1 {
		return "there is only " + known[0]
	}
	if more := len(known) - maxListed; more > 0 {
		return fmt.Sprintf("there are %s and %d more", strings.Join(known[:maxListed], ", "), more)
	}
	return "there are " + strings.Join(known, ", ")
}
