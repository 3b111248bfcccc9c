package step

import (
	"fmt"
	"time"

	"skintime/routine"
)

// Clock is the number that is shown for a step: MM:SS to its next edge, +MM:SS
// when it is over. An open step shows how long it has lasted.
func Clock(snap routine.Snapshot) string {
	d, sign := snap.Remaining(), ""
	switch {
	case !snap.Timed():
		d = snap.Elapsed.Truncate(time.Second)
	case snap.Phase == routine.Over:
		d, sign = -d, "+"
	}
	return sign + MMSS(d)
}

// MMSS is a time as minutes and seconds, as on a clock: "05:09", "120:00".
func MMSS(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}

// Caption says what the number means.
func Caption(snap routine.Snapshot) string {
	switch {
	case snap.Lead > 0:
		return fmt.Sprintf("get ready: it starts in %d", int((snap.Lead+time.Second-1)/time.Second))
	case snap.Timing.Mode == routine.Open:
		return "take your time"
	case snap.Phase == routine.Early && rinses(snap):
		return "until you may rinse"
	case snap.Phase == routine.Ready && rinses(snap):
		return "rinse within"
	case snap.Phase == routine.Over && rinses(snap) && snap.Timing.Mode == routine.Window:
		return "rinse now: over by"
	case snap.Phase == routine.Early:
		return "until you may go on"
	case snap.Phase == routine.Ready:
		return "go on within"
	case snap.Phase == routine.Over:
		return "time is up"
	}
	return "to go"
}
