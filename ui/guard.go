package ui

import "time"

// How the guard tells a press of a key from one that was typed ahead, and from
// the repeats of a key that is held down.
const (
	// deaf is how long a step hears no key that goes on.
	deaf = 400 * time.Millisecond
	// fresh is how long after a step began a press may still be the first
	// repeat of the key that began it: no keyboard waits longer by default.
	fresh = time.Second
	// repeatOn is the longest time between two repeats of a held key that goes
	// on; they come every 30 to 90 ms.
	repeatOn = 120 * time.Millisecond
	// repeatOther is the same for the other keys that leave a step. It is
	// short, so that two quick presses skip two steps, as they should.
	repeatOther = 50 * time.Millisecond
)

// verdict is what the guard thinks of a key.
type verdict int

const (
	hear   verdict = iota // act on it
	ignore                // typed ahead, or a repeat
	wait                  // act on it after repeatGap, if no repeat comes
)

// guard keeps a key that leaves a step from leaving two. A terminal tells
// neither that a key is held nor when it is let go; but held keys repeat
// quickly, and people don't.
type guard struct {
	since   time.Duration // when what a key means last changed: a new step, a question
	last    time.Duration // when key was last pressed
	key     string
	pending string // the key that waits to be acted on
}

// changed says that from now on keys mean something else.
func (g *guard) changed(now time.Duration) { g.since, g.pending = now, "" }

// judge decides on a key that leaves the step, pressed at now in real time.
func (g *guard) judge(key string, goesOn bool, now time.Duration) verdict {
	repeated := key == g.key && now-g.last < repeatGap(goesOn)
	g.key, g.last, g.pending = key, now, ""
	age := now - g.since
	switch {
	case repeated, goesOn && age < deaf:
		return ignore
	case age < fresh:
		g.pending = key
		return wait
	}
	return hear
}

func repeatGap(goesOn bool) time.Duration {
	if goesOn {
		return repeatOn
	}
	return repeatOther
}
