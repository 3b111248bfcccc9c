package words

import (
	"fmt"
	"time"

	"skintime/routine"
)

// Length is how long a step takes, in few characters: "2 min", "15–20 min".
func Length(t routine.Timing) string {
	switch {
	case t.Mode == routine.ModeWindow && t.From == t.By:
		return short(t.From)
	case t.Mode == routine.ModeWindow && t.By < time.Minute:
		return seconds(t.From) + "–" + short(t.By)
	case t.Mode == routine.ModeWindow:
		return minutes(t.From) + "–" + minutes(t.By) + " min"
	case t.Mode == routine.ModeCountdown:
		return short(t.For)
	case t.Suggested > 0:
		return "about " + short(t.Suggested)
	}
	return "open"
}

// short is a time in few characters: "45 s", "2 min", "1:30 min".
func short(d time.Duration) string {
	if d < time.Minute {
		return seconds(d) + " s"
	}
	return minutes(d) + " min"
}

// Spell is a time in words, for a voice to read: "1 minute 30 seconds". From
// two hours on it leaves the seconds out.
func Spell(d time.Duration) string {
	s := int(d / time.Second)
	switch {
	case s < 60:
		return routine.Count(s, "second")
	case s%3600 == 0 && s > 3600:
		return routine.Count(s/3600, "hour")
	case s >= 7200:
		return routine.Count(s/3600, "hour") + " " + routine.Count(s%3600/60, "minute")
	case s%60 == 0:
		return routine.Count(s/60, "minute")
	}
	return routine.Count(s/60, "minute") + " " + routine.Count(s%60, "second")
}

// Minutes is a time as full minutes, rounded to the nearest: "24 min",
// "3 h 30 min"; and in seconds below one: "40 s".
func Minutes(d time.Duration) string {
	m := int(d.Round(time.Minute) / time.Minute)
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%d s", int(d/time.Second))
	case m < 120:
		return fmt.Sprintf("%d min", m)
	case m%60 == 0:
		return fmt.Sprintf("%d h", m/60)
	}
	return fmt.Sprintf("%d h %d min", m/60, m%60)
}

// lengths is how times are written: in figures for screens, in words for a voice to read.
type lengths int

const (
	inFigures lengths = iota
	inWords
)

// rounded is a time as full minutes from a minute on.
func (in lengths) rounded(d time.Duration) string {
	switch {
	case in == inFigures:
		return Minutes(d)
	case d >= time.Minute:
		return Spell(d.Round(time.Minute))
	}
	return Spell(d)
}

// exact is a time to the second.
func (in lengths) exact(d time.Duration) string {
	if in == inWords {
		return Spell(d)
	}
	return MMSS(d)
}

// BarLabels are the labels of a bar: where a window opens, and the end of the step.
func BarLabels(t routine.Timing) (from, end string) {
	if t.Full() < time.Minute {
		return seconds(t.From), short(t.Full())
	}
	return minutes(t.From), short(t.Full())
}

// seconds is a time as a number of full seconds: "45".
func seconds(d time.Duration) string { return fmt.Sprint(int(d / time.Second)) }

// minutes is a time as a number of minutes, with seconds only where it has
// some: "15", "1:30".
func minutes(d time.Duration) string {
	if d%time.Minute == 0 {
		return fmt.Sprint(int(d.Minutes()))
	}
	return fmt.Sprintf("%d:%02d", int(d.Minutes()), int(d.Seconds())%60)
}
