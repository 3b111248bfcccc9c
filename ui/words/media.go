package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// NowPlaying is what a media control shows in place of a title: what to do now.
func NowPlaying(snap routine.Snapshot) string {
	window := snap.Timing.Mode == routine.ModeWindow && snap.Lead == 0
	switch {
	case snap.TakeOff:
		return WaitsFor(snap)
	case snap.Cool && snap.Step.Kind == routine.Rinse:
		return "Rinse with cool water"
	case snap.Phase == routine.PhaseApply:
		return PutOn(snap.Step)
	case snap.Overdue() && ComesOff(snap):
		return overWord(snap)
	case snap.Phase == routine.PhaseOver:
		return snap.Step.Name() + ": time is up"
	case window && snap.Phase == routine.PhaseOpen:
		return openText(snap)
	case window && ComesOff(snap):
		return "Leave " + objectName(snap.Step) + " on"
	}
	return snap.Step.Name()
}

// NotYet says to who asks without seeing the screen how long it takes until a window opens.
func NotYet(snap routine.Snapshot) string {
	left := snap.Remaining()
	if left > 2*time.Minute {
		left = left.Round(time.Minute)
	}
	return fmt.Sprintf("%s: %s %s.", snap.Step.Name(), Spell(left), Caption(snap))
}
