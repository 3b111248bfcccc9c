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
	d, over := clock(snap)
	if over {
		return "+" + MMSS(d)
	}
	return MMSS(d)
}

// clock is the time of that number, and whether the step is over.
func clock(snap routine.Snapshot) (d time.Duration, over bool) {
	switch {
	case snap.Lead > 0:
		return snap.Lead + time.Second - 1, false
	case !snap.Timed():
		return snap.Elapsed, false
	case snap.Phase == routine.PhaseOver:
		return -snap.Remaining(), true
	}
	return snap.Remaining(), false
}

// BigClock is the number as big digits show it. What is over is as wide as what was left, so
// that the digits stay where they are: the sign stands in the place of a zero, and from ten
// minutes on the caption says what is over. From 100 minutes on it has hours.
func BigClock(snap routine.Snapshot) string {
	d, over := clock(snap)
	switch s := int(d / time.Second); {
	case over && d < 10*time.Minute:
		return "+" + ShortClock(d)
	case d >= 100*time.Minute:
		return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
	}
	return MMSS(d)
}

// MMSS is a time as minutes and seconds, as on a clock: "05:09", "120:00".
func MMSS(d time.Duration) string {
	s := int(d / time.Second)
	return fmt.Sprintf("%02d:%02d", s/60, s%60)
}

// Caption says what the number means, wherever it stands.
func Caption(snap routine.Snapshot) string {
	switch {
	case snap.TakeOff:
		return "take it off"
	case snap.Cool && snap.Step.Kind == routine.Rinse:
		return "cool water"
	case snap.Phase == routine.PhaseApply:
		return applyCaption(snap)
	case snap.Lead > 0:
		return "get ready"
	case snap.Timing.Mode == routine.ModeUntimed && snap.Elapsed >= time.Minute:
		return fmt.Sprintf("take your time, %s so far", Minutes(snap.Elapsed.Truncate(time.Minute)))
	case snap.Timing.Mode == routine.ModeUntimed:
		return "take your time"
	case snap.Timing.Mode == routine.ModeWindow:
		return windowCaption(snap)
	case snap.Phase == routine.PhaseOver:
		return "time is up"
	}
	return "left"
}

// WaitsFor says what a step waits for that is due; empty: nothing.
func WaitsFor(snap routine.Snapshot) string {
	switch {
	case snap.TakeOff:
		return "Take it off"
	case snap.Overdue():
		return routine.Capitalized(AdvanceLabel(snap))
	case snap.Phase == routine.PhaseOver:
		return "Time is up"
	}
	return ""
}

// windowCaption says what the number of a window means.
func windowCaption(snap routine.Snapshot) string {
	comesOff := ComesOff(snap)
	switch {
	case snap.Phase == routine.PhaseEarly:
		return "until you can " + verb(snap)
	case snap.Phase == routine.PhaseOpen:
		return "left to " + verb(snap)
	case snap.Capped() && comesOff:
		return "stop: " + AdvanceLabel(snap)
	case snap.Capped() && snap.Timing.Cap > snap.Timing.By:
		return "stop"
	case comesOff:
		return "overdue: " + AdvanceLabel(snap)
	}
	return "time is up"
}

// StatusLine is the state of a session in the few characters of a status bar.
func StatusLine(snap routine.Snapshot) string {
	line := snap.Step.Name()
	switch {
	case snap.Phase == routine.PhaseApply:
		line = PutOn(snap.Step)
	case snap.Timed():
		line += " " + Clock(snap)
	}
	if snap.State == routine.StatePaused {
		line += " paused"
	}
	return line
}

// StatusTooltip says where in a routine a session is, and what comes next.
func StatusTooltip(title string, snap routine.Snapshot) string {
	return strings.TrimSpace(fmt.Sprintf("%s, step %d of %d. %s", title, snap.Index+1, snap.Of, NextStep(snap)))
}

// WindowTitle is the title of the terminal's window while a session runs.
func WindowTitle(snap routine.Snapshot) string {
	name := snap.Step.Name() + " · skintime"
	switch {
	case snap.State == routine.StatePaused && !snap.Overdue():
		return "paused " + name
	case snap.Phase == routine.PhaseApply:
		return PutOn(snap.Step) + " · skintime"
	case !snap.Timed():
		return name
	}
	return Clock(snap) + " " + name
}
