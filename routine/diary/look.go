package diary

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
)

// Look is the session that runs in another process, or that was left. Looking
// disturbs nothing. There is none where the sitting's ID is empty.
func Look(f Folders, d Disk) (s Sitting, running bool, err error) {
	j, err := readJournal(d, f.journal())
	if errors.Is(err, fs.ErrNotExist) || err == nil && j.Sitting.Session.Ended() {
		return Sitting{}, false, nil
	}
	if err != nil {
		return Sitting{}, false, err
	}
	running, err = f.locked()
	return j.Sitting, running, err
}

// CheckJournals lists what could not be read of the journals.
func CheckJournals(f Folders, d Disk) []Problem {
	files, err := d.List(f.State)
	if err != nil {
		return nil // no folder, no journal
	}
	var problems []Problem
	for _, file := range files {
		name := file.Name()
		if name != filepath.Base(f.journal()) && !strings.HasPrefix(name, aside) {
			continue
		}
		j, err := readJournal(d, f.file(name))
		problems = append(problems, j.Problems...)
		if err != nil {
			problems = append(problems, Problem{File: f.file(name), What: err.Error()})
		}
	}
	return problems
}
