package cue

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// dialect is how a terminal is asked for a notification of its own.
type dialect int

const (
	noDialect dialect = iota // it has none, or nothing is known
	osc9
	osc99
	osc777
)

// Terminal is what is known of how the terminal notifies.
type Terminal struct {
	dialect     dialect
	multiplexer string // the multiplexer that everything goes through: "tmux", "screen" or none
	remote      bool   // it is at the other end of a connection
}

// TerminalOf is what the environment tells of the terminal: lines such as
// TERM=xterm-kitty.
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

// WithVersion is what is known after the terminal has said what it is, such as
// "kitty(0.40.1)". A tmux at the other end of a connection tells it so, and in no
// other way.
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

// dialectOf is the dialect of a terminal by one of its names.
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

// Notifies reports whether the terminal can notify, as far as is known.
func (t Terminal) Notifies() bool { return t.dialect != noDialect }

// ShouldAsk reports whether it is worth asking the terminal what it is.
func (t Terminal) ShouldAsk() bool { return t.dialect == noDialect && t.remote }

// Protocol names how the terminal notifies.
func (t Terminal) Protocol() string {
	way := map[dialect]string{osc9: "OSC 9", osc99: "OSC 99", osc777: "OSC 777"}[t.dialect]
	if t.multiplexer != "" {
		way += " through " + t.multiplexer
	}
	return way
}

// maxTextCells is how many cells of a text a notification has.
const maxTextCells = 200

// Notification is what has the terminal show a cue; empty when the cue is not
// for notifications, or the terminal has none.
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
		return ansi.ScreenPassthrough(sequence, screenLimit)
	}
	return sequence
}

// screenLimit is how long a sequence GNU Screen passes on in one piece.
const screenLimit = 700

// TerminalOutput is what the terminal is sent for cues: whether it is to ring, where it
// has a bell, and its notifications; t is nil where it is not to notify. What
// has been hushed stays silent.
func TerminalOutput(cues []Cue, bell bool, t *Terminal) (rings bool, notes string) {
	for _, q := range cues {
		if q.Hushed {
			continue
		}
		rings = rings || bell && Rings(q)
		if t != nil {
			notes += t.Notification(q)
		}
	}
	return rings, notes
}

// Notifies reports whether a cue is for notifications: it calls a person, or
// something went on by itself.
func Notifies(q Cue) bool {
	switch q.Kind {
	case Begins, Finishes:
		return q.Automatic
	case Ends:
		return false
	}
	return q.NeedsAttention()
}

// Rings reports whether a cue rings the bell.
func Rings(q Cue) bool { return q.NeedsAttention() }
