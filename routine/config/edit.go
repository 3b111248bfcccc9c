package config

import (
	"fmt"
	"skintime/routine/toml"
)

// Edit is the text of a configuration, changed so that it says c. What
// does not change stays as it is, byte for byte: comments, order, blank lines.
// Comments within a list that changes stand above it afterwards; a product
// that goes takes the comments among its own lines along. It returns an *Error
// where the text is no configuration.
func Edit(name string, text []byte, c Config) ([]byte, error) {
	old, err := Parse(name, text)
	if err != nil {
		return nil, err
	}
	changed := toml.Edit(text, schema.List, old.values(), c.values())
	if got, err := Parse(name, changed); err != nil {
		return nil, err
	} else if !got.Same(c) {
		return nil, fmt.Errorf("%s: cannot be changed to what was asked for", name)
	}
	return changed, nil
}
