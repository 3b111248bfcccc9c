// Package library finds routines by name, the user's own first, then those that
// ship, and reads, checks and writes their files. What a routine means is in package
// routine; how TOML is read, in toml.
package library

import (
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
	Texts     fs.FS  // the files NAME.toml of the routines that ship; nil: Text has only the user's own
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
	path, data, err := l.readOwn(name)
	if err != nil {
		return routine.Routine{}, err
	}
	if path == "" {
		r, ok := shippedRoutine(name)
		if !ok {
			err = &UnknownError{name, l.Names()}
		}
		return r, err
	}
	r, err := parseNamed(path, name, data)
	if err == nil {
		markOwnLines(&r)
	}
	return r, err
}

// readOwn returns the path and the text of the user's own routine called name. The path is empty
// if there is none. A link that leads to nothing is an error of its own.
func (l Library) readOwn(name string) (path string, data []byte, err error) {
	if !routine.IsName(name) {
		return "", nil, nil
	}
	if path = l.OwnFile(name); path != "" {
		data, err = disk.ReadFile(path, toml.MaxSize+1)
	}
	return path, data, err
}

// shippedRoutine returns a routine that ships, with steps that the caller may change.
func shippedRoutine(name string) (r routine.Routine, ok bool) {
	i := slices.IndexFunc(shipped, func(r routine.Routine) bool { return r.Name == name })
	if i < 0 {
		return r, false
	}
	r = shipped[i]
	r.Steps = slices.Clone(r.Steps)
	return r, true
}

// markOwnLines marks the steps of a person's own routine whose lines are in no routine that ships.
func markOwnLines(r *routine.Routine) {
	for i := range r.Steps {
		s := &r.Steps[i]
		s.OwnLines = len(s.Do) > 0 && !slices.ContainsFunc(shipped, func(other routine.Routine) bool {
			return slices.ContainsFunc(other.Steps, func(o routine.Step) bool { return slices.Equal(o.Do, s.Do) })
		})
	}
}

// Text returns the file of the routine called name, unchecked, or an *UnknownError.
func (l Library) Text(name string) ([]byte, error) {
	path, data, err := l.readOwn(name)
	if path != "" || err != nil {
		return data, err
	}
	if _, ok := shippedRoutine(name); ok && l.Texts != nil {
		return fs.ReadFile(l.Texts, name+".toml")
	}
	return nil, &UnknownError{name, l.Names()}
}

// parseNamed reads a routine whose name has to be that of its file.
func parseNamed(path, name string, data []byte) (routine.Routine, error) {
	r, d, err := parse(path, data)
	if err == nil && r.Name != name {
		err = d.ErrorAt("name", fmt.Sprintf("the routine is called %q, its file %q", r.Name, name), "give both the same name")
	}
	return r, err
}

// Names returns the names of all routines, sorted, also of files that cannot be read.
func (l Library) Names() []string {
	var names []string
	for _, r := range shipped {
		names = append(names, r.Name)
	}
	if entries, err := os.ReadDir(l.OwnFolder); err == nil && l.OwnFolder != "" {
		for _, e := range entries {
			if name, ok := strings.CutSuffix(e.Name(), ".toml"); ok && routine.IsName(name) && !e.IsDir() {
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
