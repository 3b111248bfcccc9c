package toml

import "fmt"

// Schema is what a kind of file may have.
type Schema struct {
	Noun string // what the file is, as in "a routine has at most …"
	// Written says what the value of a key looks like. Its keys are all that a
	// file may have, by table.
	Keys     map[string]map[string]string
	Order    []string // all keys, in the order in which a remedy names them
	List     string   // the one list of tables, whose elements are counted
	MaxItems int      // how many of them there may be
	TooMany  string   // what to do where there are more
}

// known lists the keys of a table.
func (s *Schema) keysOf(table string) []string {
	var known []string
	for _, k := range s.Order {
		if _, ok := s.Keys[table][k]; ok {
			known = append(known, k)
		}
	}
	return known
}

// tooMany is an error about the element at path, which is one more than there
// may be.
func (d *Document) tooMany(path string) error {
	return d.ErrorAt(path, fmt.Sprintf("the %s has more than %d %ss", d.schema.Noun, d.schema.MaxItems, d.schema.List), d.schema.TooMany)
}
