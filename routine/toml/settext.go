package toml

import (
	"slices"
	"strconv"

	"github.com/pelletier/go-toml/v2/unstable"
)

// SetText returns text, which has to be valid, with the top-level key set to value.
// Nothing else changes. A missing key is not added.
func SetText(text []byte, key, value string) []byte {
	body := TrimBOM(text)
	mark := text[:len(text)-len(body)]
	var p unstable.Parser
	p.Reset(body)
	for p.NextExpression() && p.Expression().Kind == unstable.KeyValue {
		name := p.Expression().Key()
		if name.Next(); string(name.Node().Data) != key {
			continue
		}
		old := p.Expression().Value().Raw
		return slices.Concat(mark, body[:old.Offset], strconv.AppendQuote(nil, value), body[old.Offset+old.Length:])
	}
	return text
}
