package journal_test

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
)

// A session is left, and resumed by another process ten minutes later: the time
// of its mask has continued.
func ExampleRecorder() {
	folder, err := os.MkdirTemp("", "journal")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	folders := journal.Folders{State: filepath.Join(folder, "state"), Diary: filepath.Join(folder, "diary")}
	now := time.Date(2026, 3, 1, 21, 0, 0, 0, time.UTC)
	read := func() clock.Clock {
		return clock.New(func() time.Time { return now }, func() time.Duration { return now.Sub(time.Time{}) })
	}
	facial := routine.Routine{Name: "facial", Steps: []routine.Step{{Kind: routine.Mask, Timing: routine.For(15 * time.Minute)}}}

	first, err := journal.Open(folders, disk.System(), journal.Holder{Process: os.Getpid()})
	if err != nil {
		fmt.Println(err)
		return
	}
	c := read()
	first.Begin(facial, c)
	first.Append(c, first.Session().Leave(c.Now()))
	fmt.Println("left:", first.Close())

	now = now.Add(10 * time.Minute)
	second, err := journal.Open(folders, disk.System(), journal.Holder{Process: os.Getpid()})
	if err != nil {
		fmt.Println(err)
		return
	}
	saved, _ := second.Found()
	c = read().After(saved.Last)
	second.Resume(c)
	session := second.Session()
	fmt.Println("the mask has been on for", session.At(c.Now()).Elapsed)
	second.Append(c, session.Advance(c.Now()))
	fmt.Println("finished:", second.Session().Ended(), second.Close())
	// Output:
	// left: <nil>
	// the mask has been on for 10m0s
	// finished: true <nil>
}
