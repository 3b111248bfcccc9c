package config

import (
	"cmp"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

// Cues are the ways in which a person is called back to the screen.
type Cues struct {
	NoBell     bool // no bell of the terminal
	NoTerminal bool // no notifications by the terminal
	Desktop    bool // notifications by the desktop
	NoChime    bool // no sound is played
	Voice      bool // steps are read out
	Sounds     Sounds
	Hooks      [][]string // commands: a program and its arguments each, run without a shell
}

// Sounds are paths of WAV files, absolute or from "~/"; empty: the built-in sound.
type Sounds struct {
	Ready string // a window opens
	Due   string // a window is due, and later overdue
	End   string // anything else ends
}

// Screen is how the screen looks.
type Screen struct {
	Theme         string            // one of Themes; empty: "default"
	ReducedMotion bool              `toml:"reduced_motion"` // accepted; nothing moves but the time in any case
	Progress      string            // use of the terminal's progress bar, one of ProgressBars; empty: "auto"
	Plain         bool              // lines of text in place of the screen, always
	Colors        map[string]string // own colours, as in "#bca7f7", by role: some of ColorRoles
}

// Remote is how other processes lead the session.
type Remote struct {
	NoSocket bool // it does not listen at a socket
}

const (
	MaxHooks     = 20 // how many hooks a configuration may have
	MaxHookWords = 50 // how many words a hook may have
)

// cuesTable is the table [cues] of the file.
type cuesTable struct {
	Bell, Terminal, Desktop, Chime, Voice bool
	Sounds                                Sounds
	Hooks                                 [][]string
}

// cues checks what the decoder does not. Programs and files are looked for when they are used.
func (d configFile) cues(t cuesTable) (Cues, error) {
	c := Cues{NoBell: !t.Bell, NoTerminal: !t.Terminal, Desktop: t.Desktop, NoChime: !t.Chime, Voice: t.Voice, Sounds: t.Sounds}
	err := cmp.Or(
		d.checkSoundPath("cues.sounds.ready", t.Sounds.Ready), d.checkSoundPath("cues.sounds.due", t.Sounds.Due), d.checkSoundPath("cues.sounds.end", t.Sounds.End),
		d.checkHooks("cues.hooks", t.Hooks),
	)
	if len(t.Hooks) > 0 {
		c.Hooks = t.Hooks
	}
	return c, err
}

// checkColors returns an error for a colour that is not written in six hexadecimal digits.
func (d configFile) checkColors(path string, colors map[string]string) error {
	for _, role := range ColorRoles() {
		text, given := colors[role]
		digits, marked := strings.CutPrefix(text, "#")
		if _, err := strconv.ParseUint(digits, 16, 32); given && (err != nil || !marked || len(digits) != 6) {
			return d.ErrorAt(path+"."+role, fmt.Sprintf("%q is not a colour", text), `write it as in "#bca7f7"`)
		}
	}
	return nil
}

// checkSoundPath returns an error where the path of a sound is relative: skintime may
// be started in any folder. The file need not exist.
func (d configFile) checkSoundPath(path, file string) error {
	if file == "" || filepath.IsAbs(file) || strings.HasPrefix(file, "~/") {
		return d.CheckText(path, file)
	}
	return d.ErrorAt(path, fmt.Sprintf("%q is not a full path", file), `write it in full, or from your home folder as in "~/sounds/ready.wav"`)
}

// checkHooks returns an error for a hook without a program, or with words that do not show.
func (d configFile) checkHooks(path string, hooks [][]string) error {
	for i, hook := range hooks {
		at := fmt.Sprintf("%s.%d", path, i)
		switch {
		case i == MaxHooks:
			return d.ErrorAt(at+".0", fmt.Sprintf("there are more than %d hooks", MaxHooks), "put several commands into one script")
		case len(hook) == 0 || strings.TrimSpace(hook[0]) == "":
			return d.ErrorAt(at+".0", fmt.Sprintf("hook %d has no program", i+1), "begin with one, as in "+exampleHooks)
		case len(hook) > MaxHookWords:
			return d.ErrorAt(fmt.Sprintf("%s.%d", at, MaxHookWords), fmt.Sprintf("hook %d has more than %d words", i+1, MaxHookWords), "put them into a script")
		}
		for j, word := range hook {
			if err := d.CheckText(fmt.Sprintf("%s.%d", at, j), word); err != nil {
				return err
			}
		}
	}
	return nil
}
