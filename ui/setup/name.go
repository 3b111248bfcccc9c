package setup

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/ui/theme"
)

// nameInput is a name while it is written.
type nameInput struct {
	input *textinput.Model
	err   error // why it cannot be
}

// newNameInput begins with a name, in a width of some cells.
func newNameInput(name string, t *theme.Theme, width int) nameInput {
	in := textinput.New()
	in.Prompt, in.CharLimit = "› ", routine.MaxText
	in.KeyMap.Paste.SetEnabled(false) // it would start a program; a terminal pastes by itself
	var styles textinput.Styles
	styles.Focused.Text, styles.Focused.Prompt = t.Text.Style, t.Accent.Bold.Style
	in.SetStyles(styles)
	in.SetWidth(max(1, width-3))
	in.SetValue(name)
	in.Focus() // its command would only make the cursor blink
	return nameInput{input: &in}
}

// update gives a message to the input. Its commands would only make the cursor blink.
func (n nameInput) update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.PasteMsg:
		m.Content = routine.Sanitize(strings.Join(strings.Fields(m.Content), " "))
		msg = m
	case tea.KeyPressMsg:
		m.Text = routine.Sanitize(m.Text)
		msg = m
	}
	*n.input, _ = n.input.Update(msg)
	return nil
}

// save writes the name down, unless another product has it.
func (n *nameInput) save(q question) bool {
	if n.err = q.free(n.input.Value()); n.err != nil {
		return false
	}
	*q.name = n.input.Value()
	return true
}

// view is the question, what is written, and why it cannot be.
func (n nameInput) view(q question, t *theme.Theme, r room) string {
	lines := slices.Concat(theme.Wrap(t.Strong.Render(q.title), r.bodyWidth), theme.Wrap(t.Muted.Render(q.why), r.bodyWidth))
	if r.spacious {
		lines = append(lines, "")
	}
	lines = append(lines, n.input.View())
	if n.err != nil {
		lines = append(lines, theme.Wrap(t.Caution.Text.Render(routine.Capitalized(n.err.Error())), r.bodyWidth)...)
	}
	return strings.Join(lines, "\n")
}
