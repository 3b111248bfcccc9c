package config

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
)

// Cues are what calls a person back to the screen.
type Cues struct {
	NoBell     bool // the terminal's bell stays silent
	NoTerminal bool // the terminal's own notifications are not used
	Desktop    bool // the desktop's notifications are used
	NoChime    bool // no sound is played
	Voice      bool // steps are read out
	Sounds     Sounds
	Hooks      [][]string // the person's own commands: a program and its arguments each; run as they are, never by a shell
}

// Sounds are the person's own sound files (WAV), as absolute paths or as
// "~/..."; empty: the built-in one.
type Sounds struct{ Ready, Due, End string }

// Screen is how the screen looks.
type Screen struct {
	Theme         string // one of Themes; empty: the usual one
	ReducedMotion bool   // nothing moves but the time
	// Progress is whether the terminal's own progress bar is used: one of
	// ProgressBars; empty: where the terminal is known to have one.
	Progress string
}

// The bounds of what is run as a cue.
const (
	// MaxHooks is how many commands of one's own a configuration may have.
	MaxHooks = 20
	// MaxHookWords is how many words a command may have.
	MaxHookWords = 50
)

// cuesTable are the cues as they are written in TOML.
type cuesTable struct {
	Bell     *bool      `toml:"bell"`
	Terminal *bool      `toml:"terminal"`
	Desktop  bool       `toml:"desktop"`
	Chime    *bool      `toml:"chime"`
	Voice    bool       `toml:"voice"`
	Sounds   soundTable `toml:"sounds"`
	Hooks    [][]string `toml:"hooks"`
}

type soundTable struct {
	Ready string `toml:"ready"`
	Due   string `toml:"due"`
	End   string `toml:"end"`
}

type screenTable struct {
	Theme    string `toml:"theme"`
	Motion   bool   `toml:"reduced_motion"`
	Progress string `toml:"progress"`
}

// cues checks what the decoder cannot. Whether a program or a file exists is
// said when it is used: both may come and go.
func (d configFile) cues(t cuesTable) (Cues, error) {
	c := Cues{
		NoBell: off(t.Bell), NoTerminal: off(t.Terminal), Desktop: t.Desktop, NoChime: off(t.Chime), Voice: t.Voice,
		Sounds: Sounds(t.Sounds),
	}
	err := errors.Join(
		d.sound("cues.sounds.ready", t.Sounds.Ready), d.sound("cues.sounds.due", t.Sounds.Due), d.sound("cues.sounds.end", t.Sounds.End),
		d.hooks("cues.hooks", t.Hooks),
	)
	if len(t.Hooks) > 0 {
		c.Hooks = t.Hooks
	}
	return c, err
}

// off reports whether a switch that is usually on is turned off.
func off(on *bool) bool { return on != nil && !*on }

// sound checks where a sound lies: skintime may be started in any folder.
func (d configFile) sound(path, file string) error {
	if file == "" || filepath.IsAbs(file) || strings.HasPrefix(file, "~/") {
		return d.Text(path, file)
	}
	return d.ErrorAt(path, fmt.Sprintf("%q is no whole path", file), `begin at the root or at home, as in "~/sounds/ready.wav"`)
}

// hooks checks commands: each has a program, and words that can be shown.
func (d configFile) hooks(path string, hooks [][]string) error {
	for i, hook := range hooks {
		at := fmt.Sprintf("%s.%d", path, i)
		switch {
		case i == MaxHooks:
			return d.ErrorAt(at+".0", fmt.Sprintf("there are more than %d hooks", MaxHooks), "let one program do the work of several")
		case len(hook) == 0 || strings.TrimSpace(hook[0]) == "":
			return d.ErrorAt(at+".0", fmt.Sprintf("hook %d has no program", i+1), "begin with one, as in "+exampleHooks)
		case len(hook) > MaxHookWords:
			return d.ErrorAt(fmt.Sprintf("%s.%d", at, MaxHookWords), fmt.Sprintf("hook %d has more than %d words", i+1, MaxHookWords), "put them into a script")
		}
		for j, word := range hook {
			if err := d.Text(fmt.Sprintf("%s.%d", at, j), word); err != nil {
				return err
			}
		}
	}
	return nil
}

// screen checks how the screen is to look.
func (d configFile) screen(t screenTable) (Screen, error) {
	if err := d.OneOf("screen.progress", "progress", t.Progress, ProgressBars()); err != nil {
		return Screen{}, err
	}
	return Screen{Theme: t.Theme, ReducedMotion: t.Motion, Progress: t.Progress}, d.OneOf("screen.theme", "theme", t.Theme, Themes())
}
