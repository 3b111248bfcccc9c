package mpris

import (
	"testing"
	"time"

	"skintime/routine"
	"skintime/ui/remote"
)

// facial is an exfoliant, a mask that is put on first, and a toner.
func facial() routine.Routine {
	return routine.Routine{Name: "facial", Title: "Facial", Steps: []routine.Step{
		{Kind: routine.Exfoliate, Timing: routine.For(2 * time.Minute)},
		{Kind: routine.Mask, Timing: routine.Between(15*time.Minute, 20*time.Minute, 25*time.Minute), LeadWait: true, Product: routine.Product{Name: "green\njar"}},
		{Kind: routine.Toner},
	}}
}

var start = time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)

// begun is a session with the facial, and its track after a while.
func begun() (routine.Session, func(s routine.Session, after time.Duration) Track) {
	s := routine.NewSession(facial())
	return s.Apply(s.Start(start)...), func(s routine.Session, after time.Duration) Track {
		return TrackOf(s.Routine(), s.At(start.Add(after)))
	}
}

// A media control shows what to do, how far it is, and until when.
func TestTrackOf(t *testing.T) {
	const second, minute = time.Second, time.Minute
	s, at := begun()
	want := func(name string, got, want Track) {
		t.Helper()
		if want.Album = "Facial"; got != want {
			t.Errorf("%s: %+v, want %+v", name, got, want)
		}
	}
	want("a countdown", at(s, 5*second), Track{Status: Playing, Step: 1, Title: "Exfoliate", Artist: "skintime", Length: 2 * minute, Position: 5 * second, Moves: true})
	want("a countdown that is over", at(s, 3*minute), Track{Status: Playing, Step: 1, Title: "Exfoliate: time is up", Artist: "skintime", Length: 2 * minute, Position: 2 * minute, Moves: true})
	s = s.Apply(s.Advance(start)...)
	mask := Track{Status: Playing, Step: 2, Title: "Put on your mask", Artist: "green\uFFFDjar", Position: 7 * second, Moves: true, CanGoBack: true}
	want("what is put on", at(s, 7*second), mask)
	s = s.Apply(s.Advance(start.Add(9 * second))...)
	mask.Title, mask.Length = "Leave the mask on", 20*minute
	want("a window", at(s, 16*second), mask)
	mask.Title, mask.Position = "You can rinse now", 15*minute
	want("one that is open", at(s, 15*minute+9*second), mask)
	mask.Title, mask.Position = "Rinse now", 20*minute
	want("one that is overdue", at(s, 22*minute), mask)
	paused := s.Apply(s.TogglePause(start.Add(minute))...)
	mask = Track{Status: Paused, Step: 2, Title: "Leave the mask on", Artist: "green\uFFFDjar", Length: 20 * minute, Position: 51 * second, CanGoBack: true}
	want("a pause", at(paused, 90*second), mask)
	s = s.Apply(s.Advance(start.Add(16 * minute))...)
	want("without a time", at(s, 17*minute), Track{Status: Playing, Step: 3, Title: "Toner", Artist: "skintime", Position: minute, Moves: true, CanGoBack: true})
}

// Under a mask nothing is sent for a minute; what a person does is sent at once.
func TestTimeAloneIsNotTold(t *testing.T) {
	s, at := begun()
	s = s.Apply(s.Advance(start)...)
	s = s.Apply(s.Advance(start)...)
	p := &Player{changed: make(chan struct{}, 100), track: Track{Status: Stopped}}
	real := time.Now()
	shown := func(name string, s routine.Session, after time.Duration, changes int) {
		t.Helper()
		p.show(at(s, after), real.Add(after))
		if len(p.changed) != changes {
			t.Errorf("%s is sent %d times, want %d", name, len(p.changed), changes)
		}
	}
	shown("the mask", s, 0, 1)
	for i := range 60 {
		shown("a second", s, time.Duration(i+1)*time.Second, 1)
	}
	s = s.Apply(s.Restart(start.Add(time.Minute))...)
	shown("a restart", s, time.Minute, 2)
	shown("an open window", s, 16*time.Minute, 3)
	s = s.Apply(s.TogglePause(start.Add(16 * time.Minute))...)
	shown("a pause", s, 16*time.Minute, 4)
	shown("time in a pause", s, 17*time.Minute, 4)
	s = s.Apply(s.Extend(time.Minute, start.Add(17*time.Minute))...)
	shown("more time", s, 17*time.Minute, 5)
}

// A position is sent where a control does not have it by itself.
func TestJumped(t *testing.T) {
	const minute = time.Minute
	mask := Track{Status: Playing, Step: 2, Length: 20 * minute, Position: 5 * minute, Moves: true}
	with := func(change func(*Track)) Track {
		t := mask
		change(&t)
		return t
	}
	for name, c := range map[string]struct {
		before, now Track
		want        bool
	}{
		"time passes":            {mask, with(func(t *Track) { t.Position += minute }), false},
		"it is over":             {with(func(t *Track) { t.Position = 20 * minute }), with(func(t *Track) { t.Position = 20 * minute }), false},
		"the step begins again":  {mask, with(func(t *Track) { t.Position = 0 }), true},
		"the machine slept":      {mask, with(func(t *Track) { t.Position += 9 * minute }), true},
		"another step":           {mask, Track{Status: Playing, Step: 3, Moves: true}, false},
		"back to where it was":   {mask, Track{Status: Playing, Step: 1, Position: minute, Moves: true}, true},
		"it was paused":          {with(func(t *Track) { t.Status, t.Moves = Paused, false }), mask, false},
		"the time to get ready":  {with(func(t *Track) { t.Position, t.Moves = 0, false }), with(func(t *Track) { t.Position = 0 }), true},
		"nothing of that counts": {with(func(t *Track) { t.Position, t.Moves = 0, false }), with(func(t *Track) { t.Position, t.Moves = minute, false }), false},
	} {
		if got := c.now.jumped(c.before, minute); got != c.want {
			t.Errorf("%s: it is sent: %v", name, got)
		}
	}
}

// Keys ask for what commands ask for, and none ends the session.
func TestCommandsOfKeys(t *testing.T) {
	want := map[string]remote.Name{"Next": "next", "Previous": "back", "PlayPause": "toggle", "Play": "resume", "Pause": "pause", "Stop": "pause"}
	got := commands()
	for method, name := range want {
		if c := got[method]; c != (remote.Command{Name: name, Unread: true}) {
			t.Errorf("%s is %+v", method, c)
		}
	}
	if len(got) != len(want) {
		t.Errorf("there are %v", got)
	}
}
