// Package config reads, checks and edits config.toml: skin, products, cues and
// screen. What follows from skin and products is in package care.
package config

import (
	"errors"
	"io/fs"
	"time"

	"skintime/routine"
	"skintime/routine/disk"
	"skintime/routine/toml"
)

// Config is what config.toml contains. All of it is optional.
type Config struct {
	Routine     string        // the routine that runs when none is named
	Skin        string        // one of Skins
	Retinoid    bool          // uses one in the evenings
	Masks       int           // the most masks in a week, 1 to MaxMasks; 0: not said
	Avoid       []string      // actives that are never planned, some of Actives
	RestUntil   time.Time     // the skin rests until the end of this day, in UTC; zero: it does not
	RestStrict  bool          // until then it is spared more, as on the first days after a sting
	CalmSince   time.Time     // stings before this day bring no more days of rest; zero: not said
	MorningFrom time.Duration // when a day of care begins, since midnight; 0: not said
	Evenings    routine.Evenings
	Products    []Product
	Cues        Cues
	Screen      Screen
	Remote      Remote
	AllowSleep  bool // the machine may fall asleep while a step runs
}

// Product is a product on the shelf.
type Product struct {
	StepKind      routine.Kind `toml:"for"` // the kind of step that uses it
	Name          string       // as the person calls it
	Kind          string       // of a mask one of routine.MaskKinds, of an exfoliant one of ExfoliantKinds
	Method        string       // one of Methods
	Gentle        bool
	Strength      float64 // per cent of acid
	Rich          bool    // rich in nutrients
	NotRich       bool    `toml:"-"` // said not to be rich; neither: not said
	Dries         bool    // dries on the skin
	Exfoliates    bool    // exfoliates as well
	Texture       string  // one of Textures
	Actives       []string
	Opened        time.Time       // a day, in UTC; zero: unknown
	Months        int             // how long it lasts once opened; 0: unknown
	Off           routine.Removal // how it comes off; empty: as its kind does
	Onto          string          // skin when it goes on: dry or wet; empty: as its kind says
	From, By, Cap time.Duration   // the label's times; 0: the kind's
	Every         int             // the label's rest in days; 0: as the rules say
	Expires       time.Time       // the date on the pack, a day in UTC; zero: none
	Since         time.Time       // in use since; zero: unknown
	Tested        time.Time       // a patch test was passed on this day; zero: none
	Testing       time.Time       // a patch test began on this day; zero: none
	Cleared       time.Time       // a sting before this day no longer counts; zero: none
	UsedUp        bool            `toml:"used_up"` // kept for the diary, never chosen
	Prescribed    bool            // a doctor prescribed it
}

// MaxProducts is the most products that a configuration can have.
const MaxProducts = 1000

// table is the configuration as its file has it. The decoder ignores the case of names.
type table struct {
	Routine, Skin string
	Retinoid      bool
	Masks         int
	Avoid         []string
	RestUntil     toml.Date `toml:"rest_until"`
	RestStrict    bool      `toml:"rest_strict"`
	CalmSince     toml.Date `toml:"calm_since"`
	MorningFrom   string    `toml:"morning_from"`
	Awake         bool
	Evenings      eveningsTable
	Product       []productTable
	Cues          cuesTable
	Screen        Screen
	Remote        struct{ Socket, MPRIS bool }
}

type productTable struct {
	Product
	Rich                                             *bool
	From, By, Cap                                    string
	Opened, Expires, Since, Tested, Testing, Cleared toml.Date
}

// Read reads the configuration at path. No file is an empty one; a mistake is a *toml.Error.
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

// Parse reads the text of the configuration file called name. The error is a *toml.Error.
func Parse(name string, data []byte) (Config, error) {
	t := table{Awake: true, Cues: cuesTable{Bell: true, Terminal: true, Chime: true}}
	t.Remote.Socket = true
	d, err := toml.Read(&schema, name, data, &t)
	if err != nil {
		return Config{}, err
	}
	return configFile{d}.config(t)
}
