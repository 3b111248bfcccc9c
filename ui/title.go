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

// programStatus is what terminals that show the states of programs are told (OSC 7501): a step is
// under way, or waits for what is due, or all is done; nil: nothing runs.
func programStatus(f screen.Frame, current screenID) *tea.ProgramStatus {
	s := &tea.ProgramStatus{App: "skintime", State: tea.ProgramStateWorking, Title: f.Snap.Step.Name(), Message: words.WaitsFor(f.Snap)}
	switch {
	case current == screenSummary:
		s.State, s.Title, s.Message = tea.ProgramStateDone, f.Session.Routine().Title, ""
	case current != screenStep:
		return nil
	case s.Message != "":
		s.State = tea.ProgramStateBlocked
	case f.Snap.State == routine.StatePaused:
		s.State = tea.ProgramStateIdle
	}
	return s
}
