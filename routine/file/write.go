package file

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// Renamed is the text of a routine's file with its name changed, and nothing
// else: its comments and its layout stay.
func Renamed(text []byte, name string) []byte {
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	var p unstable.Parser
	p.Reset(text)
	for p.NextExpression() && p.Expression().Kind == unstable.KeyValue {
		key := p.Expression().Key()
		if key.Next(); string(key.Node().Data) != "name" {
			continue
		}
		old := p.Expression().Value().Raw
		return slices.Concat(text[:old.Offset], strconv.AppendQuote(nil, name), text[old.Offset+old.Length:])
	}
	return text
}

// Add writes a new routine of one's own, the whole text or nothing, and returns
// its file. It never replaces one: where there is one, the error is
// fs.ErrExist.
func (l Library) Add(name string, text []byte) (path string, err error) {
	for _, n := range l.Names() {
		if n != name && strings.EqualFold(n, name) {
			return "", fmt.Errorf("there is a routine %q, and some systems take both names for one; choose another", n)
		}
	}
	if err := os.MkdirAll(l.Own, 0o700); err != nil {
		return "", err
	}
	temp, err := writeTemp(l.Own, text)
	if err != nil {
		return "", err
	}
	defer os.Remove(temp)
	path = l.place(name)
	if err := settle(temp, path, os.Link); err != nil {
		return "", err
	}
	return path, syncFolder(l.Own)
}

// writeTemp writes a file under a name that nobody looks for, for its owner
// alone, and returns when it is on the disk.
func writeTemp(folder string, text []byte) (path string, err error) {
	f, err := os.CreateTemp(folder, ".new-*")
	if err != nil {
		return "", err
	}
	_, err = f.Write(text)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return "", errors.Join(err, os.Remove(f.Name()))
	}
	return f.Name(), nil
}

// settle gives a finished file its name, unless that is taken. A link cannot
// replace anything; where the file system has none, it looks before it renames.
func settle(temp, path string, link func(from, to string) error) error {
	if link(temp, path) == nil {
		return nil
	}
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return cmp.Or(err, error(&fs.PathError{Op: "write", Path: path, Err: fs.ErrExist}))
	}
	return os.Rename(temp, path)
}
