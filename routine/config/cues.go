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
	Hooks      []Hook
}

// Hook is a command of a person's own.
type Hook struct {
	Run []string // a program and its arguments, run without a shell
	On  []string // the events that it is run for, some of HookEvents; none: all
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
	Signs         string            // that are drawn, one of SignChoices; empty: "auto"
	Clock         string            // one of Clocks; empty: "auto"
	Week          string            // the day on which weeks begin, one of Weeks; empty: "auto"
	Plain         bool              // lines of text in place of the screen, always
	Colors        map[string]string // own colours, as in "#bca7f7", by role: some of ColorRoles
}

// Remote is how other processes lead the session.
type Remote struct {
	NoSocket bool // it does not listen at a socket
	MPRIS    bool // media keys lead it: it is a player on the desktop's message bus
}

const (
	MaxHooks     = 20 // how many hooks a configuration may have
	MaxHookWords = 50 // how many words a hook may have
)

// cuesTable is the table [cues] of the file.
type cuesTable struct {
	Bell, Terminal, Desktop, Chime, Voice bool
	Sounds                                Sounds
	Hooks                                 []any
}

// cues checks what the decoder does not. Programs and files are looked for when they are used.
func (d configFile) cues(t cuesTable) (Cues, error) {
	c := Cues{NoBell: !t.Bell, NoTerminal: !t.Terminal, Desktop: t.Desktop, NoChime: !t.Chime, Voice: t.Voice, Sounds: t.Sounds}
	err := cmp.Or(
		d.checkSoundPath("cues.sounds.ready", t.Sounds.Ready), d.checkSoundPath("cues.sounds.due", t.Sounds.Due), d.checkSoundPath("cues.sounds.end", t.Sounds.End),
	)
	if err == nil {
		c.Hooks, err = d.hooks("cues.hooks", t.Hooks)
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

// hooks reads the hooks, each a list of words, or a table of such a list and of events.
func (d configFile) hooks(path string, all []any) (hooks []Hook, err error) {
	if len(all) > 0 && !d.Has(path+".0") {
		return nil, d.ErrorAt(path, "hooks are not under headers of their own", "write one list, as in "+exampleHooks)
	}
	for i, given := range all {
		at, h := fmt.Sprintf("%s.%d", path, i), Hook{}
		words := at
		if table, ok := given.(map[string]any); ok {
			words, given = at+".run", table["run"]
			if h.On, err = d.texts(at+".on", table["on"], `a list of events, as in on = ["ready", "due"]`); err != nil {
				return nil, err
			}
		}
		if h.Run, err = d.texts(words, given, "a list of commands, each a list of its words, as in "+exampleHooks); err != nil {
			return nil, err
		}
		if i == MaxHooks {
			return nil, d.ErrorAt(words+".0", fmt.Sprintf("there are more than %d hooks", MaxHooks), "put several commands into one script")
		}
		if err := cmp.Or(d.checkHook(words, i+1, h.Run), d.checkEvents(at+".on", h.On)); err != nil {
			return nil, err
		}
		hooks = append(hooks, h)
	}
	return hooks, nil
}

// texts reads a list of texts; nil if there is none.
func (d configFile) texts(path string, value any, example string) (texts []string, err error) {
	all, isList := value.([]any)
	if value != nil && !isList {
		return nil, d.ErrorAt(path, "the value of hooks has the wrong type", "write "+example)
	}
	for i, one := range all {
		text, ok := one.(string)
		if !ok {
			return nil, d.ErrorAt(fmt.Sprintf("%s.%d", path, i), "the value of hooks has the wrong type", "write "+example)
		}
		texts = append(texts, text)
	}
	return texts, nil
}

// checkHook returns an error for hook n without a program, or with words that do not show.
func (d configFile) checkHook(path string, n int, words []string) error {
	switch {
	case len(words) == 0 || strings.TrimSpace(words[0]) == "":
		return d.ErrorAt(path+".0", fmt.Sprintf("hook %d has no program", n), "begin with one, as in "+exampleHooks)
	case len(words) > MaxHookWords:
		return d.ErrorAt(fmt.Sprintf("%s.%d", path, MaxHookWords), fmt.Sprintf("hook %d has more than %d words", n, MaxHookWords), "put them into a script")
	}
	for i, word := range words {
		if err := d.CheckText(fmt.Sprintf("%s.%d", path, i), word); err != nil {
			return err
		}
	}
	return nil
}

func (d configFile) checkEvents(path string, events []string) error {
	for i, event := range events {
		at := fmt.Sprintf("%s.%d", path, i)
		if event == "" {
			return d.ErrorAt(at, "an event has no name", "remove it from the list")
		}
		if err := d.CheckOneOf(at, "event", event, HookEvents()); err != nil {
			return err
		}
	}
	return nil
}
