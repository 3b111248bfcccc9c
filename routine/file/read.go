// Package file reads routines from TOML and checks them. Its errors name the
// file, line and column, and say what would be right.
package file

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"skintime/routine"
)

// maxSize is how many bytes the file of a routine may have.
const maxSize = 256 << 10

// document is a file while it is read.
type document struct {
	name   string
	data   []byte
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

// written says what the value of a key looks like. Its keys are all that a
// routine file may have, by table.
var written = map[string]map[string]string{
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
}

const aTime = `a time such as "15m" or "90s"`

// Parse reads a routine from the TOML of a file called name. What is wrong with
// the text is an *Error.
func Parse(name string, data []byte) (routine.Routine, error) {
	r, _, err := parse(name, data)
	return r, err
}

func parse(name string, data []byte) (routine.Routine, *document, error) {
	d := &document{name: routine.Harmless(name), data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	if len(data) > maxSize {
		return routine.Routine{}, d, d.at(0, "the file is too large", fmt.Sprintf("a routine has at most %d KiB", maxSize>>10))
	}
	if err := errors.Join(d.checkNesting(), d.walk()); err != nil {
		return routine.Routine{}, d, first(err)
	}
	var table routineTable
	if err := toml.NewDecoder(bytes.NewReader(d.data)).DisallowUnknownFields().Decode(&table); err != nil {
		return routine.Routine{}, d, d.undecodable(err)
	}
	r, err := d.routine(table)
	return r, d, err
}

// undecodable turns an error of the TOML decoder into ours.
func (d *document) undecodable(err error) error {
	var decode *toml.DecodeError
	if !errors.As(err, &decode) {
		return d.at(0, "not TOML: "+strings.TrimPrefix(err.Error(), "toml: "), "")
	}
	offset := d.offset(decode.Position())
	key := decode.Key()
	if len(key) > 0 {
		schema, last := strings.Join(key[:len(key)-1], "."), key[len(key)-1]
		if right, ok := written[schema][last]; ok && strings.Contains(decode.Error(), "cannot") {
			return d.at(offset, fmt.Sprintf("the value of %s has the wrong type", last), "write "+right)
		}
	}
	return d.at(offset, "not TOML: "+strings.TrimPrefix(decode.Error(), "toml: "), "")
}

// keyOrder lists all keys in the order in which a remedy names them.
var keyOrder = []string{
	"name", "kind", "title", "rhythm", "step", "for", "from", "by", "cap", "suggested", "advance", "lead", "optional",
	"do", "product", "rich", "dries", "exfoliates",
}
