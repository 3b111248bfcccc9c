package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"skintime/routine/journal"
	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Choice is an answer to the offer of a session that was left.
type Choice int

// The answers.
const (
	ChooseResume    Choice = iota // continue it
	ChooseStartOver               // end it and plan another one
	ChooseEnd                     // end it as it is
)

// Resume is the screen that offers a session that was left.
type Resume struct {
	saved    journal.SavedSession
	selected Choice
}

// NewResume offers saved, with the natural answer chosen.
func NewResume(saved journal.SavedSession) Resume { return Resume{saved: saved} }

// Offers reports whether saved is the session that is offered.
func (r *Resume) Offers(saved journal.SavedSession) bool { return r.saved.ID == saved.ID }

// choices are the possible answers, the natural one first.
func (r *Resume) choices(f Frame) []Choice {
	if r.saved.Resumable(f.Now) {
		return []Choice{ChooseResume, ChooseStartOver, ChooseEnd}
	}
	return []Choice{ChooseStartOver, ChooseEnd}
}

// Refresh chooses the first answer where the chosen one is no longer possible,
// and reports whether it did.
func (r *Resume) Refresh(f Frame) bool {
	all := r.choices(f)
	if slices.Contains(all, r.selected) {
		return false
	}
	r.selected = all[0]
	return true
}

// Key acts on a key. Where it is too late for what was chosen, that has to be
// seen first.
func (r *Resume) Key(k Key, f Frame) Action {
	if r.Refresh(f) {
		return nil
	}
	keys, all := newResumeKeys(), r.choices(f)
	at := slices.Index(all, r.selected)
	switch {
	case key.Matches(k, keys.choose):
		return Choose{r.selected}
	case key.Matches(k, keys.up):
		r.selected = all[max(0, at-1)]
	case key.Matches(k, keys.down):
		r.selected = all[min(len(all)-1, at+1)]
	case key.Matches(k, keys.help):
		return OpenHelp{Short: keys, Full: keys}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case key.Matches(k, keys.quit):
		return Quit{}
	}
	return nil
}

// View draws what was left, and what can be done about it.
func (r *Resume) View(f Frame) string {
	l, t, session := f.Layout, f.Theme, r.saved.Session
	said := words.UnfinishedSession(session, f.Now, r.saved.Started)
	if l.essential() {
		return l.crop(append(r.rows(f, l.Width), theme.Wrap(said, l.Width)...)...)
	}
	lines := theme.Wrap(t.Text.Render(said), min(l.inner, 72))
	lines = append(append(lines, ""), r.rows(f, l.inner)...)
	if len(lines)+2 <= l.body {
		lines = append([]string{step.Stepper(session.At(f.Now), t, l.inner), ""}, lines...)
	}
	head := t.Accent.Bold.Render(session.Routine().Title)
	return l.compose(f.withFlags(head), strings.Join(lines, "\n"), f.notices(), keyLine(f, newResumeKeys()))
}

func (r *Resume) rows(f Frame, width int) []string {
	t := f.Theme
	var rows []string
	for _, c := range r.choices(f) {
		cursor, style := rowMark(t, c == r.selected)
		name, effect := r.label(c, f, width)
		row := cursor + style.Render(name)
		if width >= 60 {
			row += strings.Repeat(" ", 22-len(name)) + t.Muted.Render(effect)
		}
		rows = append(rows, theme.Truncate(row, width, "…"))
	}
	return rows
}

// label is the name of a choice, and what it does.
func (r *Resume) label(c Choice, f Frame, width int) (name, effect string) {
	switch {
	case c == ChooseResume:
		return words.ChooseResume, words.ResumesAt(r.saved.Session.At(f.Now))
	case c == ChooseStartOver:
		return words.ChooseStartOver, words.StartOverEffect
	case width < 24:
		return words.ChooseEndShort, ""
	}
	return words.ChooseEnd, words.EndEffect
}

// resumeKeys are the keys of Resume.
type resumeKeys struct{ choose, up, down, help, suspend, quit key.Binding }

func newResumeKeys() resumeKeys {
	plan := newPlanKeys()
	k := resumeKeys{
		choose: bind("enter", "choose", "enter"), up: plan.up, down: plan.down, help: plan.help, suspend: plan.suspend,
		quit: bind("q", "later", "q", "esc", "ctrl+c"),
	}
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k resumeKeys) ShortHelp() []key.Binding {
	move := k.up
	move.SetHelp("↑↓", "move")
	return []key.Binding{k.choose, move, k.quit, k.help}
}

// FullHelp lists all keys.
func (k resumeKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.choose, k.up, k.down}, {k.help, k.suspend, k.quit}}
}

// narrow returns the keys of a narrow foot.
func (k resumeKeys) narrow() (shown, expendable []key.Binding) {
	return k.ShortHelp(), []key.Binding{k.help, k.up}
}
