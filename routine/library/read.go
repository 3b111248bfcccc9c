package library

import (
	"skintime/routine"
	"skintime/routine/toml"
)

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

const exampleTime = `a time such as "15m" or "90s"`

// schema is what the file of a routine may have.
var schema = toml.Schema{
	Noun: "routine", List: "step", MaxItems: routine.MaxSteps, TooMany: "split it into two routines",
	Keys: map[string]map[string]string{
		"": {
			"name": `a text such as "facial"`, "title": `a text such as "Facial"`, "rhythm": `a text such as "1-2 in 7 days"`,
			"step": `a list of steps, each under [[step]]`,
		},
		"step": {
			"kind": `a text such as "mask"`, "title": `a text such as "Neck massage"`,
			"for": exampleTime, "from": exampleTime, "by": exampleTime, "cap": exampleTime, "suggested": exampleTime, "lead": exampleTime,
			"advance": `"wait" or "auto"`, "optional": "true or false", "do": `a list of texts such as ["Pat dry."]`,
			"product": `a table such as { kind = "cream", rich = true }`,
		},
		"step.product": {
			"kind": `a text such as "cream"`, "rich": "true or false", "dries": "true or false", "exfoliates": "true or false",
		},
	},
	Order: []string{
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

func parse(name string, data []byte) (routine.Routine, routineFile, error) {
	var table routineTable
	d, err := toml.Read(&schema, name, data, &table)
	f := routineFile{d}
	if err != nil {
		return routine.Routine{}, f, err
	}
	r, err := f.routine(table)
	return r, f, err
}
