package cue

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// dialect is the escape sequence with which a terminal notifies.
type dialect int

const (
	noDialect dialect = iota // none, or unknown
	osc9
	osc99
	osc777
)

// Terminal says how the terminal shows notifications, as far as that is known.
type Terminal struct {
	dialect     dialect
	multiplexer string // "tmux", "screen" or none
	remote      bool   // it is reached over SSH
}

// TerminalOf returns the terminal that lines such as TERM=xterm-kitty describe.
func TerminalOf(environ []string) Terminal {
	env := map[string]string{}
	for _, line := range environ {
		name, value, _ := strings.Cut(line, "=")
		env[name] = value
	}
	t := Terminal{dialect: noDialect, remote: env["SSH_CONNECTION"] != "" || env["SSH_TTY"] != ""}
	for _, hint := range []string{env["TERM"], env["TERM_PROGRAM"], env["LC_TERMINAL"]} {
		if d := dialectOf(hint); d != noDialect {
			t.dialect = d
		}
	}
	switch {
	case env["TMUX"] != "":
		t.multiplexer = "tmux"
	case env["STY"] != "":
		t.multiplexer = "screen"
	default:
		return t
	}
	t.dialect = osc9 // what most understand
	if env["KITTY_WINDOW_ID"] != "" {
		t.dialect = osc99
	}
	return t
}

// WithVersion returns the terminal after it has answered what it is, such as
// "kitty(0.40.1)". Over SSH, only the answer tells of a tmux.
func (t Terminal) WithVersion(version string) Terminal {
	d := dialectOf(version)
	switch {
	case t.multiplexer != "":
	case d != noDialect:
		t.dialect = d
	case t.dialect == noDialect && strings.HasPrefix(version, "tmux "):
		t.dialect, t.multiplexer = osc9, "tmux"
	}
	return t
}

// dialectOf returns the dialect of the terminal with this name.
func dialectOf(name string) dialect {
	name = strings.ToLower(name)
	for part, d := range map[string]dialect{
		"kitty": osc99, "iterm": osc9, "wezterm": osc9, "ghostty": osc9, "warpterminal": osc9, "foot": osc777, "rxvt-unicode": osc777,
	} {
		if strings.Contains(name, part) {
			return d
		}
	}
	return noDialect
}

// Notifies reports whether the terminal is known to show notifications.
func (t Terminal) Notifies() bool { return t.dialect != noDialect }

// ShouldAsk reports whether the terminal has to be asked what it is.
func (t Terminal) ShouldAsk() bool { return t.dialect == noDialect && t.remote }

// Protocol names the escape sequence for a person.
func (t Terminal) Protocol() string {
	way := map[dialect]string{osc9: "OSC 9", osc99: "OSC 99", osc777: "OSC 777"}[t.dialect]
	if t.multiplexer != "" {
		way += " through " + t.multiplexer
	}
	return way
}

// maxTextCells is how much of a text a notification shows.
const maxTextCells = 200

// Notification is the escape sequence that shows a cue; empty if it is not for the terminal.
func (t Terminal) Notification(q Cue) string {
	if t.dialect == noDialect || !Notifies(q) {
		return ""
	}
	text := ansi.Truncate(strings.ReplaceAll(q.Text, ";", ","), maxTextCells, "…")
	sequence := ""
	switch t.dialect {
	case osc9: // a digit at the start would ask for something else
		sequence = ansi.Notify("skintime: " + text)
	case osc99:
		urgency := "u=1"
		if q.Urgent() {
			urgency = "u=2"
		}
		sequence = ansi.DesktopNotification("skintime", "i=skintime", "d=0", "o=unfocused", urgency) + ansi.DesktopNotification(text, "i=skintime", "d=1", "p=body")
	case osc777:
		sequence = ansi.URxvtExt("notify", "skintime", text)
	}
	switch t.multiplexer {
	case "tmux":
		return ansi.TmuxPassthrough(sequence)
	case "screen":
		return ansi.ScreenPassthrough(sequence, gnuScreenLimit)
	}
	return sequence
}

// gnuScreenLimit is the longest sequence, in bytes, that GNU Screen passes on in one.
const gnuScreenLimit = 700

// TerminalOutput returns whether the terminal rings for cues, if it has a bell, and
// its notifications; t is nil if it shows none. Hushed cues are left out.
func TerminalOutput(cues []Cue, bell bool, t *Terminal) (rings bool, notes string) {
	for _, q := range cues {
		if q.Hushed || q.Superseded {
			continue
		}
		rings = rings || bell && q.NeedsAttention()
		if t != nil {
			notes += t.Notification(q)
		}
	}
	return rings, notes
}

// Notifies reports whether a cue is for notifications: something has to be done, or
// a step began by itself. That a step ended is told by the next.
func Notifies(q Cue) bool {
	switch q.Kind {
	case Begins, Finishes:
		return q.Automatic
	case Ends:
		return false
	}
	return q.NeedsAttention()
}
