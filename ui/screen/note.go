package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/theme"
)

// Note is a note while it is written, at the foot of a running step or of the
// summary. It takes every key until it is closed.
type Note struct {
	label string
	input textinput.Model
}

// NewNote is an empty note.
func NewNote(f Frame) *Note { return newLine("Note ", f) }

// newLine is an empty line to write in, behind a label.
func newLine(label string, f Frame) *Note {
	n := &Note{label, newInput(routine.MaxText, f)}
	n.Fit(f.Layout)
	return n
}

// newInput is an empty text of at most limit characters; 0: of any number.
func newInput(limit int, f Frame) textinput.Model {
	in := textinput.New()
	in.Prompt, in.CharLimit = "", limit
	in.KeyMap.Paste.SetEnabled(false) // it would start a program; a terminal pastes by itself
	in.SetStyles(noteStyles(f.Theme))
	in.Focus() // its command would only make the cursor blink
	return in
}

// typeInto writes a key, or edits what is written.
func typeInto(in *textinput.Model, k Key) {
	msg := k.typed
	msg.Text = routine.Sanitize(msg.Text)
	*in, _ = in.Update(msg)
}

// pasteInto adds text from the clipboard, without what a terminal would obey.
func pasteInto(in *textinput.Model, msg tea.PasteMsg) {
	line := strings.NewReplacer("\r\n", " ", "\n", " ", "\r", " ").Replace(msg.Content)
	msg.Content = routine.Sanitize(line)
	*in, _ = in.Update(msg)
}

// Fit makes the note as wide as the terminal has room for, so that it follows
// the cursor.
func (n *Note) Fit(l Layout) {
	width := l.page().width
	if l.essential() {
		width = l.Width
	}
	n.input.SetWidth(max(1, width-len(n.label)-1))
}

func noteStyles(t *theme.Theme) textinput.Styles {
	var s textinput.Styles
	s.Focused.Text = t.Text.Lipgloss()
	return s
}

// Text is what is written so far.
func (n *Note) Text() string { return n.input.Value() }

// Key writes a key, or ends the note. After the last step, ctrl+c quits: there is
// no session to leave.
func (n *Note) Key(k Key, f Frame) Action {
	keys := newNoteKeys()
	switch {
	case key.Matches(k, keys.save):
		return SaveNote{}
	case key.Matches(k, keys.cancel):
		return Close{}
	case key.Matches(k, keys.abort) && f.Session.Ended():
		return SaveNote{Quit{}}
	case key.Matches(k, keys.abort):
		return SaveNote{Leave{}}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	}
	n.write(k)
	return nil
}

// write writes a key, or edits what is written.
func (n *Note) write(k Key) { typeInto(&n.input, k) }

// Paste adds text from the clipboard.
func (n *Note) Paste(msg tea.PasteMsg) { pasteInto(&n.input, msg) }

// cursorMark stands in a view where the terminal's cursor belongs. It is a sequence
// without a width or a meaning (APC).
const cursorMark = "\x1b_cursor\x1b\\"

// View is the line that is written, with the mark of the cursor in place of the
// input's own, which is reversed.
func (n *Note) View(f Frame) string {
	return f.Theme.Accent.Bold.Render(n.label) + strings.Replace(n.input.View(), ansi.SGR(ansi.AttrReverse), cursorMark, 1)
}

// line is what is written, in a number of cells, without its label.
func (n *Note) line(width int) string {
	in := n.input
	in.SetWidth(max(1, width-1))
	in.SetCursor(in.Position()) // so that the part with the cursor is shown
	return strings.Replace(in.View(), ansi.SGR(ansi.AttrReverse), cursorMark, 1)
}

// Cursor returns a view without the mark of the cursor, and the cell where that
// was; ok: there was one.
func Cursor(view string) (without string, x, y int, ok bool) {
	before, after, ok := strings.Cut(view, cursorMark)
	if !ok {
		return view, 0, 0, false
	}
	line := before[strings.LastIndexByte(before, '\n')+1:]
	return before + after, ansi.StringWidth(line), strings.Count(before, "\n"), true
}

// noteKeys are the keys while a note is written.
type noteKeys struct{ save, cancel, abort, suspend key.Binding }

func newNoteKeys() noteKeys {
	k := noteKeys{
		save: bind("enter", "save", "enter"), cancel: bind("esc", "discard", "esc"),
		abort: bind("ctrl+c", "leave now", "ctrl+c"), suspend: suspendKey(),
	}
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k noteKeys) ShortHelp() []key.Binding { return []key.Binding{k.save, k.cancel} }

// FullHelp lists the same keys.
func (k noteKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }
