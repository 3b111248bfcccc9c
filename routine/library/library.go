// Package library finds routines by name, the user's own first, then those that
// ship, and reads, checks and writes their files. What a routine means is in package
// routine; how TOML is read, in toml.
package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"skintime/routine"
	"skintime/routine/disk"
	"skintime/routine/toml"
)

// Library finds routines by name: the user's own first, then those that ship.
type Library struct {
	OwnFolder string // need not exist
	Shipped   fs.FS  // with files NAME.toml
}

// UnknownError says that a library has no routine of that name.
type UnknownError struct {
	Name  string
	Names []string // the names it has
}

// Error names the nearest routine, or all of them.
func (e *UnknownError) Error() string {
	return fmt.Sprintf("unknown routine %q; %s", routine.Sanitize(e.Name), toml.DidYouMean(e.Name, e.Names))
}

// Find reads the routine called name. The error is an *UnknownError, a *toml.Error for a mistake
// in the file, or why it cannot be read.
func (l Library) Find(name string) (routine.Routine, error) {
	path, data, err := l.read(name)
	if err != nil {
		return routine.Routine{}, err
	}
	r, err := parseNamed(path, name, data)
	if err == nil && path == l.OwnFile(name) {
		l.markOwnLines(&r)
	}
	return r, err
}

// markOwnLines marks the steps of a person's own routine whose lines are in no routine that ships.
func (l Library) markOwnLines(r *routine.Routine) {
	var shipped []routine.Step
	entries, _ := fs.ReadDir(l.Shipped, ".")
	for _, e := range entries {
		if data, err := fs.ReadFile(l.Shipped, e.Name()); err == nil {
			other, _, _ := parse(e.Name(), data)
			shipped = append(shipped, other.Steps...)
		}
	}
	for i := range r.Steps {
		s := &r.Steps[i]
		s.OwnLines = len(s.Do) > 0 && !slices.ContainsFunc(shipped, func(o routine.Step) bool { return slices.Equal(o.Do, s.Do) })
	}
}

// Text returns the file of the routine called name, unchecked, or an *UnknownError.
func (l Library) Text(name string) ([]byte, error) {
	_, data, err := l.read(name)
	return data, err
}

// parseNamed reads a routine whose name has to be that of its file.
func parseNamed(path, name string, data []byte) (routine.Routine, error) {
	r, d, err := parse(path, data)
	if err == nil && r.Name != name {
		err = d.ErrorAt("name", fmt.Sprintf("the routine is called %q, its file %q", r.Name, name), "give both the same name")
	}
	return r, err
}

// read returns a routine's path and text. A link that leads to nothing is an error of its own.
func (l Library) read(name string) (path string, data []byte, err error) {
	if !routine.IsName(name) {
		return "", nil, &UnknownError{name, l.Names()}
	}
	if path = l.OwnFile(name); path != "" {
		data, err = disk.ReadFile(path, toml.MaxSize+1)
		return path, data, err
	}
	path = name + ".toml"
	if data, err = fs.ReadFile(l.Shipped, path); errors.Is(err, fs.ErrNotExist) {
		err = &UnknownError{name, l.Names()}
	}
	return path, data, err
}

// Names returns the names of all routines, sorted, also of files that cannot be read.
func (l Library) Names() []string {
	var names []string
	add := func(entries []fs.DirEntry) {
		for _, e := range entries {
			if name, ok := strings.CutSuffix(e.Name(), ".toml"); ok && routine.IsName(name) && !e.IsDir() {
				names = append(names, name)
			}
		}
	}
	if entries, err := os.ReadDir(l.OwnFolder); err == nil && l.OwnFolder != "" {
		add(entries)
	}
	if entries, err := fs.ReadDir(l.Shipped, "."); err == nil {
		add(entries)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
