// Package words is what a person reads or hears: sentences for screens, lines of
// text, voices, notifications and the shell. Its functions are pure: they depend
// on their arguments alone.
package words

import (
	"slices"
	"time"

	"skintime/routine"
)

// Scene is all that the words about a step depend on.
type Scene struct {
	Snap  routine.Snapshot
	Wall  time.Time // the time of day now
	Muted bool      // nothing sounds
}

// Urgency is how much a task asks of a person.
type Urgency int

// The urgencies of a task.
const (
	Calm    Urgency = iota // nothing is asked
	Allowed                // the step may end now
	Due                    // something is to be done now
)

// Task is what a person is to do now.
type Task struct {
	Word    string   // what to do, or what the step is, in large letters
	Caption string   // what the digits mean
	Edge    string   // a time of day, or the product, at the edge of the caption
	Clock   bool     // the edge is a time of day
	Lines   []string // what to do
	Always  string   // a line that comes before all others
	Hint    string   // a line about a key
	Last    string   // a line that is always said, after all others
	Urgency Urgency
}

// TaskOf is the task of the scene's step. A step that stings has another: what
// is on the skin comes off first.
func TaskOf(sc Scene) Task {
	t := Task{Word: word(sc.Snap), Caption: headlineCaption(sc.Snap), Lines: sc.Snap.Step.Do}
	t.Edge, t.Clock = headlineEdge(sc)
	if sc.Snap.TakeOff {
		return takeOff(sc.Snap, t)
	}
	if sc.Snap.Phase == routine.PhaseOver {
		t.Urgency = Allowed
	}
	if sc.Snap.Cool {
		t = afterSting(sc.Snap, t)
	}
	switch sc.Snap.Step.Kind {
	case routine.Exfoliate:
		return exfoliate(sc, t)
	case routine.Mask:
		return window(sc, t)
	case routine.Rinse:
		return rinse(sc, t)
	case routine.Serum:
		return serum(t)
	}
	return t
}

// Instructions are the lines that say what to do, for those who are read to.
func (t Task) Instructions() []string {
	return slices.DeleteFunc(slices.Concat([]string{t.Always}, t.Lines, []string{t.Last}), func(line string) bool { return line == "" })
}

// At is the time of day at which the time of the scene's step reaches edge.
func (sc Scene) At(edge time.Duration) string {
	return sc.Wall.Add(sc.Snap.Until(edge)).Format("15:04")
}
