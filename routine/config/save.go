package config

import (
	"bytes"
	"errors"
	"fmt"

	"skintime/routine/disk"
)

// fileComment is the first line of a new configuration.
const fileComment = "# What skintime knows about you. 'skintime setup' asks, and you can write here, too.\n"

// ErrChanged says that something else has changed the file since it was opened.
var ErrChanged = errors.New("it was changed meanwhile")

// File is a configuration and the text of its file.
type File struct {
	Config
	path string
	text []byte
}

// Open reads the configuration to change it. An error says that Save could not write behind a link.
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

// Save changes the file to c; at every moment it is the old file or the new one. Where it has
// changed since Open, it stays as it is and the error is ErrChanged.
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
