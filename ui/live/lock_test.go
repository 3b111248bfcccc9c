package live_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"testing/synctest"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/live"
)

// Where the lock's file was removed, a second process cannot start, though nothing
// happens in the session, whether its time runs or stands still.
func TestTheLockIsHeldWhileNothingHappens(t *testing.T) {
	for name, c := range map[string]struct {
		request routine.RequestKind
		next    func(*live.Session) (time.Time, bool)
		within  time.Duration // of which the next Tick comes
	}{
		"running":           {routine.RequestNote, bySecond, time.Minute},
		"paused":            {routine.RequestPause, bySecond, time.Minute},
		"running, in lines": {routine.RequestNote, (*live.Session).NextCue, time.Second},
		"paused, in lines":  {routine.RequestPause, (*live.Session).NextCue, time.Minute},
	} {
		dir := t.TempDir()
		folders := journal.Folders{State: filepath.Join(dir, "state"), Diary: filepath.Join(dir, "diary")}
		recorder, err := journal.Open(folders, disk.System(), journal.Holder{})
		if err != nil {
			t.Fatal(err)
		}
		defer recorder.Close()
		s := live.New(live.Options{Clock: clock.System(), Recorder: recorder})
		s.Begin(facial(t).Routine())
		s.Do(routine.Request{Kind: c.request})
		if at, ok := c.next(s); !ok || s.RealUntil(at) > c.within {
			t.Errorf("%s: the next tick comes after %v, %v", name, s.RealUntil(at), ok)
		}
		if err := os.Remove(filepath.Join(folders.State, "session.lock")); err != nil {
			t.Skip(err)
		}
		if u := s.Tick(); u.Happened || u.Away > 0 || s.Err() != nil {
			t.Fatalf("%s: %+v, %v", name, u, s.Err())
		}
		second, err := journal.Open(folders, disk.System(), journal.Holder{})
		if !errors.As(err, new(*journal.BusyError)) {
			t.Errorf("%s: a second process: %v", name, err)
			second.Close()
		}
	}
}

func bySecond(s *live.Session) (time.Time, bool) { return s.NextSecond(false) }

// Nobody who slept while the session was paused has missed anything, and nothing is
// looked for once it is over. At any speed, a minute is a real one.
func TestAPausedSessionIsNotMissed(t *testing.T) {
	for _, speed := range []float64{1, 60, 3600} {
		for _, next := range []func(*live.Session) (time.Time, bool){bySecond, (*live.Session).NextCue} {
			synctest.Test(t, func(t *testing.T) {
				began := time.Now()
				c := clock.New(time.Now, func() time.Duration { return time.Since(began) }).WithSpeed(speed)
				s := live.New(live.Options{Clock: c, Recorder: journal.Unrecorded()})
				s.Begin(facial(t).Routine())
				s.Do(routine.Request{Kind: routine.RequestPause})
				if at, ok := next(s); !ok || s.RealUntil(at) > time.Minute || s.RealUntil(at) <= 0 {
					t.Errorf("at %v times the speed the next tick comes after %v, %v", speed, s.RealUntil(at), ok)
				}
				time.Sleep(time.Hour)
				if u := s.Tick(); u.Away > 0 {
					t.Errorf("an absence of %v is told", u.Away)
				}
				for s.Running() {
					s.Do(routine.Request{Kind: routine.RequestSkip})
				}
				if at, ok := next(s); ok {
					t.Errorf("after the end a tick comes at %v", at)
				}
			})
		}
	}
}
