package terminal

import (
	"bytes"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// modes are what a view changes of a terminal beside its cells. The zero modes
// are those of a terminal that is not ours.
type modes struct {
	ours     bool // the alternate screen is shown, and the cursor hidden
	keys     int  // what is told of keys
	paste    bool // whether pasted text is told from typed
	focus    bool // whether the terminal tells of its focus
	clusters bool
	title    string
	bar      tea.ProgressBar
	status   tea.ProgramStatus
	cursor   bool
	shape    int
}

func modesOf(f frame) modes {
	v := f.view
	m := modes{ours: true, keys: keys(v.KeyboardEnhancements), paste: !v.DisableBracketedPasteMode, focus: v.ReportFocus,
		clusters: f.graphemeClusters, title: v.WindowTitle}
	if v.ProgressBar != nil {
		m.bar = *v.ProgressBar
	}
	if v.ProgramStatus != nil {
		m.status = *v.ProgramStatus
	}
	if c := v.Cursor; c != nil {
		m.cursor, m.shape = true, 2*int(c.Shape)+2
		if c.Blink {
			m.shape--
		}
	}
	return m
}

// keys are the flags of the Kitty protocol: keys are always to be told apart.
func keys(e tea.KeyboardEnhancements) int {
	flags := ansi.KittyDisambiguateEscapeCodes
	for flag, on := range map[int]bool{
		ansi.KittyReportEventTypes: e.ReportEventTypes, ansi.KittyReportAlternateKeys: e.ReportAlternateKeys,
		ansi.KittyReportAllKeysAsEscapeCodes: e.ReportAllKeysAsEscapeCodes, ansi.KittyReportAssociatedKeys: e.ReportAssociatedText,
	} {
		if on {
			flags |= flag
		}
	}
	return flags
}

// change returns what takes a terminal from its modes to others. Each of a
// terminal's two screens has its own modes for keys. xterm's modifyOtherKeys stays
// off: with it, ctrl+c on a Cyrillic layout is no ctrl+c any more.
func (m modes) change(to modes) []byte {
	if m == to {
		return nil
	}
	var b bytes.Buffer
	if to.ours && !m.ours {
		b.WriteString(ansi.SetModeAltScreenSaveCursor + ansi.ResetModeTextCursorEnable)
		b.WriteString(ansi.PushKittyKeyboard(to.keys))
	} else if to.ours && m.keys != to.keys {
		b.WriteString(ansi.KittyKeyboard(to.keys, 1))
	}
	set(&b, m.paste, to.paste, ansi.ModeBracketedPaste)
	set(&b, m.focus, to.focus, ansi.ModeFocusEvent)
	set(&b, m.clusters, to.clusters, ansi.ModeUnicodeCore)
	set(&b, m.cursor, to.cursor, ansi.ModeTextCursorEnable)
	if m.shape != to.shape {
		b.WriteString(ansi.SetCursorStyle(to.shape))
	}
	if m.title != to.title {
		b.WriteString(ansi.SetWindowTitle(to.title))
	}
	if m.bar != to.bar {
		uv.EncodeProgressBar(&b, &uv.ProgressBar{State: uv.ProgressBarState(to.bar.State), Value: to.bar.Value})
	}
	switch {
	case m.status == to.status:
	case to.status.State == "":
		b.WriteString(ansi.ClearProgramStatus)
	default:
		b.WriteString(ansi.SetProgramStatus(to.status))
	}
	if m.ours && !to.ours {
		b.WriteString(ansi.PopKittyKeyboard(1))
		b.WriteString(ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable)
	}
	return b.Bytes()
}

// set sets or resets a mode that is to change.
func set(b *bytes.Buffer, is, to bool, mode ansi.Mode) {
	switch {
	case to && !is:
		b.WriteString(ansi.SetMode(mode))
	case is && !to:
		b.WriteString(ansi.ResetMode(mode))
	}
}
