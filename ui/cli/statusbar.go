package cli

import (
	"html"
	"strings"

	"skintime/routine"
	"skintime/routine/journal"
	"skintime/ui/words"
)

// The readers that a status line is escaped for.
const (
	formatPlain   = "plain"
	formatTmux    = "tmux"
	formatWaybar  = "waybar"
	formatPolybar = "polybar"
)

func statusFormats() []string { return []string{formatPlain, formatTmux, formatWaybar, formatPolybar} }

// tmuxEscaped returns text that tmux's status line shows as it is: there a #
// begins a style, a variable or a command. tmux halves a row of them when it
// expands the line, and again when it draws it.
func tmuxEscaped(text string) string {
	var b strings.Builder
	text = routine.Sanitize(text)
	for text != "" {
		rest := strings.TrimLeft(text, "#")
		switch n := len(text) - len(rest); {
		case n == 0:
			before, _, _ := strings.Cut(text, "#")
			b.WriteString(before)
			rest = text[len(before):]
		case strings.HasPrefix(rest, "["): // expanding leaves these for the drawing
			b.WriteString(strings.Repeat("#", 2*n))
		default:
			b.WriteString(strings.Repeat("#", 4*n-2))
		}
		text = rest
	}
	return b.String()
}

// polybarEscaped returns text that begins nothing in polybar, where %{ begins a colour, or a command
// for a click. It cannot be escaped: a space parts it.
func polybarEscaped(text string) string {
	return strings.ReplaceAll(routine.Sanitize(text), "%{", "% {")
}

// waybarStatus is what a custom module of waybar reads, with "return-type": "json".
type waybarStatus struct {
	Text       string   `json:"text"`    // Pango markup
	Tooltip    string   `json:"tooltip"` // Pango markup
	Class      []string `json:"class"`   // the state, and the phase of a window
	Percentage int      `json:"percentage"`
}

// waybarOf returns the state of a session, with the percentage of the step's time; 0: not timed.
func waybarOf(title string, snap routine.Snapshot) waybarStatus {
	st := waybarStatus{
		Text: pangoEscaped(words.StatusLine(snap)), Tooltip: pangoEscaped(words.StatusTooltip(title, snap)), Class: []string{journal.StateName(snap)},
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
