package file

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"skintime/routine"
)

// wrong is an error about the value at path, or where the file has no such
// value, about the table that lacks it.
func (d *document) wrong(path, problem, remedy string) error {
	for {
		if p, ok := d.places[path]; ok {
			return d.at(p, problem, remedy)
		}
		cut := strings.LastIndexByte(path, '.')
		if cut < 0 {
			return d.at(0, problem, remedy)
		}
		path = path[:cut]
	}
}

// has reports whether there is a value at path.
func (d *document) has(path string) bool {
	_, given := d.places[path]
	return given
}

// oneOf is an error where the word at path is said and not known.
func (d *document) oneOf(path, what, word string, known []string) error {
	if word == "" || slices.Contains(known, word) {
		return nil
	}
	return d.wrong(path, fmt.Sprintf("unknown %s %q", what, word), didYouMean(word, known))
}

// text is an error where the text at path is too long, or could harm a terminal.
func (d *document) text(path, text string) error {
	if n := utf8.RuneCountInString(text); n > routine.MaxText {
		return d.wrong(path, fmt.Sprintf("the text has %d characters", n), fmt.Sprintf("at most %d are possible", routine.MaxText))
	}
	for _, r := range text {
		if routine.Printable(r) {
			continue
		}
		return d.wrong(path, fmt.Sprintf("the text has a control character (%U)", r), "remove it; a text is one line of letters, digits and signs")
	}
	return nil
}

// first is the first of joined errors: one thing to mend at a time.
func first(err error) error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return first(joined.Unwrap()[0])
	}
	return err
}
