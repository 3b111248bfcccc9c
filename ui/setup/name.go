package setup

import (
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

// newNameInput begins with a name.
func newNameInput(name string) nameInput {
	in := textinput.New()
	in.Prompt, in.CharLimit = "› ", routine.MaxText
	in.KeyMap.Paste.SetEnabled(false) // it would start a program; a terminal pastes by itself
	in.SetValue(name)
	in.Focus() // its command would only make the cursor blink
	return nameInput{input: &in}
}

// fit gives the input the colours of a theme and a width of some cells.
func (n nameInput) fit(t *theme.Theme, width int) {
	var styles textinput.Styles
	styles.Focused.Text, styles.Focused.Prompt = t.Text.Lipgloss(), t.Accent.Bold.Lipgloss()
	n.input.SetStyles(styles)
	n.input.SetWidth(max(1, width-3))
}

// update gives a message to the input. Its commands would only make the cursor blink.
func (n nameInput) update(msg tea.Msg) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		m.Content = routine.Sanitize(strings.Join(strings.Fields(m.Content), " "))
		msg = m
	case tea.KeyPressMsg:
		m.Text = routine.Sanitize(m.Text)
		msg = m
	}
	*n.input, _ = n.input.Update(msg)
}

// save writes the name down, unless another product has it.
func (n *nameInput) save(q question) bool {
	if n.err = q.free(n.input.Value()); n.err != nil {
		return false
	}
	*q.name = n.input.Value()
	return true
}

// lines are what is written, and why it cannot be.
func (n nameInput) lines(t *theme.Theme, width int) []string {
	lines := []string{n.input.View()}
	if n.err != nil {
		lines = append(lines, theme.Wrap(t.Caution.Text.Render(routine.Capitalized(n.err.Error())), width)...)
	}
	return lines
}
