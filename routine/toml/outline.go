package toml

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

type span struct{ start, end int }

// entry is a key and its value.
type entry struct {
	table    string // the path of the table whose header is above
	line     span   // the whole lines of key and value
	value    span
	comments []string // within the value
}

// header is a table from its header to its last key.
type header struct {
	path         string
	commentStart int // the offset of the comments right above it
	span
}

// outline has the places of all keys and tables of a valid text.
type outline struct {
	text    []byte
	entries map[string]entry // by path, as positions
	headers []header         // the first is the top level
}

func newOutline(text []byte, list string) *outline {
	o := &outline{text: text, entries: map[string]entry{}, headers: []header{{}}}
	p := unstable.Parser{KeepComments: true}
	p.Reset(text)
	count := 0
	for p.NextExpression() {
		switch e := p.Expression(); e.Kind {
		case unstable.KeyValue:
			o.addKey(e)
		case unstable.Table, unstable.ArrayTable:
			path, last := keyPath("", e)
			if path == list {
				path = join(list, strconv.Itoa(count))
				count++
			}
			o.addTable(path, int(last.Raw.Offset))
		}
	}
	return o
}

// keyPath returns the path of e's key in the table at path, and the last part of that key.
func keyPath(path string, e *unstable.Node) (string, *unstable.Node) {
	var last *unstable.Node
	for keys := e.Key(); keys.Next(); {
		last = keys.Node()
		path = join(path, string(last.Data))
	}
	return path, last
}

// addTable records a table whose header has a key at offset.
func (o *outline) addTable(path string, offset int) {
	line := o.wholeLines(offset, offset)
	lead, above := line.start, o.headers[len(o.headers)-1].end
	for lead > above {
		before := o.wholeLines(lead-1, lead-1)
		if before.start < above || !bytes.HasPrefix(bytes.TrimLeft(o.text[before.start:before.end], " \t"), []byte("#")) {
			break
		}
		lead = before.start
	}
	o.headers = append(o.headers, header{path, lead, line})
}

// addKey records a key of the table that is open.
func (o *outline) addKey(e *unstable.Node) {
	open := &o.headers[len(o.headers)-1]
	path, last := keyPath(open.path, e)
	start, end := int(e.Raw.Offset), int(e.Raw.Offset+e.Raw.Length)
	value := int(last.Raw.Offset + last.Raw.Length)
	value += bytes.IndexByte(o.text[value:], '=') + 1
	value += len(o.text[value:]) - len(bytes.TrimLeft(o.text[value:], " \t"))
	line := o.wholeLines(start, end)
	o.entries[path] = entry{open.path, line, span{value, end}, comments(e.Value())}
	open.end = line.end
}

// comments returns the comments inside a value.
func comments(value *unstable.Node) []string {
	var all []string
	if value.Kind == unstable.Comment {
		all = append(all, strings.TrimSuffix(string(value.Data), "\r"))
	}
	if value.Kind == unstable.Key {
		return nil
	}
	for it := value.Children(); it.Next(); {
		all = append(all, comments(it.Node())...)
	}
	return all
}

// wholeLines returns the span of the lines from the one at start to the one at end.
func (o *outline) wholeLines(start, end int) span {
	s := span{bytes.LastIndexByte(o.text[:start], '\n') + 1, len(o.text)}
	if next := bytes.IndexByte(o.text[end:], '\n'); next >= 0 {
		s.end = end + next + 1
	}
	return s
}
