package routine

import (
	"errors"
	"fmt"
	"time"
)

// Mode is a way in which a step keeps time.
type Mode int

// The three ways to keep time.
const (
	ModeUntimed   Mode = iota // counts up and waits
	ModeCountdown             // counts down from For
	ModeWindow                // may end from From on, is due at By, and is never extended beyond Cap
)

// Phase is the part of its time that a step is in.
type Phase int

// The phases of a step. An untimed step and a countdown that is still counting
// have none.
const (
	PhaseNone  Phase = iota
	PhaseApply       // being put on: the count has not begun
	PhaseEarly       // a window before From
	PhaseOpen        // a window between From and By
	PhaseOver        // past By, or past the end of a countdown
)

// String is the name of the phase as other programs read it.
func (p Phase) String() string {
	switch p {
	case PhaseApply:
		return "apply"
	case PhaseEarly:
		return "early"
	case PhaseOpen:
		return "open"
	case PhaseOver:
		return "over"
	}
	return "none"
}

// Timing is how a step keeps time.
type Timing struct {
	Mode      Mode
	Suggested time.Duration // ModeUntimed: about how long it takes; 0: unknown
	For       time.Duration // ModeCountdown: its length
	From      time.Duration // ModeWindow: when it may end
	By        time.Duration // ModeWindow: when it has to end
	Cap       time.Duration // ModeWindow: how far By can be moved
}

// For is a countdown of d.
func For(d time.Duration) Timing { return Timing{Mode: ModeCountdown, For: d} }

// Between is a window that opens at from, is due at by, and can be extended to limit.
func Between(from, by, limit time.Duration) Timing {
	return Timing{Mode: ModeWindow, From: from, By: by, Cap: limit}
}

// Check returns an error for times that contradict each other, or lie outside MinTime and MaxTime.
func (t Timing) Check() error {
	inRange := func(name string, d time.Duration) error {
		if d < MinTime || d > MaxTime {
			return fmt.Errorf("%s is %v: a time lies between 1s and 12h", name, d)
		}
		return nil
	}
	switch t.Mode {
	case ModeUntimed:
		if t.Suggested != 0 {
			return inRange("suggested", t.Suggested)
		}
		return nil
	case ModeCountdown:
		return inRange("for", t.For)
	}
	if err := errors.Join(inRange("from", t.From), inRange("by", t.By), inRange("cap", t.Cap)); err != nil {
		return err
	}
	if t.By < t.From {
		return fmt.Errorf("by (%v) lies before from (%v)", t.By, t.From)
	}
	if t.Cap < t.By {
		return fmt.Errorf("cap (%v) lies before by (%v)", t.Cap, t.By)
	}
	return nil
}

// Full is the longest time planned for the step: For, By, or Suggested.
func (t Timing) Full() time.Duration {
	switch t.Mode {
	case ModeCountdown:
		return t.For
	case ModeWindow:
		return t.By
	}
	return t.Suggested
}

// Longest is the longest time that the step can take: its cap, or a countdown's length.
func (t Timing) Longest() time.Duration {
	switch t.Mode {
	case ModeWindow:
		return t.Cap
	case ModeCountdown:
		return t.For
	}
	return MaxTime
}

// Planned is the time the step is meant to take: For, From, or Suggested.
func (t Timing) Planned() time.Duration {
	if t.Mode == ModeWindow {
		return t.From
	}
	return t.Full()
}

// Phase is the phase of the step after elapsed.
func (t Timing) Phase(elapsed time.Duration) Phase {
	switch {
	case t.Mode == ModeCountdown && elapsed >= t.For, t.Mode == ModeWindow && elapsed >= t.By:
		return PhaseOver
	case t.Mode != ModeWindow:
		return PhaseNone
	case elapsed < t.From:
		return PhaseEarly
	}
	return PhaseOpen
}

// Remaining is the time to the next edge: to From while a window is early, then to By or the
// end of a countdown. It is negative once over, and 0 for an untimed step.
func (t Timing) Remaining(elapsed time.Duration) time.Duration {
	switch {
	case t.Mode == ModeUntimed:
		return 0
	case t.Phase(elapsed) == PhaseEarly:
		return t.From - elapsed
	}
	return t.Full() - elapsed
}

// Shift moves the edges by d, as far as the step allows: never beyond Cap (or
// MaxTime), never below the seconds that have begun, and never below MinTime.
// It returns the moved timing and by how much it moved; 0 when it could not.
func (t Timing) Shift(d, elapsed time.Duration) (Timing, time.Duration) {
	if begun := elapsed.Truncate(time.Second); begun < elapsed {
		elapsed = begun + time.Second
	}
	switch t.Mode {
	case ModeCountdown:
		lowest := min(t.For, max(elapsed, MinTime))
		moved := clamp(t.For+d, lowest, MaxTime)
		d = moved - t.For
		t.For = moved
	case ModeWindow:
		floor := max(MinTime-t.From, elapsed-t.By)
		if elapsed < t.From {
			floor = max(MinTime, elapsed) - t.From
		}
		d = clamp(d, min(0, floor), max(0, t.Cap-t.By))
		t.From += d
		t.By += d
	default:
		d = 0
	}
	return t, d
}

// WithLength sets For of a countdown, or From of a window and By if that lay before it, to d.
// The error says which lengths are possible.
func (t Timing) WithLength(d time.Duration) (Timing, error) {
	switch t.Mode {
	case ModeCountdown:
		t.For = d
	case ModeWindow:
		if d < MinTime || d > t.Cap {
			return t, fmt.Errorf("choose 1 to %d minutes", int(t.Cap/time.Minute))
		}
		t.From, t.By = d, max(t.By, d)
	default:
		return t, errors.New("it waits for you and has no length")
	}
	return t, t.Check()
}

func clamp[T int | time.Duration](d, low, high T) T { return max(low, min(d, high)) }
