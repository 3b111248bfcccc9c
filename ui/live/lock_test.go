package live_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/live"
)

// Where the lock's file was removed, a second process cannot start, though nothing
// happens in the session.
func TestTheLockIsHeldWhileNothingHappens(t *testing.T) {
	dir := t.TempDir()
	folders := journal.Folders{State: filepath.Join(dir, "state"), Diary: filepath.Join(dir, "diary")}
	recorder, err := journal.Open(folders, disk.System(), journal.Holder{})
	if err != nil {
		t.Fatal(err)
	}
	defer recorder.Close()
	s := live.New(live.Options{Clock: clock.System(), Recorder: recorder})
	s.Begin(facial(t).Routine())
	if err := os.Remove(filepath.Join(folders.State, "session.lock")); err != nil {
		t.Skip(err)
	}
	if u := s.Tick(); u.Happened || s.Err() != nil {
		t.Fatalf("%+v, %v", u, s.Err())
	}
	second, err := journal.Open(folders, disk.System(), journal.Holder{})
	if !errors.As(err, new(*journal.BusyError)) {
		t.Errorf("a second process: %v", err)
		second.Close()
	}
}
