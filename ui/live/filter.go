package live

import "time"

// How a press of a key is told from one that was typed ahead, and from the
// repeats of a key that is held down. Terminals report neither that a key is
// held nor that it is released. Keyboards repeat after a delay of 225 to 660 ms
// (macOS shortest and X11 by default; desktops and Windows use 250 to 600 ms),
// and then every 25 to 90 ms.
const (
	// Deaf is how long a step ignores the keys that advance.
	Deaf = 400 * time.Millisecond
	// Repeat is the longest time between two repeats of a held key.
	Repeat = 120 * time.Millisecond
	// firstRepeat is how long a key may be the first repeat of the one that began the step.
	firstRepeat = time.Second
	// released is how long a held key is silent once up: over a slow line, repeats come in bursts.
	released = 400 * time.Millisecond
	// fastest is the shortest time in which a finger presses a key twice.
	fastest = 20 * time.Millisecond
)

// Decision is what becomes of a key.
type Decision int

// The decisions of a KeyFilter.
const (
	Act   Decision = iota // act on it
	Drop                  // typed ahead, or a repeat
	Defer                 // act on it after Repeat, unless it repeats before
)

// String is the decision's name.
func (d Decision) String() string { return [...]string{"act", "drop", "defer"}[d] }

// KeyFilter keeps a key that leaves a step from leaving two. The zero KeyFilter
// has heard nothing. Times are real times since the program started.
type KeyFilter struct {
	since      time.Duration // when the meaning of keys last changed
	key        string        // the last key that leaves a step
	lastAt     time.Duration // when it came
	gap        time.Duration // since the same key came before that
	held       bool          // the key is held down
	deferred   string        // the key that waits to be acted on
	deferredAt time.Duration // when that came
}

// Restart says that since now keys mean something else. A key deferred before is dropped.
func (f *KeyFilter) Restart(now time.Duration) {
	f.since = now
	if f.deferredAt != now {
		f.deferred = ""
	}
}

// Judge decides on a key. Leaves says that the key leaves a step or answers a
// question about leaving one; other keys are always acted on. Advances says
// that it is one of the keys that advance. Before the key, first is to be acted
// on: a key that was deferred, and is now known not to be a repeat.
func (f *KeyFilter) Judge(key string, leaves, advances bool, now time.Duration) (d Decision, first string) {
	if leaves && f.repeats(key, advances, now) {
		return Drop, ""
	}
	age := now - f.since
	if first, f.deferred = f.deferred, ""; first != "" {
		age = 0
	}
	switch {
	case !leaves:
		return Act, first
	case advances && age < Deaf:
		return Drop, first
	case age < firstRepeat:
		f.deferred, f.deferredAt = key, now
		return Defer, first
	}
	return Act, first
}

// repeats notes a key, and reports whether it is held. One that advances is never meant so soon.
func (f *KeyFilter) repeats(key string, advances bool, now time.Duration) bool {
	gap := time.Duration(1<<63 - 1)
	if key == f.key {
		gap = now - f.lastAt
	}
	deferred := f.deferred == key && f.gap >= Repeat
	f.held = f.held && gap < released || gap < Repeat && (advances || gap < fastest || deferred)
	f.key, f.lastAt, f.gap = key, now, gap
	if f.held {
		f.deferred = ""
	}
	return f.held
}

// Release returns the key that was deferred at the time at, if it still waits.
func (f *KeyFilter) Release(at time.Duration) (key string, ok bool) {
	if f.deferred == "" || f.deferredAt != at {
		return "", false
	}
	key, f.deferred = f.deferred, ""
	return key, true
}
