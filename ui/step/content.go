// Package step draws a step of a routine, and the blocks that a step is made of:
// word, digits, bar and picture. Views are pure: they depend on the scene alone.
// What a step says is not here, but in package words.
package step

import (
	"strings"
	"time"
	"unicode/utf8"

	"skintime/routine"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Scene is all that a view depends on.
type Scene struct {
	Snap   routine.Snapshot
	Moment Moment
	Theme  *theme.Theme
	Width  int // of the terminal, in cells
	Height int
	Flags  string // what is out of the ordinary
	Notice string // what just happened; styled
	Failed string // what does not work; styled
	Box    *Box   // what is asked or written; nil: nothing is
	// Keys draws the line of keys in a width, with the first in a hue.
	Keys func(width int, tone theme.Hue) string
}

// Box is a frame that takes the place of what to do.
type Box struct {
	Title string
	Lines []string // styled
	Input bool     // the first line is written
}

// Moment is what of a scene changes at most once a minute, while the step and its phase stay.
type Moment struct {
	Task               words.Task
	Start, Opens, End  string // the labels of the bar
	Title              string // of the routine
	Clock              string // the time of day; empty: there is no room for it
	Follows            []words.Follow
	Done               string    // when the session is done
	Started            string    // when it began
	Segments           []Segment // of the line of the whole session
	Worn, Note, Marked string    // how long the mask was on, what was noted last, and what is marked as stinging
	WornTooLong        bool
}

// NewMoment reads a session at an instant, at a time of day. What there is no room for is left out.
func NewMoment(session *routine.Session, now time.Time, sc words.Scene, width, height int) Moment {
	m := Moment{Task: words.TaskOf(sc), Title: session.Routine().Title}
	m.Start, m.Opens, m.End = words.BarClocks(sc)
	if sc.Snap.Step.Kind == routine.Rinse && !sc.Snap.Cool {
		m.Worn, m.WornTooLong = words.WornFor(session.Results(now), sc.Snap.Index)
	}
	if notes := session.Notes(); len(notes) > 0 {
		m.Note = words.NoteLine(notes[len(notes)-1])
	}
	if sc.Snap.Sting.Suspects != nil {
		m.Marked = words.Marked(sc.Snap)
	}
	if ShowsClock(width, height) {
		m.Clock, m.Started = sc.Locale.Time(sc.Wall), sc.Locale.Time(sc.Wall.Add(-session.Took(now)))
		m.Follows, m.Done = words.Follows(sc)
		m.Segments = segmentsOf(session.Results(now), sc.Snap)
	}
	return m
}

// TimeDisplay is what changes every second: the time in big digits and the bar, as lines.
type TimeDisplay struct {
	Digits []string
	Bar    []string
}

// picture is the name of the scene's picture. What stings comes off as in a
// rinse.
func (sc Scene) picture() []string {
	pixels := 1
	if sk, ok := skeletonOf(sc.Width, sc.Height); ok {
		pixels = sk.pixels
	}
	return PictureOf(sc.Snap).Lines(sc.Theme, pixels)
}

// stopped reports whether the time stands still, and nothing else is asked.
func (sc Scene) stopped() bool {
	return sc.Snap.State == routine.StatePaused && !sc.Snap.Overdue()
}

// waits reports whether the digits do not run: in a pause, or before a step is on.
func (sc Scene) waits() bool {
	return sc.stopped() || sc.Snap.Phase == routine.PhaseApply && sc.Snap.Lead == 0
}

// Tone is the colour of word, digits, bar and key: cool waits, green allows. What is over has
// the theme's.
func (sc Scene) Tone() theme.Hue {
	switch stings := sc.Snap.TakeOff || sc.Snap.Cool && sc.Snap.Step.Kind == routine.Rinse; {
	case stings:
		return sc.Theme.Step(string(routine.Rinse))
	case sc.Moment.Task.Urgency == words.Allowed:
		return sc.Theme.Open
	}
	return sc.Theme.Step(string(sc.Snap.Step.Kind))
}

// NewTimeDisplay draws what changes every second.
func NewTimeDisplay(sc Scene) (m TimeDisplay) {
	if !sc.Snap.Timed() {
		return m
	}
	sk, ok := skeletonOf(sc.Width, sc.Height)
	if !ok {
		sk = small(sc.Width, sc.Height)
	}
	style, filled := sc.Tone().Block, sc.Tone().Block
	if sc.waits() {
		style = sc.Theme.Resting
	}
	if sc.stopped() {
		filled = sc.Theme.Muted
	}
	m.Digits = Digits(words.BigClock(sc.Snap), sk.digits.width, sk.scale)
	for i, line := range m.Digits {
		if sc.waits() && sc.Theme.Colorless {
			line = strings.ReplaceAll(line, "█", "▒")
		}
		m.Digits[i] = style.Render(line) + strings.Repeat(" ", max(0, sk.digits.width-utf8.RuneCountInString(line)))
	}
	m.Bar = bar(sc.Snap, filled, sc.Theme, sk.bar.width, sk.bars)
	return m
}
