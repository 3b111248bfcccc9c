package cli

import (
	"html"
	"strings"

	"skintime/routine"
	"skintime/ui/words"
)

// The readers that a status line is escaped for.
const (
	formatPlain  = "plain"
	formatTmux   = "tmux"
	formatWaybar = "waybar"
)

func statusFormats() []string { return []string{formatPlain, formatTmux, formatWaybar} }

// tmuxEscaped returns text that tmux's status line shows as it is: there a #
// begins a style, a variable or a command.
func tmuxEscaped(text string) string {
	return strings.ReplaceAll(routine.Sanitize(text), "#", "##")
}

// waybarStatus is what a custom module of waybar reads, with "return-type": "json".
type waybarStatus struct {
	Text       string   `json:"text"`    // Pango markup
	Tooltip    string   `json:"tooltip"` // Pango markup
	Class      []string `json:"class"`   // the state, and the phase of a window
	Percentage int      `json:"percentage"`
}

// waybarOf returns how a session of a routine stands. The percentage is that of
// the step's time; 0 for a step that is not timed.
func waybarOf(title string, snap routine.Snapshot) waybarStatus {
	st := waybarStatus{
		Text: pangoEscaped(words.StatusLine(snap)), Tooltip: pangoEscaped(words.StatusTooltip(title, snap)), Class: []string{stateName(snap)},
	}
	if snap.Phase != routine.PhaseNone {
		st.Class = append(st.Class, snap.Phase.String())
	}
	if snap.Timed() {
		st.Percentage = min(100, int(100*snap.Elapsed/snap.Timing.Full()))
	}
	return st
}

// pangoEscaped returns text as Pango markup that shows it as it is.
func pangoEscaped(text string) string { return html.EscapeString(routine.Sanitize(text)) }

// stateName is the state of a session that runs, for other programs.
func stateName(snap routine.Snapshot) string {
	if snap.State == routine.StatePaused {
		return "paused"
	}
	return "running"
}
