package toml

import (
	"slices"
)

// SetText returns text, which has to be valid, with the top-level key set to value if it is there.
func SetText(text []byte, key, value string) []byte {
	body := TrimBOM(text)
	old, ok := newOutline(body, "").entries[key]
	if !ok {
		return text
	}
	mark := text[:len(text)-len(body)]
	return slices.Concat(mark, body[:old.value.start], []byte(quote(value)), body[old.value.end:])
}
