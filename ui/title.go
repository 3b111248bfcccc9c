package ui

import (
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/ui/screen"
	"skintime/ui/words"
)

// title is the title of the terminal's window.
func title(f screen.Frame, running bool) string {
	if !running {
		return "skintime"
	}
	return words.WindowTitle(f.Snap)
}

// progress is the terminal's own progress bar: how far a timed step is; nil: none is shown,
// as long as nothing counts.
func progress(f screen.Frame, running bool) *tea.ProgressBar {
	snap := f.Snap
	if !running || !snap.Timed() || snap.Phase == routine.PhaseApply {
		return nil
	}
	state := tea.ProgressBarDefault
	switch {
	case snap.State == routine.StatePaused:
		state = tea.ProgressBarWarning
	case snap.Overdue():
		state = tea.ProgressBarError
	}
	return tea.NewProgressBar(state, int(100*snap.Elapsed/snap.Timing.Full()))
}
