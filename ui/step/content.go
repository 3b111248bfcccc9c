// Package step draws a step of a routine, and the blocks that a step is made of:
// picture, digits, bar. Views are pure: they depend on the scene alone. What a
// step says is not here, but in package words.
package step

import (
	"strings"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Scene is all that a view depends on.
type Scene struct {
	Snap   routine.Snapshot
	Task   words.Task // what is to be done now
	Theme  *theme.Theme
	Width  int // cells that the view may fill
	Height int
}

// TimeDisplay is what changes every second: the time in big digits, as lines, and
// the bar.
type TimeDisplay struct {
	Digits []string
	Bar    string
}

// tone is the style of picture, digits and bar.
func (sc Scene) tone() theme.Hue {
	switch sc.Task.Urgency {
	case words.Allowed:
		return sc.Theme.Open
	case words.Due:
		return sc.Theme.Caution
	}
	return sc.Theme.Step(PictureOf(sc.Snap).Paint.Hue)
}

// layout is the sizes of the parts of a view. It depends only on the size of the view.
type layout struct {
	pictureScale int // 0: there is no picture
	textWidth    int // of name, digits and bar, in cells
	digitsHeight int // at most, in lines
}

func layoutOf(width, height int, timed bool) layout {
	switch wide := width >= 100 && height >= 26; {
	case wide && timed:
		return layout{1, width - PictureSize - gap, 10}
	case wide:
		return layout{2, width - 2*PictureSize - gap, 0}
	case width >= 64 && height >= 14:
		return layout{1, width - PictureSize - gap, 5}
	case height < 5+4: // room for bar, labels, what to do and what comes next
		return layout{0, width, 3}
	}
	return layout{0, width, 5}
}

// layout is that of the scene's size. Without a picture, the digits are small where large ones
// leave no room for a first line of what to do, under what is said before all else.
func (sc Scene) layout() layout {
	const small, below = 3, 2 // lines: of small digits, and of bar and labels
	timed := sc.Snap.Timed()
	sk := layoutOf(sc.Width, sc.Height, timed)
	if task := sc.Task; timed && sk.pictureScale == 0 && task.Always != "" && len(task.Lines) > 0 {
		first := len(theme.Wrap(task.Always, sc.Width)) + len(theme.Wrap(task.Lines[0], sc.Width))
		if first > sc.Height-sk.digitsHeight-below {
			sk.digitsHeight = min(sk.digitsHeight, small)
		}
	}
	return sk
}

// gap is between a picture and what stands beside it.
const gap = 4

// NewTimeDisplay draws what changes every second.
func NewTimeDisplay(sc Scene) (m TimeDisplay) {
	if !sc.Snap.Timed() {
		return m
	}
	sk, tone := sc.layout(), sc.tone().Block
	big, ok := Digits(words.BigClock(sc.Snap), sk.textWidth, sk.digitsHeight)
	if !ok {
		big = words.Clock(sc.Snap)
	}
	number := tone
	if sc.Snap.State == routine.StatePaused && !sc.Snap.Overdue() || sc.Snap.Phase == routine.PhaseApply && sc.Snap.Lead == 0 { // it stands still
		number = sc.Theme.Muted
	}
	return TimeDisplay{strings.Split(number.Render(big), "\n"), bar(sc.Snap, tone, sc.Theme, sk.textWidth)}
}
