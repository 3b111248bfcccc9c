package library

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"skintime/routine"
	"skintime/routine/disk"
	"skintime/routine/toml"
)

// Entry is a routine of a library, or a file of the user's that cannot be read as one.
type Entry struct {
	Name    string
	File    string // the user's own; empty: it ships with the program
	Shadows bool   // it replaces one that ships
	Routine routine.Routine
	Err     error // why it cannot be read
}

// IsOwn reports whether the routine is the user's own.
func (e Entry) IsOwn() bool { return e.File != "" }

// Entries returns all routines, sorted by name, also those that cannot be read.
func (l Library) Entries() []Entry {
	var entries []Entry
	for _, name := range l.Names() {
		e := Entry{Name: name, File: l.OwnFile(name)}
		_, ships := shippedRoutine(name)
		e.Shadows = ships && e.IsOwn()
		e.Routine, e.Err = l.Find(name)
		entries = append(entries, e)
	}
	return entries
}

// OwnFile returns the path of the user's own file for a routine, also of one that cannot be
// read; empty if there is none, or no folder for it.
func (l Library) OwnFile(name string) string {
	path := l.ownPath(name)
	if _, err := os.Lstat(path); !disk.IsFolder(l.OwnFolder) || errors.Is(err, fs.ErrNotExist) {
		return ""
	}
	return path
}

// ownPath returns where the user's own routine called name belongs.
func (l Library) ownPath(name string) string { return filepath.Join(l.OwnFolder, name+".toml") }

// Read reads the routine at path. In the own folder it has to be named as its file, for Find.
func (l Library) Read(path string) (routine.Routine, error) {
	data, err := disk.ReadFile(path, toml.MaxSize+1)
	if err != nil {
		return routine.Routine{}, err
	}
	name, ok := strings.CutSuffix(filepath.Base(path), ".toml")
	if ok && sameFolder(filepath.Dir(path), l.OwnFolder) {
		return parseNamed(path, name, data)
	}
	return Parse(path, data)
}

func sameFolder(a, b string) bool {
	one, err := os.Stat(a)
	if err != nil {
		return false
	}
	other, err := os.Stat(b)
	return err == nil && os.SameFile(one, other)
}

// ReadFrom reads a routine from in, at most toml.MaxSize bytes.
func ReadFrom(name string, in io.Reader) (routine.Routine, error) {
	data, err := io.ReadAll(io.LimitReader(in, toml.MaxSize+1))
	if err != nil {
		return routine.Routine{}, err
	}
	return Parse(name, data)
}
