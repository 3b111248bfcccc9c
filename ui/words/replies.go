package words

import (
	"fmt"
	"strings"

	"skintime/routine"
)

// What is answered to a request of the running session.
const (
	FirstStep       = "This is the first step."
	Restarted       = "Timer restarted."
	Noted           = "Noted."
	NotedUnrecorded = "Noted, but not saved."
	NotOnYet        = "The timer starts when it's on."
	// TakeOffFirst is the answer to keys that would leave on what stings.
	TakeOffFirst = "It stings: take it off first."
	// KeysAreLatin is the answer to a letter of another script.
	KeysAreLatin = "Keys are Latin letters; ? lists them."
	// NoShell is the answer to ctrl+z where no shell waits.
	NoShell = "There is no shell to go back to."
)

// What is out of the ordinary with a session, in a word or two.
const (
	FlagUnrecorded = "not saved"
	FlagMuted      = "muted"
)

// FirstLine is the first line of an error, as a sentence begins.
func FirstLine(err error) string {
	line, _, _ := strings.Cut(err.Error(), "\n")
	return routine.Capitalized(line)
}

// NotResumed says what went wrong on the way to the shell and back: noShell,
// that there is none.
func NotResumed(err error, noShell bool) string {
	if noShell {
		return NoShell
	}
	return fmt.Sprintf("The terminal could not be restored: %v.", err)
}

// Reply says what became of a request, where the screen does not show it.
func Reply(r routine.Request, happened bool, snap routine.Snapshot, unrecorded bool) string {
	switch {
	case r.Kind == routine.RequestUnsting && happened:
		return TakenBack
	case r.Kind == routine.RequestUnsting:
		return NothingStung
	case r.Kind == routine.RequestBringBack && happened:
		return BroughtBack
	case r.Kind == routine.RequestBringBack && !snap.Cool:
		return NothingHurts
	case r.Kind == routine.RequestBringBack:
		return NothingToFree
	case r.Kind == routine.RequestBack && !happened && snap.TakeOff:
		return TakeOffFirst
	case r.Kind == routine.RequestBack && !happened:
		return FirstStep
	case r.Kind == routine.RequestExtend && !happened:
		return WhyNotExtended(snap, r.Delta)
	case r.Kind == routine.RequestRestart && snap.Phase == routine.PhaseApply:
		return NotOnYet
	case r.Kind == routine.RequestRestart && !happened:
		return TakeOffFirst
	case r.Kind == routine.RequestRestart:
		return Restarted
	case r.Kind == routine.RequestNote && happened && unrecorded:
		return NotedUnrecorded
	case r.Kind == routine.RequestNote && happened:
		return Noted
	}
	return ""
}
