package terminal

import (
	"slices"
	"strconv"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// Progress says whether the terminal takes the sequence of its own progress bar
// (OSC 9;4). Others show each as a desktop notification: OSC 9 is one for them.
type Progress int

// What is known of a terminal.
const (
	ProgressUnknown Progress = iota // its answer to XTVERSION may tell
	ProgressOff
	ProgressSupported
)

// sinceVersion returns the version with which a terminal began to take OSC 9;4, by
// its name in TERM_PROGRAM, LC_TERMINAL or XTVERSION.
//
//	ghostty  release notes of 1.2.0; https://ghostty.org/docs/vt/osc/conemu
//	iTerm2   3.6.6: https://iterm2.com/documentation-escape-codes.html, gitlab.com/gnachman/iterm2 issue 12587
//	kitty    0.37 reads it as no notification any more; github.com/kovidgoyal/kitty issue 3679
//	VTE      0.80: gitlab.gnome.org/GNOME/vte issue 2845
//	Konsole  26.04.0: invent.kde.org/utilities/konsole merge request 1054
func sinceVersion(name string) (string, bool) {
	since, known := map[string]string{
		"ghostty": "1.2", "iterm.app": "3.6.6", "iterm2": "3.6.6", "kitty": "0.37", "vte": "8000", "konsole": "26.4",
	}[strings.ToLower(name)]
	return since, known
}

// ProgressOf is what the environment tells. Windows Terminal takes the sequence
// since 1.6, ConEmu invented it:
// https://learn.microsoft.com/en-us/windows/terminal/tutorials/progress-bar-sequences,
// https://conemu.github.io/en/AnsiEscapeCodes.html. What a multiplexer makes of it,
// nobody knows. A terminal that was started in another one inherits that one's
// variables, so TERM, TERM_PROGRAM and those of kitty and Konsole count first.
func ProgressOf(environ []string) Progress {
	env := uv.Environ(environ)
	set := func(names ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return env.Getenv(name) != "" })
	}
	remote, term, program := set("SSH_TTY", "SSH_CONNECTION"), env.Getenv("TERM"), env.Getenv("TERM_PROGRAM")
	switch {
	case set("TMUX", "STY", "ZELLIJ", "INSIDE_EMACS", "NVIM"), program == "tmux", !mayHaveProgress(term):
		return ProgressOff
	case reaches(program, env.Getenv("TERM_PROGRAM_VERSION")) && term != "xterm-kitty":
		return ProgressSupported
	case strings.Contains(term, "kitty"), set("KITTY_WINDOW_ID", "KONSOLE_VERSION"), program != "" && remote:
		return ProgressUnknown
	case program != "":
		return ProgressOff
	case set("WT_SESSION"), env.Getenv("ConEmuANSI") == "ON",
		reaches("vte", env.Getenv("VTE_VERSION")),
		reaches(env.Getenv("LC_TERMINAL"), env.Getenv("LC_TERMINAL_VERSION")):
		return ProgressSupported
	case strings.Contains(term, "ghostty"), remote:
		return ProgressUnknown
	}
	return ProgressOff
}

// mayHaveProgress reports whether a terminal that is known to take the sequence sets
// such a TERM.
func mayHaveProgress(term string) bool {
	return term == "" || term == "cygwin" || strings.HasPrefix(term, "xterm") || strings.HasPrefix(term, "vte")
}

// Answered is what is known after the terminal has said what it is, such as
// "kitty(0.40.1)".
func (p Progress) Answered(version string) Progress {
	name, number, _ := strings.Cut(strings.TrimSuffix(strings.ReplaceAll(version, "(", " "), ")"), " ")
	if p == ProgressUnknown && reaches(name, number) {
		return ProgressSupported
	}
	return p
}

// reaches reports whether a terminal of a name is known to take the sequence in a
// version.
func reaches(name, version string) bool {
	since, known := sinceVersion(name)
	is, least := strings.Split(version, "."), strings.Split(since, ".")
	for i, part := range least {
		if !known || i == len(is) {
			return false
		}
		have, err := strconv.Atoi(digits(is[i]))
		want, _ := strconv.Atoi(part)
		if err != nil || have != want {
			return err == nil && have > want
		}
	}
	return true
}

// digits are those that a part of a version begins with.
func digits(part string) string {
	rest := strings.TrimLeft(part, "0123456789")
	return part[:len(part)-len(rest)]
}
