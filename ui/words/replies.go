// Package words is what a person reads or hears: sentences as pure functions.
package words

import (
	"skintime/routine"
)

// What a screen answers.
const (
	Unrinsed          = "Without the rinse, the mask stays on."
	EveryStepExcluded = "Every step is left out. Space includes one."
	NothingToExplain  = "Nothing is written about this step."
)

// OneKindOnly says that a step's product cannot be changed.
func OneKindOnly(s routine.Step) string { return SubjectName(s) + " comes in one kind only." }

// LeavePromise says what leaving means.
func LeavePromise(resumable bool) string {
	if !resumable {
		return "The session ends here."
	}
	return "You can go on later."
}

// Reply says what became of a request, where the screen does not show it.
func Reply(r routine.Request, happened bool, snap routine.Snapshot, unrecorded bool) string {
	switch {
	case r.Kind == routine.RequestBack && !happened:
		return "This is the first step."
	case r.Kind == routine.RequestExtend && !happened:
		return WhyNotExtended(snap, r.By)
	case r.Kind == routine.RequestRestart && !happened:
		return TakeOffFirst
	case r.Kind == routine.RequestRestart:
		return "The time began again."
	case r.Kind == routine.RequestNote && happened && unrecorded:
		return "Noted, but not kept."
	case r.Kind == routine.RequestNote && happened:
		return "Noted."
	}
	return ""
}

// WindowTitle is the title of the terminal's window while a session runs.
func WindowTitle(snap routine.Snapshot) string {
	name := snap.Step.Name() + " · skintime"
	switch {
	case snap.State == routine.Pausing:
		return "paused " + name
	case !snap.Timed():
		return name
	}
	return Clock(snap) + " " + name
}
