package file

import (
	"fmt"
	"strconv"

	"github.com/pelletier/go-toml/v2/unstable"

	"skintime/routine"
)

// places says where the values of a document stand, as offsets in bytes, by
// path: "name", "step.2.by", "step.0.do.1". A table's own path is where its
// header stands.
type places map[string]int

// walk goes once over a document before it is decoded. It finds the places of
// its values, and the first key that a routine does not have. The decoder
// finds such keys, too, but looks for all of them, in a time that grows with
// their square; and it tells no place of a value that is decoded and still
// makes no sense, such as a window upside down. What is no TOML ends the walk;
// saying so is left to the decoder.
func (d *document) walk() error {
	d.places = places{}
	var p unstable.Parser
	p.Reset(d.data)
	table, schema, steps := "", "", 0
	for p.NextExpression() {
		e := p.Expression()
		if e.Kind == unstable.KeyValue {
			if err := d.keyValue(&p, table, schema, e); err != nil {
				return err
			}
			continue
		}
		table, schema = "", ""
		for keys := e.Key(); keys.Next(); {
			n := keys.Node()
			if err := d.known(schema, n); err != nil {
				return err
			}
			table, schema = join(table, string(n.Data)), join(schema, string(n.Data))
			if schema != "step" {
				d.note(table, n)
				continue
			}
			if e.Kind == unstable.ArrayTable && keys.IsLast() {
				steps++
			}
			table = join("step", strconv.Itoa(steps-1))
			d.note(table, n)
		}
		if steps > routine.MaxSteps {
			return d.tooManySteps(table)
		}
	}
	return nil
}

// keyValue notes the place of a key's value, and of what the value holds.
func (d *document) keyValue(p *unstable.Parser, table, schema string, e *unstable.Node) error {
	for keys := e.Key(); keys.Next(); {
		n := keys.Node()
		if err := d.known(schema, n); err != nil {
			return err
		}
		table, schema = join(table, string(n.Data)), join(schema, string(n.Data))
		d.note(table, n)
	}
	return d.value(p, table, schema, e.Value())
}

func (d *document) value(p *unstable.Parser, path, schema string, value *unstable.Node) error {
	switch value.Kind {
	case unstable.InlineTable:
		for it := value.Children(); it.Next(); {
			if err := d.keyValue(p, path, schema, it.Node()); err != nil {
				return err
			}
		}
	case unstable.Array:
		i := 0
		for it := value.Children(); it.Next(); i++ {
			element := join(path, strconv.Itoa(i))
			d.places[element] = d.places[path]
			if schema == "step" && i >= routine.MaxSteps {
				return d.tooManySteps(element)
			}
			if err := d.value(p, element, schema, it.Node()); err != nil {
				return err
			}
		}
	default:
		d.note(path, value)
	}
	return nil
}

// note notes where n stands, where the parser says so.
func (d *document) note(path string, n *unstable.Node) {
	if n.Raw.Length > 0 {
		d.places[path] = int(n.Raw.Offset)
	}
}

// known is an error when a table of the schema has no key n.
func (d *document) known(schema string, n *unstable.Node) error {
	keys, isTable := written[schema]
	if _, ok := keys[string(n.Data)]; ok || !isTable {
		return nil
	}
	return d.unknownKey(int(n.Raw.Offset), schema, string(n.Data))
}

func (d *document) unknownKey(offset int, schema, key string) error {
	var known []string
	for _, k := range keyOrder {
		if _, ok := written[schema][k]; ok {
			known = append(known, k)
		}
	}
	return d.at(offset, fmt.Sprintf("unknown key %q", key), didYouMean(key, known))
}

func (d *document) tooManySteps(path string) error {
	return d.wrong(path, fmt.Sprintf("the routine has more than %d steps", routine.MaxSteps), "split it into two routines")
}

// checkNesting stops a document whose brackets are nested deeper than any
// routine's, before a parser follows them down.
func (d *document) checkNesting() error {
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
			return d.at(i, "the brackets are nested too deep", "a routine needs three levels at most")
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
