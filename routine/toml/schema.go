package toml

import "fmt"

// Schema lists what one kind of file can contain.
type Schema struct {
	Noun string // what the file is: "routine"
	// Keys has all keys of each table, with an example of the value.
	Keys     map[string]map[string]string
	Order    []string // all keys, in the order in which remedies list them
	List     string   // the one list of tables
	MaxItems int      // the most tables of the list
	TooMany  string   // the remedy where there are more
}

// keysOf returns the keys of a table.
func (s *Schema) keysOf(table string) []string {
	var known []string
	for _, k := range s.Order {
		if _, ok := s.Keys[table][k]; ok {
			known = append(known, k)
		}
	}
	return known
}

// tooMany returns an error about the element at path, the first beyond MaxItems.
func (d *Document) tooMany(path string) error {
	return d.ErrorAt(path, fmt.Sprintf("the %s has more than %d %ss", d.schema.Noun, d.schema.MaxItems, d.schema.List), d.schema.TooMany)
}
