package config

import (
	"fmt"
	"skintime/routine/toml"
)

// Edit returns text, the configuration file called name, changed to c as by toml.Edit. It is a
// *toml.Error where text, or c, is not valid.
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
