package diary

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/go-json-experiment/json/jsontext"
)

// line returns the record as a line of JSON. A time beyond the year 9999 is an error.
func (r Record) line() ([]byte, error) {
	if r.raw != "" {
		line := jsontext.Value(r.raw)
		if err := line.Compact(); err != nil {
			return nil, err
		}
		return append(escaped(line), '\n'), nil
	}
	if r.Steps == nil {
		r.Steps = []Step{}
	}
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	err := e.Encode(r)
	return escaped(line.Bytes()), err
}

// escaped returns JSON without characters that a terminal acts on: U+007F to U+009F.
func escaped(line []byte) []byte {
	acts := func(r rune) bool { return r >= 0x7f && r <= 0x9f }
	if !bytes.ContainsFunc(line, acts) {
		return line
	}
	var b bytes.Buffer
	for _, r := range string(line) {
		if acts(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.Bytes()
}
