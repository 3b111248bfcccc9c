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
	Snap routine.Snapshot
	Wall time.Time // the time of day now
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
	Label   string   // a word beside the name, for a phase that asks for something
	Caption string   // what the digits mean, beside the label
	Meaning string   // what the digits mean, by itself
	Lines   []string // what to do
	Always  string   // a line that comes before all others
	Hint    string   // a line about a key
	Last    string   // a line that is always said, after all others
	Urgency Urgency
}

// TaskOf is the task of the scene's step. A step that stings has another: what
// is on the skin comes off first.
func TaskOf(sc Scene) Task {
	if sc.Snap.TakeOff {
		return takeOff(sc.Snap)
	}
	t := Task{Caption: Caption(sc.Snap), Meaning: Caption(sc.Snap), Lines: sc.Snap.Step.Do}
	if t.Caption == "left" { // beside the name, "left" alone says too little
		t.Caption = "time left"
	}
	if sc.Snap.Phase == routine.PhaseOver {
		t.Urgency, t.Label, t.Caption = Allowed, t.Caption, ""
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
