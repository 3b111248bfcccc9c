package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"skintime/routine/journal"
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

// resumeKeys are the keys of Resume.
type resumeKeys struct{ choose, up, down, help, suspend, quit key.Binding }

func newResumeKeys() resumeKeys {
	plan := newPlanKeys()
	k := resumeKeys{
		choose: bind("enter", "choose", "enter"), up: plan.up, down: plan.down, help: plan.help, suspend: plan.suspend,
		quit: bind("q", "decide later", "q", "esc", "ctrl+c"),
	}
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k resumeKeys) ShortHelp() []key.Binding {
	move := k.up
	move.SetHelp("↑↓", "choose")
	return []key.Binding{k.choose, move, k.quit, k.help}
}

// FullHelp lists all keys.
func (k resumeKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.choose, k.up, k.down}, {k.help, k.suspend, k.quit}}
}

// expendable returns the keys that a narrow foot leaves out, the first first.
func (k resumeKeys) expendable() []key.Binding {
	return []key.Binding{k.up}
}
