package config

import (
	"bytes"
	"errors"
	"fmt"

	"skintime/routine/disk"
)

// welcome is how a configuration begins that the program makes.
const fileComment = "# What skintime knows about you. 'skintime setup' asks, and you can write here, too.\n"

// ErrChanged says that a file was changed by someone else meanwhile.
var ErrChanged = errors.New("it was changed meanwhile")

// File is a configuration as its file has it.
type File struct {
	Config
	path string
	text []byte
}

// Open reads the configuration from the file at path, to be changed.
func Open(path string) (File, error) {
	if _, err := disk.Target(path); err != nil { // Save would fail
		return File{}, err
	}
	text, err := readText(path)
	if err != nil {
		return File{}, err
	}
	c, err := Parse(path, text)
	return File{c, path, text}, err
}

// Save writes c to the file, so that there is at every moment either the old
// one or the new one, whole. A file that has changed since it was opened stays
// as it is.
func (k File) Save(c Config) error {
	now, err := readText(k.path)
	if err != nil {
		return err
	}
	if !bytes.Equal(now, k.text) {
		return fmt.Errorf("%s: %w", k.path, ErrChanged)
	}
	if now == nil {
		now = []byte(fileComment)
	}
	text, err := Edit(k.path, now, c)
	if err != nil || bytes.Equal(text, k.text) {
		return err
	}
	return disk.Replace(k.path, text)
}
