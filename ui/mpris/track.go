package mpris

import (
	"cmp"
	"time"

	"skintime/routine"
	"skintime/ui/words"
)

// Status is the state of a player, by its name on the bus.
type Status string

// The states of a player. A stopped one is not on the bus.
const (
	Playing Status = "Playing"
	Paused  Status = "Paused"
	Stopped Status = "Stopped"
)

// Track is what a media control shows of a session at an instant: its step.
type Track struct {
	Status    Status
	Step      int           // its place in the routine, from 1
	Title     string        // what to do now
	Album     string        // the routine
	Artist    string        // the product
	Length    time.Duration // of a countdown, or until a window is due; 0: the step has no time
	Position  time.Duration // of that, or how long the step has lasted
	Moves     bool          // the position follows the time
	CanGoBack bool
}

// TrackOf returns what a media control shows of a routine at snap, under way.
func TrackOf(r routine.Routine, snap routine.Snapshot) Track {
	t := Track{
		Status: Playing, Step: snap.Index + 1, Title: words.NowPlaying(snap), Album: r.Title, Artist: cmp.Or(words.ProductName(snap.Step), "skintime"),
		Position: snap.Elapsed, Moves: snap.Lead == 0 && !snap.StandsStill(), CanGoBack: snap.Index > 0 && !snap.TakeOff,
	}
	if snap.State == routine.StatePaused {
		t.Status = Paused
	}
	switch {
	case snap.Phase == routine.PhaseApply:
		t.Position, t.Moves = snap.Applying, !snap.StandsStill()
	case snap.Timed():
		t.Length = snap.Timing.Full()
		t.Position = min(t.Position, t.Length)
	}
	return t
}

// slack is how far a position may be from where it is expected.
const slack = 500 * time.Millisecond

// after is the position of the track when d has passed.
func (t Track) after(d time.Duration) time.Duration {
	switch {
	case !t.Moves:
		return t.Position
	case t.Length > 0:
		return min(t.Position+d, t.Length)
	}
	return t.Position + d
}

// follows reports whether t is what time alone has made of before when d has passed.
func (t Track) follows(before Track, d time.Duration) bool {
	jump := t.Position - before.after(d)
	t.Position, before.Position = 0, 0
	return t == before && jump.Abs() <= slack
}

// jumped reports whether the position of t is not where a control has it that got before
// when d has passed since: it follows the time while a track is played, and begins each at 0.
func (t Track) jumped(before Track, d time.Duration) bool {
	before.Moves = before.Status == Playing
	expected := before.after(d)
	if t.Step != before.Step {
		expected = 0
	}
	return (t.Position - expected).Abs() > slack
}
