// Package file reads routines and the configuration from TOML and checks them,
// and writes the configuration. Its errors name the file, line and column, and
// say what would be right.
package file

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"skintime/routine"
)

// maxSize is how many bytes a file may have.
const maxSize = 256 << 10

// document is a file while it is read.
type document struct {
	name   string
	data   []byte
	schema *schema
	places places
}

// routineTable is a routine as it is written in TOML.
type routineTable struct {
	Name   string      `toml:"name"`
	Title  string      `toml:"title"`
	Rhythm string      `toml:"rhythm"`
	Step   []stepTable `toml:"step"`
}

type stepTable struct {
	Kind      string       `toml:"kind"`
	Title     string       `toml:"title"`
	For       string       `toml:"for"`
	From      string       `toml:"from"`
	By        string       `toml:"by"`
	Cap       string       `toml:"cap"`
	Suggested string       `toml:"suggested"`
	Advance   string       `toml:"advance"`
	Lead      string       `toml:"lead"`
	Optional  bool         `toml:"optional"`
	Do        []string     `toml:"do"`
	Product   productTable `toml:"product"`
}

type productTable struct {
	Kind       string `toml:"kind"`
	Rich       bool   `toml:"rich"`
	Dries      bool   `toml:"dries"`
	Exfoliates bool   `toml:"exfoliates"`
}

const aTime = `a time such as "15m" or "90s"`

// routineSchema is what the file of a routine may have.
var routineSchema = schema{
	noun: "routine", list: "step", most: routine.MaxSteps, remedy: "split it into two routines",
	written: map[string]map[string]string{
		"": {
			"name": `a text such as "facial"`, "title": `a text such as "Facial"`, "rhythm": `a text such as "1-2 in 7 days"`,
			"step": `a list of steps, each under [[step]]`,
		},
		"step": {
			"kind": `a text such as "mask"`, "title": `a text such as "Neck massage"`,
			"for": aTime, "from": aTime, "by": aTime, "cap": aTime, "suggested": aTime, "lead": aTime,
			"advance": `"wait" or "auto"`, "optional": "true or false", "do": `a list of texts such as ["Pat dry."]`,
			"product": `a table such as { kind = "cream", rich = true }`,
		},
		"step.product": {
			"kind": `a text such as "cream"`, "rich": "true or false", "dries": "true or false", "exfoliates": "true or false",
		},
	},
	order: []string{
		"name", "kind", "title", "rhythm", "step", "for", "from", "by", "cap", "suggested", "advance", "lead", "optional",
		"do", "product", "rich", "dries", "exfoliates",
	},
}

// Parse reads a routine from the TOML of a file called name. What is wrong with
// the text is an *Error.
func Parse(name string, data []byte) (routine.Routine, error) {
	r, _, err := parse(name, data)
	return r, err
}

func parse(name string, data []byte) (routine.Routine, *document, error) {
	var table routineTable
	d, err := read(&routineSchema, name, data, &table)
	if err != nil {
		return routine.Routine{}, d, err
	}
	r, err := d.routine(table)
	return r, d, err
}

// read decodes the TOML of a file called name into table, as far as its schema
// goes.
func read(s *schema, name string, data []byte, table any) (*document, error) {
	d := &document{name: routine.Sanitize(name), data: withoutMark(data), schema: s}
	if len(data) > maxSize {
		return d, d.at(0, "the file is too large", fmt.Sprintf("a %s has at most %d KiB", s.noun, maxSize>>10))
	}
	if err := errors.Join(d.checkNesting(), d.walk()); err != nil {
		return d, first(err)
	}
	if err := toml.NewDecoder(bytes.NewReader(d.data)).DisallowUnknownFields().Decode(table); err != nil {
		return d, d.undecodable(err)
	}
	return d, nil
}

// withoutMark is data without the byte order mark that some editors write.
func withoutMark(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\ufeff")) }

// undecodable turns an error of the TOML decoder into ours.
func (d *document) undecodable(err error) error {
	var decode *toml.DecodeError
	if !errors.As(err, &decode) {
		return d.at(0, "not TOML: "+strings.TrimPrefix(err.Error(), "toml: "), "")
	}
	offset, problem, remedy := d.offset(decode.Position()), "not TOML: "+strings.TrimPrefix(decode.Error(), "toml: "), ""
	key, right := d.writtenAt(offset, decode.Key())
	if key != "" && (strings.Contains(problem, "cannot") || strings.Contains(problem, "are expected to have the format")) {
		problem, remedy = fmt.Sprintf("the value of %s has the wrong type", key), "write "+right
	}
	return d.at(offset, problem, remedy)
}

// writtenAt is the key that the schema has for the value at an offset, and what
// the value looks like. The decoder names the key of a whole table on one line,
// not the one within, so it is asked only where the walk has seen no value.
func (d *document) writtenAt(offset int, decoded []string) (key, right string) {
	path := ""
	for at, place := range d.places {
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
		if right, known := d.schema.written[strings.Join(keys[:last], ".")][keys[last]]; known {
			return keys[last], right
		}
	}
	return "", ""
}
