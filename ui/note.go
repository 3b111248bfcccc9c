package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
)

// note is a note while it is written, at the foot of a running step or of the
// summary. Until it is put away, it hears all keys.
type note struct {
	on    bool
	input textinput.Model
}

// takeNote begins a note.
func (m *Model) takeNote() {
	in := textinput.New()
	in.Prompt, in.CharLimit = "", routine.MaxText
	in.KeyMap.Paste.SetEnabled(false) // it would start a program; a terminal pastes by itself
	in.SetStyles(m.noteStyles())
	in.Focus() // its command would only make the cursor blink
	m.note = note{on: true, input: in}
	m.fitNote()
}

const noteLabel = "Note "

// fitNote makes the note as wide as the terminal has room for, so that it
// follows the cursor.
func (m *Model) fitNote() {
	width := m.layout.inner
	if m.layout.essential() {
		width = m.layout.width
	}
	m.note.input.SetWidth(max(1, width-len(noteLabel)-1))
}

func (m Model) noteStyles() textinput.Styles {
	s := textinput.Styles{Cursor: textinput.CursorStyle{Color: m.theme.Accent.GetForeground()}}
	s.Focused.Text = m.theme.Text
	return s
}

// write gives a key to the note. Only what leaves the program does not wait.
func (m *Model) write(msg tea.KeyPressMsg) tea.Cmd {
	keys, p := newNoteKeys(), pressOf(msg)
	switch {
	case key.Matches(p, keys.save):
		m.saveNote()
	case key.Matches(p, keys.cancel):
		m.note = note{}
	case key.Matches(p, keys.abort) && m.screen == stepping:
		return m.leave()
	case key.Matches(p, keys.abort):
		m.saveNote()
		return tea.Quit
	case key.Matches(p, keys.suspend):
		return m.suspend()
	default:
		msg.Text = routine.Harmless(msg.Text)
		m.note.input, _ = m.note.input.Update(msg)
		return nil
	}
	m.guard.changed(m.real)
	return nil
}

// paste gives text from the clipboard to the note, without what a terminal would
// obey.
func (m *Model) paste(msg tea.PasteMsg) {
	if m.note.on {
		line := strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(msg.Content)
		msg.Content = routine.Harmless(line)
		m.note.input, _ = m.note.input.Update(msg)
	}
}

// saveNote writes down what the note says, if there is one.
func (m *Model) saveNote() {
	if !m.note.on {
		return
	}
	text := m.note.input.Value()
	m.note = note{}
	m.tell(m.do(m.session.Note(text, m.now)), m.noted(), "")
}

// noted says what became of a note.
func (m Model) noted() string {
	if m.unkept() {
		return "Noted, but not kept."
	}
	return "Noted."
}

// viewNote is the line that is written.
func (m Model) viewNote() string {
	return m.theme.Accent.Bold(true).Render(noteLabel) + m.note.input.View()
}

// noteKeys are the keys while a note is written.
type noteKeys struct{ save, cancel, abort, suspend key.Binding }

func newNoteKeys() noteKeys {
	k := noteKeys{
		save: bind("enter", "keeps it", "enter"), cancel: bind("esc", "drops it", "esc"),
		abort: bind("ctrl+c", "leave now", "ctrl+c"), suspend: bind("ctrl+z", "to the shell", "ctrl+z"),
	}
	k.suspend.SetEnabled(canSuspend)
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k noteKeys) ShortHelp() []key.Binding { return []key.Binding{k.save, k.cancel} }

// FullHelp lists the same keys.
func (k noteKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }
