package ui

import (
	"skintime/routine"
	"skintime/ui/step"
)

// What a screen answers.
const (
	saysUnrinsed          = "Without the rinse, the mask stays on."
	saysEveryStepExcluded = "Every step is left out. Space includes one."
	saysNothingToExplain  = "Nothing is written about this step."
)

// oneKindOnly says that a step's product cannot be changed.
func oneKindOnly(s routine.Step) string { return step.The(s) + " comes in one kind only." }

// leavePromise says what leaving means.
func leavePromise(resumable bool) string {
	if !resumable {
		return "The session ends here."
	}
	return "You can go on later."
}

// reply says what became of a request, where the screen does not show it.
func reply(r routine.Request, happened bool, snap routine.Snapshot, unrecorded bool) string {
	switch {
	case r.Kind == routine.RequestBack && !happened:
		return "This is the first step."
	case r.Kind == routine.RequestExtend && !happened:
		return step.Fixed(snap, r.By)
	case r.Kind == routine.RequestRestart && !happened:
		return step.TakeOffFirst
	case r.Kind == routine.RequestRestart:
		return "The time began again."
	case r.Kind == routine.RequestNote && happened && unrecorded:
		return "Noted, but not kept."
	case r.Kind == routine.RequestNote && happened:
		return "Noted."
	}
	return ""
}

// windowTitle is the title of the terminal's window while a session runs.
func windowTitle(snap routine.Snapshot) string {
	name := snap.Step.Name() + " · skintime"
	switch {
	case snap.State == routine.Pausing:
		return "paused " + name
	case !snap.Timed():
		return name
	}
	return step.Clock(snap) + " " + name
}
