// Package toml reads TOML files against a schema, and edits them without touching
// comments or layout. Every error names the file, line and column, and what to write
// instead. What the keys mean is left to the packages library and config.
package toml

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"

	"skintime/routine"
)

// MaxSize is the largest size of a file, in bytes.
const MaxSize = 256 << 10

// Date is a day without a time zone, as a field of a decoded table.
type Date = toml.LocalDate

// Document is a file that has been read, to make errors that point into it.
type Document struct {
	name      string
	data      []byte
	schema    *Schema
	positions positions
}

// Read checks data, the text of the file called name, against s and decodes it into
// table, a pointer to a struct. The error is an *Error.
func Read(s *Schema, name string, data []byte, table any) (*Document, error) {
	d := &Document{name: routine.Sanitize(name), data: TrimBOM(data), schema: s}
	if len(data) > MaxSize {
		return d, d.errorAtOffset(0, "the file is too large", fmt.Sprintf("a %s has at most %d KiB", s.Noun, MaxSize>>10))
	}
	for _, check := range []func() error{d.checkEncoding, d.checkNesting, d.findPositions} {
		if err := check(); err != nil {
			return d, err
		}
	}
	if err := toml.NewDecoder(bytes.NewReader(d.data)).DisallowUnknownFields().Decode(table); err != nil {
		return d, d.decodeError(err)
	}
	return d, nil
}

// TrimBOM returns data without the UTF-8 byte order mark that some editors write.
func TrimBOM(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\ufeff")) }

// decodeError turns an error of the TOML decoder into an *Error.
func (d *Document) decodeError(err error) error {
	var decode *toml.DecodeError
	if !errors.As(err, &decode) {
		return d.errorAtOffset(0, "not TOML: "+strings.TrimPrefix(err.Error(), "toml: "), "")
	}
	offset, problem := d.offset(decode.Position()), "not TOML: "+strings.TrimPrefix(decode.Error(), "toml: ")
	remedy := syntaxRemedy(problem)
	key, example := d.expectedAt(offset, decode.Key())
	at := d.data[min(offset, len(d.data)):]
	outside, _ := utf8.DecodeRune(at)
	switch r, refused := refusedAt(at); {
	case refused:
		problem, remedy = describeRefused(r), "remove it"
	case outside >= utf8.RuneSelf && outside != utf8.RuneError:
		problem, remedy = fmt.Sprintf("the character %U stands outside of a text", outside), insteadOf(outside)
	case key != "" && (strings.Contains(problem, "cannot") || strings.Contains(problem, "are expected to have the format")):
		problem, remedy = fmt.Sprintf("the value of %s has the wrong type", key), "write "+example
	}
	return d.errorAtOffset(offset, problem, remedy)
}

// insteadOf returns the remedy for a character that a word processor or a web page has put there.
func insteadOf(r rune) string {
	switch {
	case unicode.IsSpace(r):
		return "write a plain space"
	case unicode.In(r, unicode.Pi, unicode.Pf, unicode.Ps):
		return "write straight quotation marks, as in \"text\""
	case !unicode.IsPrint(r):
		return "remove it; it cannot be seen"
	}
	return "put texts in quotation marks, as in \"text\""
}

// refusedAt returns the character at the start of text, a control or a bad escape, that stops the decoder.
func refusedAt(text []byte) (r rune, refused bool) {
	if n, _ := fmt.Sscanf(string(text[:min(len(text), 6)]), `\u%04x`, &r); n == 1 {
		return r, !utf8.ValidRune(r)
	}
	r, size := utf8.DecodeRune(text)
	return r, size > 0 && r != '\n' && unicode.IsControl(r)
}

// describeRefused names a character that is refused.
func describeRefused(r rune) string {
	if unicode.IsControl(r) {
		return "the text has the control character " + routine.CharacterName(r)
	}
	return "the text has " + routine.CharacterName(r)
}

// expectedAt returns the key whose value stands at offset, and what that looks like. What the
// decoder names counts only without a position: of an inline table it is the outer key.
func (d *Document) expectedAt(offset int, decoded []string) (key, example string) {
	path := ""
	for at, place := range d.positions {
		if place == offset && len(at) > len(path) {
			path = at
		}
	}
	keys := slices.DeleteFunc(strings.Split(path, "."), func(key string) bool { return key != "" && strings.Trim(key, "0123456789") == "" })
	if path == "" {
		keys = decoded
	}
	for ; len(keys) > 0; keys = keys[:len(keys)-1] {
		last := len(keys) - 1
		if example, known := d.schema.Keys[strings.Join(keys[:last], ".")][keys[last]]; known {
			return keys[last], example
		}
	}
	return "", ""
}
