package library

import (
	"skintime/routine"
	"skintime/routine/toml"
)

// routineTable is a routine as its file has it. The decoder ignores the case of names.
type routineTable struct {
	Name, Title string
	Rhythm      string // how often to do it: "1-2 in 7 days"
	Time        string // morning or evening
	Step        []stepTable
}

// stepTable is a step as its file has it. Its times are those of routine.Timing.
type stepTable struct {
	Kind, Title                         string
	For, From, By, Cap, Suggested, Lead string
	Advance                             string
	Optional                            bool
	Do                                  []string
	Product                             routine.Product
}

const (
	exampleTime = `a time such as "15m" or "90s"`
	exampleLead = `a time such as "5s", or "wait"`
)

// schema is what a routine file may have.
var schema = toml.Schema{
	Noun: "routine", List: "step", MaxItems: routine.MaxSteps, TooMany: "split it into two routines",
	Keys: map[string]map[string]string{
		"": {
			"name": `a text such as "facial"`, "title": `a text such as "Facial"`, "rhythm": `a text such as "1-2 in 7 days"`,
			"time": `"morning" or "evening"`,
			"step": `a list of steps, each under [[step]]`,
		},
		"step": {
			"kind": `a text such as "mask"`, "title": `a text such as "Neck massage"`,
			"for": exampleTime, "from": exampleTime, "by": exampleTime, "cap": exampleTime, "suggested": exampleTime, "lead": exampleLead,
			"advance": `"wait" or "auto"`, "optional": "true or false", "do": `a list of texts such as ["Pat dry."]`,
			"product": `a table such as { kind = "cream", rich = true }`,
		},
		"step.product": {
			"kind": `a text such as "cream"`, "rich": "true or false", "dries": "true or false", "exfoliates": "true or false",
		},
	},
	Order: []string{
		"name", "kind", "title", "rhythm", "time", "step", "for", "from", "by", "cap", "suggested", "advance", "lead", "optional",
		"do", "product", "rich", "dries", "exfoliates",
	},
}

// Parse reads a routine from the text of the file called name. The error is a *toml.Error.
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
