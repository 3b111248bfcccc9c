package routine

import (
	"cmp"
	"slices"
	"time"
)

// MarkKind names an instant of a step that is worth saying aloud.
type MarkKind int

// The marks of a step.
const (
	HalfTime  MarkKind = iota // half of the time to the first edge has passed
	FiveLeft                  // five minutes until the next edge
	OneLeft                   // one minute until the next edge
	TimeReady                 // a window opens: it may end now
	TimeUp                    // a window is due, or a countdown has ended
	Again                     // a window that is due calls again before a minute has passed
	OverBy                    // another full minute has passed since TimeUp
	AtCap                     // a window has lasted as long as it ever may
)

// Mark is an instant of a step that is worth saying aloud.
type Mark struct {
	Kind MarkKind
	At   time.Duration // the step's time at which it passes
	Over time.Duration // Again, OverBy, AtCap: how long ago TimeUp was
}

// halfTime is the shortest time whose half is worth saying: below it, a minute
// left says more.
const halfTime = 4 * time.Minute

// Calls reports whether the mark calls a person back to the screen: a window
// opens or is due, a countdown has ended, and a window that is due keeps
// calling.
func (t Timing) Calls(m Mark) bool {
	return m.Kind == TimeReady || m.Kind == TimeUp || m.Kind >= Again && t.Mode == Window
}

// marks lists the marks of a timing in the order in which they pass, but for
// OverBy. Of two at one instant there is only the weightier one.
func (t Timing) marks() []Mark {
	edge := t.For
	var marks []Mark
	switch t.Mode {
	case Countdown:
		marks = []Mark{{Kind: TimeUp, At: t.For}}
	case Window:
		edge = t.From
		marks = []Mark{
			{Kind: AtCap, At: t.Cap, Over: t.Cap - t.By}, {Kind: TimeUp, At: t.By}, {Kind: TimeReady, At: t.From},
			{Kind: Again, At: t.By + 15*time.Second, Over: 15 * time.Second},
			{Kind: Again, At: t.By + 30*time.Second, Over: 30 * time.Second},
		}
		if t.Cap == t.By {
			marks = marks[1:]
		}
	default:
		return nil
	}
	marks = append(marks, Mark{Kind: FiveLeft, At: edge - 5*time.Minute}, Mark{Kind: OneLeft, At: edge - time.Minute})
	if edge >= halfTime {
		marks = append(marks, Mark{Kind: HalfTime, At: edge / 2})
	}
	slices.SortStableFunc(marks, func(a, b Mark) int { return cmp.Compare(a.At, b.At) })
	marks = slices.CompactFunc(marks, func(a, b Mark) bool { return a.At == b.At })
	return slices.DeleteFunc(marks, func(m Mark) bool { return m.At <= 0 })
}

// NextMark is the first mark after elapsed; an open step has none.
func (t Timing) NextMark(elapsed time.Duration) (Mark, bool) {
	if t.Mode == Open {
		return Mark{}, false
	}
	over := max(0, elapsed-t.Full()).Truncate(time.Minute) + time.Minute
	next := Mark{Kind: OverBy, At: t.Full() + over, Over: over}
	for _, m := range t.marks() {
		if m.At > elapsed && m.At <= next.At {
			return m, true
		}
	}
	return next, true
}

// LastMark is the latest mark that was passed after since and up to elapsed.
// Where several were passed together, as when the machine slept, only the
// latest still has a meaning.
func (t Timing) LastMark(since, elapsed time.Duration) (Mark, bool) {
	var last Mark
	found := false
	if over := (elapsed - t.Full()).Truncate(time.Minute); t.Mode != Open && over > 0 && t.Full()+over > since {
		last, found = Mark{Kind: OverBy, At: t.Full() + over, Over: over}, true
	}
	for _, m := range t.marks() {
		if m.At > since && m.At <= elapsed && m.At >= last.At {
			last, found = m, true
		}
	}
	return last, found
}
