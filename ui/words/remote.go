package words

import (
	"fmt"

	"skintime/routine"
)

// What is answered to a process that leads the session.
const (
	NothingRuns = "No session is running."
	JustBegun   = "This step has just begun; try again in a second."
)

// RemoteConfirm says how to confirm what a person would be asked about.
func RemoteConfirm(snap routine.Snapshot) string {
	if snap.Phase == routine.PhaseEarly {
		return fmt.Sprintf("%s left. 'skintime next --yes' to %s.", ShortClock(snap.Remaining()), AdvanceLabel(snap))
	}
	return fmt.Sprintf("Worn %s: 'skintime next' if it is done, 'skintime skip --yes' to skip it.", Minutes(snap.Elapsed+snap.Held))
}

// RoutineDone says that a routine is over.
func RoutineDone(r routine.Routine) string { return r.Title + " done." }

// AlarmAnswer says whether an alarm was silenced.
func AlarmAnswer(silenced bool) string {
	if silenced {
		return AlarmQuiet
	}
	return NoAlarm
}

// MuteAnswer says whether the channels are muted now.
func MuteAnswer(muted bool) string {
	if muted {
		return SoundsOff
	}
	return SoundsOn
}
