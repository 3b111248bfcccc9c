package toml

import (
	"bytes"
	"fmt"
	"strconv"

	"github.com/pelletier/go-toml/v2/unstable"
)

// positions are the offsets of values in bytes, by path: "name", "step.2.by",
// "step.0.do.1". The path of a table leads to its header.
type positions map[string]int

// findPositions records the positions of all values, and returns an error for the
// first key that the schema does not have. The decoder would look for all such keys,
// in a time that grows with their square, and it has no position of a value that it
// decodes and that is wrong all the same, such as a window that ends before it opens.
// At a syntax error findPositions stops; the decoder reports it.
func (d *Document) findPositions() error {
	d.positions = make(positions, min(bytes.Count(d.data, []byte("=")), 256))
	var p unstable.Parser
	p.Reset(d.data)
	path, table, count := "", "", 0
	for p.NextExpression() {
		e := p.Expression()
		var err error
		if e.Kind == unstable.KeyValue {
			err = d.addKeyValue(&p, path, table, e)
		} else {
			path, table, err = d.addHeader(e, &count)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// addHeader records the position of a table, and counts those of the list.
func (d *Document) addHeader(e *unstable.Node, count *int) (path, table string, err error) {
	for keys := e.Key(); keys.Next(); {
		n := keys.Node()
		if err := d.checkKey(table, n); err != nil {
			return "", "", err
		}
		path, table = join(path, string(n.Data)), join(table, string(n.Data))
		if table != d.schema.List {
			d.setPosition(path, n)
			continue
		}
		switch {
		case !keys.IsLast():
		case e.Kind == unstable.ArrayTable:
			*count++
		case *count == 0: // the decoder would take it for a list of one
			return "", "", d.errorAtOffset(int(n.Raw.Offset), fmt.Sprintf("%s is a list", table), fmt.Sprintf("begin each with [[%s]]", table))
		}
		path = join(table, strconv.Itoa(*count-1))
		d.setPosition(path, n)
	}
	if *count > d.schema.MaxItems {
		return "", "", d.tooMany(path)
	}
	return path, table, nil
}

// addKeyValue records the positions of a key's value and of all inside it. path is
// where the key is in the file, table where it is in the schema.
func (d *Document) addKeyValue(p *unstable.Parser, path, table string, e *unstable.Node) error {
	for keys := e.Key(); keys.Next(); {
		n := keys.Node()
		if err := d.checkKey(table, n); err != nil {
			return err
		}
		path, table = join(path, string(n.Data)), join(table, string(n.Data))
		d.setPosition(path, n)
	}
	return d.addValue(p, path, table, e.Value())
}

func (d *Document) addValue(p *unstable.Parser, path, table string, value *unstable.Node) error {
	switch value.Kind {
	case unstable.InlineTable:
		for it := value.Children(); it.Next(); {
			if err := d.addKeyValue(p, path, table, it.Node()); err != nil {
				return err
			}
		}
	case unstable.Array:
		i := 0
		for it := value.Children(); it.Next(); i++ {
			element := join(path, strconv.Itoa(i))
			d.positions[element] = d.positions[path]
			if table == d.schema.List && i >= d.schema.MaxItems {
				return d.tooMany(element)
			}
			if err := d.addValue(p, element, table, it.Node()); err != nil {
				return err
			}
		}
	default:
		d.setPosition(path, value)
	}
	return nil
}

// setPosition records the offset of n, where the parser has one.
func (d *Document) setPosition(path string, n *unstable.Node) {
	if n.Raw.Length > 0 {
		d.positions[path] = int(n.Raw.Offset)
	}
}

// checkKey returns an error where a table of the schema has no key n.
func (d *Document) checkKey(table string, n *unstable.Node) error {
	keys, isTable := d.schema.Keys[table]
	if _, ok := keys[string(n.Data)]; ok || !isTable {
		return nil
	}
	return d.errorAtOffset(int(n.Raw.Offset), fmt.Sprintf("unknown key %q", n.Data), DidYouMean(string(n.Data), d.schema.keysOf(table)))
}

// checkNesting returns an error for brackets nested so deep that the parser would recurse too far.
func (d *Document) checkNesting() error {
	const deepest = 64
	depth, quote := 0, byte(0)
	for i := 0; i < len(d.data); i++ {
		switch c := d.data[i]; {
		case c == '\n':
			quote = 0
		case quote == '"' && c == '\\':
			i++
		case quote != 0 && c == quote:
			quote = 0
		case quote != 0:
		case c == '"' || c == '\'' || c == '#':
			quote = c
		case c == '[' || c == '{':
			depth++
		case c == ']' || c == '}':
			depth--
		}
		if depth > deepest {
			return d.errorAtOffset(i, "the brackets are nested too deep", "a "+d.schema.Noun+" needs three levels at most")
		}
	}
	return nil
}

func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
