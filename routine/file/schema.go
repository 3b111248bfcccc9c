package file

import "fmt"

// schema is what a kind of file may have.
type schema struct {
	noun string // what the file is, as in "a routine has at most …"
	// written says what the value of a key looks like. Its keys are all that a
	// file may have, by table.
	written map[string]map[string]string
	order   []string // all keys, in the order in which a remedy names them
	list    string   // the one list of tables, whose elements are counted
	most    int      // how many of them there may be
	remedy  string   // what to do where there are more
}

// known lists the keys of a table.
func (s *schema) known(table string) []string {
	var known []string
	for _, k := range s.order {
		if _, ok := s.written[table][k]; ok {
			known = append(known, k)
		}
	}
	return known
}

// tooMany is an error about the element at path, which is one more than there
// may be.
func (d *document) tooMany(path string) error {
	return d.wrong(path, fmt.Sprintf("the %s has more than %d %ss", d.schema.noun, d.schema.most, d.schema.list), d.schema.remedy)
}
