package journal

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"skintime/routine/diary"
	"skintime/routine/disk"
)

// Peek is the session that runs in another process, or that was left. Looking
// disturbs nothing. There is none where the ID is empty.
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
	return j.saved, held && !j.saved.Session.Abandoned(), err // while it is left, it is only offered
}

// Finish writes the record of a session that has ended in a process which died
// before it could, and reports whether it did. Where another process is at it,
// there is nothing to do.
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

// Check lists what could not be read of the journals.
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
		for _, p := range j.problems.In(path) {
			if aside {
				p.What += "; the file was set aside, delete it when you have looked"
			}
			problems.Add(p)
		}
		if err != nil {
			problems.Add(diary.Problem{File: path, What: err.Error()})
		}
	}
	return problems.In(f.State)
}
