package journal

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"skintime/routine/diary"
	"skintime/routine/disk"
)

// Peek returns the session that runs elsewhere or was left, and changes nothing. No ID: none.
func Peek(f Folders, d disk.Disk) (s SavedSession, running bool, err error) {
	if f.State == "" {
		return SavedSession{}, false, nil
	}
	j, err := read(d, f.journal())
	if errors.Is(err, fs.ErrNotExist) || err == nil && j.saved.Session.Ended() {
		return SavedSession{}, false, nil
	}
	if err != nil {
		return SavedSession{}, false, err
	}
	held, err := f.locked()
	return j.saved, held && !j.saved.Session.Abandoned(), err // a process that holds one that was left is only offering it
}

// Finish writes the record of a session whose process died before it could, and reports whether
// it did. It leaves a session to a process that has a Recorder.
func Finish(f Folders, d disk.Disk) (finished bool, err error) {
	if f.State == "" {
		return false, nil
	}
	j, err := read(d, f.journal())
	if err != nil || !j.saved.Session.Ended() {
		return false, nil
	}
	r, err := Open(f, d, Holder{Process: os.Getpid()})
	if err != nil {
		return false, nil
	}
	err = r.Close()
	return r.written, err
}

// Check returns what could not be read of the journals.
func Check(f Folders, d disk.Disk) []diary.Problem {
	files, err := d.List(f.State)
	if err != nil {
		return nil // no folder, no journal
	}
	var problems diary.Problems
	for _, file := range files {
		name, path := file.Name(), f.file(file.Name())
		aside := strings.HasPrefix(name, asidePrefix)
		if !aside && path != f.journal() {
			continue
		}
		j, err := read(d, path)
		for _, p := range j.problems.List(path) {
			if aside {
				p.What += "; the file was set aside, delete it when you have looked"
			}
			problems.Add(p)
		}
		if err != nil {
			problems.Add(diary.Problem{File: path, What: err.Error()})
		}
	}
	return problems.List(f.State)
}
