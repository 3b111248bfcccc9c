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
	// repeat is the longest time between two repeats of a held key. They come
	// every 25 to 90 ms, after a first delay of more than 200 ms.
	repeat = 120 * time.Millisecond
	// released is how long a key that was held must be silent to be up again:
	// over a slow line, repeats come in lumps.
	released = 400 * time.Millisecond
	// burst is the shortest time in which a finger presses a key twice.
	burst = 20 * time.Millisecond
)

// verdict is what the guard thinks of a key.
type verdict int

const (
	hear   verdict = iota // act on it
	ignore                // typed ahead
	wait                  // act on it after repeat, if no repeat comes
)

// guard keeps a key that leaves a step from leaving two. A terminal tells
// neither that a key is held nor when it is let go. But a held key repeats
// quickly, after a delay; a person who presses a key twice does either.
type guard struct {
	since   time.Duration // when what a key means last changed: a new step, a question
	key     string        // the last key
	last    time.Duration // when it was pressed
	gap     time.Duration // how long before that it had been pressed
	held    bool          // it is held down
	pending string        // the key that waits to be acted on
}

// changed says that from now on keys mean something else.
func (g *guard) changed(now time.Duration) { g.since, g.pending = now, "" }

// repeated reports whether a key that comes at now, in real time, is a repeat
// of the same key held down. Then neither it nor one that waits is meant. A
// key that goes on is never meant so soon after itself.
func (g *guard) repeated(key string, goesOn bool, now time.Duration) bool {
	gap := time.Duration(1<<63 - 1)
	if key == g.key {
		gap = now - g.last
	}
	delayed := g.pending == key && g.gap >= repeat
	g.held = g.held && gap < released || gap < repeat && (goesOn || gap < burst || delayed)
	g.key, g.last, g.gap = key, now, gap
	if g.held {
		g.pending = ""
	}
	return g.held
}

// weigh decides on a key that is no repeat so far.
func (g *guard) weigh(key string, goesOn bool, now time.Duration) verdict {
	switch age := now - g.since; {
	case goesOn && age < deaf:
		return ignore
	case age < fresh:
		g.pending = key
		return wait
	}
	return hear
}
