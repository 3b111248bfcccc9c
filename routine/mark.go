package routine

import "time"

// MarkKind names an instant of a step that is worth saying aloud.
type MarkKind int

// The marks of a step, in the order in which they pass.
const (
	FiveLeft  MarkKind = iota // five minutes until the next edge
	OneLeft                   // one minute until the next edge
	TimeReady                 // a window opens: it may end now
	TimeUp                    // a window is due, or a countdown has ended
	OverBy                    // another full minute has passed since TimeUp
)

// Mark is an instant of a step that is worth saying aloud.
type Mark struct {
	Kind MarkKind
	At   time.Duration // the step's time at which it passes
	Over time.Duration // OverBy: full minutes since TimeUp
}

// Calls reports whether the mark calls a person back to the screen: a window
// opens or is due, a countdown has ended, and a window that is due keeps
// calling every minute.
func (t Timing) Calls(m Mark) bool {
	return m.Kind == TimeReady || m.Kind == TimeUp || m.Kind == OverBy && t.Mode == Window
}

// marks lists the marks of a timing up to its end.
func (t Timing) marks() []Mark {
	var edge time.Duration
	var ends []Mark
	switch t.Mode {
	case Countdown:
		edge, ends = t.For, []Mark{{Kind: TimeUp, At: t.For}}
	case Window:
		edge, ends = t.From, []Mark{{Kind: TimeReady, At: t.From}, {Kind: TimeUp, At: t.By}}
		if t.From == t.By {
			ends = ends[1:]
		}
	default:
		return nil
	}
	var marks []Mark
	for _, m := range []Mark{{FiveLeft, edge - 5*time.Minute, 0}, {OneLeft, edge - time.Minute, 0}} {
		if m.At > 0 {
			marks = append(marks, m)
		}
	}
	return append(marks, ends...)
}

// NextMark is the first mark after elapsed; an open step has none.
func (t Timing) NextMark(elapsed time.Duration) (Mark, bool) {
	for _, m := range t.marks() {
		if m.At > elapsed {
			return m, true
		}
	}
	if t.Mode == Open {
		return Mark{}, false
	}
	over := (elapsed - t.Full()).Truncate(time.Minute) + time.Minute
	return Mark{Kind: OverBy, At: t.Full() + over, Over: over}, true
}

// LastMark is the latest mark that was passed after since and up to elapsed.
// Where several were passed together, as when the machine slept, only the
// latest still has a meaning.
func (t Timing) LastMark(since, elapsed time.Duration) (Mark, bool) {
	var last Mark
	found := false
	for _, m := range t.marks() {
		if m.At > since && m.At <= elapsed {
			last, found = m, true
		}
	}
	if over := (elapsed - t.Full()).Truncate(time.Minute); t.Mode != Open && over > 0 && t.Full()+over > since {
		last, found = Mark{Kind: OverBy, At: t.Full() + over, Over: over}, true
	}
	return last, found
}
