package toml

import (
	"fmt"
	"slices"
	"time"
	"unicode/utf8"

	"skintime/routine"
)

// ErrorAt returns an error at the value at path or, if there is none, at the table that lacks it.
func (d *Document) ErrorAt(path, problem, remedy string) error {
	for ; path != ""; path = parent(path) {
		if p, ok := d.positions[path]; ok {
			return d.errorAtOffset(p, problem, remedy)
		}
	}
	return d.errorAtOffset(0, problem, remedy)
}

// Has reports whether the file has a value at path.
func (d *Document) Has(path string) bool {
	_, given := d.positions[path]
	return given
}

// CheckOneOf returns an error where the word at path is neither empty nor known. what
// names such words in the error: "type of skin".
func (d *Document) CheckOneOf(path, what, word string, known []string) error {
	if word == "" || slices.Contains(known, word) {
		return nil
	}
	return d.ErrorAt(path, fmt.Sprintf("unknown %s %q", what, word), DidYouMean(word, known))
}

// CheckText returns an error for a text longer than routine.MaxText, or not routine.Printable.
func (d *Document) CheckText(path, text string) error {
	if n := utf8.RuneCountInString(text); n > routine.MaxText {
		return d.ErrorAt(path, fmt.Sprintf("the text has %d characters", n), fmt.Sprintf("shorten it to %d", routine.MaxText))
	}
	for _, r := range text {
		if routine.Printable(r) {
			continue
		}
		return d.ErrorAt(path, describeRefused(r), "remove it; a text is one line of letters, digits and signs")
	}
	return nil
}

// CheckName is CheckText that also refuses a text that shows nothing. The remedy has an example.
func (d *Document) CheckName(path, what, text, example string) error {
	if text != "" && routine.IsBlank(text) {
		return d.ErrorAt(path, fmt.Sprintf("the %s is blank", what), fmt.Sprintf("write letters or signs that show, such as %q", example))
	}
	return d.CheckText(path, text)
}

// Duration reads the time at path, whole seconds from routine.MinTime to
// routine.MaxTime; 0 if there is none.
func (d *Document) Duration(path, text string) (time.Duration, error) {
	if !d.Has(path) {
		return 0, nil
	}
	t, err := time.ParseDuration(text)
	switch {
	case err != nil:
		return 0, d.ErrorAt(path, fmt.Sprintf("%q is not a time", text), `write it as in "15m", "90s" or "1m30s"`)
	case t < routine.MinTime || t > routine.MaxTime:
		return 0, d.ErrorAt(path, fmt.Sprintf("%q is out of range", text), "write a time from 1s to 12h")
	case t%time.Second != 0:
		return 0, d.ErrorAt(path, fmt.Sprintf("%q is not in whole seconds", text), "round it")
	}
	return t, nil
}
