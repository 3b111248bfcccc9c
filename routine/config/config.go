// Package config reads, checks and writes config.toml: what a person has said about
// themselves, what calls them, and how the screen looks.
package config

import (
	"errors"
	"io/fs"
	"time"

	"skintime/routine/disk"
	"skintime/routine/toml"
)

// Config is what a person has said about themselves, in a file of their own.
// All of it is optional.
type Config struct {
	Routine    string // what runs when no name is given
	Skin       string // one of Skins
	Retinoid   bool   // one in the evenings
	Products   []Product
	Cues       Cues
	Screen     Screen
	AllowSleep bool // the machine may fall asleep while a step runs
}

// Product is something on the shelf.
type Product struct {
	For        string // the kind of step that uses it
	Name       string // as the person calls it
	Kind       string // of a mask one of MaskKinds, of an exfoliant one of ExfoliantKinds
	Method     string // one of Methods
	Gentle     bool
	Strength   float64 // per cent of acid
	Rich       bool    // rich in nutrients
	Dries      bool    // dries on the skin
	Exfoliates bool    // exfoliates as well
	Texture    string  // one of Textures
	Actives    []string
	Opened     time.Time // a day, in UTC; zero: not said
	Months     int       // it lasts once opened; 0: not said
}

// MaxProducts is how many products a configuration may have.
const MaxProducts = 1000

// table is the configuration as its file has it. The decoder finds a field by its
// name, whatever the case.
type table struct {
	Routine, Skin string
	Retinoid      bool
	Awake         bool
	Product       []productTable
	Cues          cuesTable
	Screen        Screen
}

type productTable struct {
	Product
	Opened toml.Date
}

// Read reads the configuration from the file at path. A missing file is an empty
// configuration; a mistake in its text is a *toml.Error.
func Read(path string) (Config, error) {
	data, err := readText(path)
	if err != nil {
		return Config{}, err
	}
	return Parse(path, data)
}

// readText returns the text of the configuration; nil where there is no file.
func readText(path string) ([]byte, error) {
	data, err := disk.ReadFile(path, toml.MaxSize+1)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return data, err
}

// Parse reads the configuration from data, the text of the file called name. The
// error is a *toml.Error.
func Parse(name string, data []byte) (Config, error) {
	t := table{Awake: true, Cues: cuesTable{Bell: true, Terminal: true, Chime: true}}
	d, err := toml.Read(&schema, name, data, &t)
	if err != nil {
		return Config{}, err
	}
	return configFile{d}.config(t)
}
