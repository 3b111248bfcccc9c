package library

import (
	"fmt"
	"strings"

	"skintime/routine/disk"
	"skintime/routine/toml"
)

// Renamed returns the text of a routine file with another name. All else stays.
func Renamed(text []byte, name string) []byte { return toml.SetText(text, "name", name) }

// Add writes a new routine file and returns its path. Where there is one, the error is fs.ErrExist.
func (l Library) Add(name string, text []byte) (path string, err error) {
	for _, n := range l.Names() {
		if n != name && strings.EqualFold(n, name) {
			return "", fmt.Errorf("there is a routine %q, and some systems take both names for one; choose another", n)
		}
	}
	path = l.ownPath(name)
	return path, disk.Create(path, text)
}
