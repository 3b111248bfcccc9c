// Package toml reads TOML whose values know where they stand: an error names the
// file, the line and the column, and says what would be right. It also edits a
// text and keeps its comments.
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

// MaxSize is the most bytes that a file may have.
const MaxSize = 256 << 10

// Date is a day in a decoded table.
type Date = toml.LocalDate

// Document is a file while it is read.
type Document struct {
	name      string
	data      []byte
	schema    *Schema
	positions positions
}

// Read decodes the TOML of a file called name into table, as far as its schema
// goes.
func Read(s *Schema, name string, data []byte, table any) (*Document, error) {
	d := &Document{name: routine.Sanitize(name), data: TrimMark(data), schema: s}
	if len(data) > MaxSize {
		return d, d.errorAtOffset(0, "the file is too large", fmt.Sprintf("a %s has at most %d KiB", s.Noun, MaxSize>>10))
	}
	for _, check := range []func() error{d.checkEncoding, d.checkNesting, d.walk} {
		if err := check(); err != nil {
			return d, err
		}
	}
	if err := toml.NewDecoder(bytes.NewReader(d.data)).DisallowUnknownFields().Decode(table); err != nil {
		return d, d.decodeError(err)
	}
	return d, nil
}

// WithoutMark returns data without the byte order mark that some editors write.
func TrimMark(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\ufeff")) }

// undecodable turns an error of the TOML decoder into ours.
func (d *Document) decodeError(err error) error {
	var decode *toml.DecodeError
	if !errors.As(err, &decode) {
		return d.errorAtOffset(0, "not TOML: "+strings.TrimPrefix(err.Error(), "toml: "), "")
	}
	offset, problem, remedy := d.offset(decode.Position()), "not TOML: "+strings.TrimPrefix(decode.Error(), "toml: "), ""
	key, right := d.expectedAt(offset, decode.Key())
	at := d.data[min(offset, len(d.data)):]
	switch r, refused := refusedAt(at); {
	case refused:
		return d.errorAtOffset(offset, hasRefused(r), "remove it")
	case key != "" && (strings.Contains(problem, "cannot") || strings.Contains(problem, "are expected to have the format")):
		problem, remedy = fmt.Sprintf("the value of %s has the wrong type", key), "write "+right
	}
	if r, _ := utf8.DecodeRune(at); r >= utf8.RuneSelf && r != utf8.RuneError {
		problem, remedy = fmt.Sprintf("the character %U stands outside of a text", r), insteadOf(r)
	}
	return d.errorAtOffset(offset, problem, remedy)
}

// insteadOf says what to write in the place of a character that a word processor
// or a web page has put between keys and values.
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

// refusedAt is the character that makes the decoder stop at the beginning of text: a
// control, or one that is escaped and does not exist.
func refusedAt(text []byte) (r rune, refused bool) {
	if n, _ := fmt.Sscanf(string(text[:min(len(text), 6)]), `\u%04x`, &r); n == 1 {
		return r, !utf8.ValidRune(r)
	}
	r, size := utf8.DecodeRune(text)
	return r, size > 0 && r != '\n' && unicode.IsControl(r)
}

func hasRefused(r rune) string {
	if unicode.IsControl(r) {
		return "the text has the control character " + routine.CharacterName(r)
	}
	return "the text has " + routine.CharacterName(r)
}

// writtenAt is the key that the schema has for the value at an offset, and what
// the value looks like. The decoder names the key of a whole table on one line,
// not the one within, so it is asked only where the walk has seen no value.
func (d *Document) expectedAt(offset int, decoded []string) (key, right string) {
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
		if right, known := d.schema.Keys[strings.Join(keys[:last], ".")][keys[last]]; known {
			return keys[last], right
		}
	}
	return "", ""
}
