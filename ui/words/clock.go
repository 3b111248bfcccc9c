package words

import (
	"fmt"
	"strings"
	"time"

	"skintime/routine"
)

// Clock is the number that is shown for a step: MM:SS to its next edge, +MM:SS
// when it is over, and before it begins the time to get ready. An open step
// shows how long it has lasted.
func Clock(snap routine.Snapshot) string {
	switch {
	case snap.Lead > 0:
		return MMSS(snap.Lead + time.Second - 1)
	case !snap.Timed():
		return MMSS(snap.Elapsed)
	case snap.Phase == routine.Over:
		return "+" + MMSS(-snap.Remaining())
	}
	return MMSS(snap.Remaining())
}

// BigClock is the number as big digits show it. What is over by less than ten
// minutes is as wide as what was to go, so that the digits do not shrink when
// they matter most.
func BigClock(snap routine.Snapshot) string {
	if late, over := strings.CutPrefix(Clock(snap), "+0"); over {
		return "+" + late
	}
	return Clock(snap)
}

// MMSS is a time as minutes and seconds, as on a clock: "05:09", "120:00".
func MMSS(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}

// Caption says what the number means, wherever it stands.
func Caption(snap routine.Snapshot) string {
	rinse := Rinses(snap)
	switch {
	case snap.TakeOff:
		return "take it off"
	case snap.Cool && snap.Step.Kind == routine.Rinse:
		return "cool water"
	case snap.Lead > 0:
		return "get ready"
	case snap.Timing.Mode == routine.Open && snap.Elapsed >= time.Minute:
		return fmt.Sprintf("take your time, %s so far", Minutes(snap.Elapsed.Truncate(time.Minute)))
	case snap.Timing.Mode == routine.Open:
		return "take your time"
	case snap.Phase == routine.Early && rinse:
		return "until you may rinse"
	case snap.Phase == routine.Early:
		return "until you may go on"
	case snap.Phase == routine.Ready && rinse:
		return "left to rinse"
	case snap.Phase == routine.Ready:
		return "left to go on"
	case snap.Capped() && rinse:
		return "stop: rinse now"
	case snap.Capped():
		return "stop"
	case snap.Phase == routine.Over && snap.Timing.Mode == routine.Window && rinse:
		return "overdue: rinse now"
	case snap.Phase == routine.Over:
		return "time is up"
	}
	return "to go"
}
