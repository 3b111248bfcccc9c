package diary

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"skintime/routine/disk"
)

// Write writes a record into the device's file of its year, once. One that Read could not read
// is an error.
func Write(d disk.Disk, folder string, r Record) error {
	if err := disk.MakeFolder(d, folder); err != nil {
		return err
	}
	path := pathOf(folder, r)
	there, _, torn, err := findRecord(d, path, r.ID)
	if err != nil {
		return err
	}
	text, err := r.readableLine()
	if err != nil {
		return err
	}
	a := disk.NewAppender(d, path, torn)
	defer a.Close()
	if there { // but maybe not on the disk yet
		return a.Sync()
	}
	return a.Append(text)
}

// readableLine returns the record as a line that Read can read.
func (r Record) readableLine() ([]byte, error) {
	text, err := r.line()
	if err != nil {
		return nil, err
	}
	if _, err := newParser().record(text); err != nil {
		return nil, fmt.Errorf("the record could not be read again: %w", err)
	}
	return text, nil
}

// Written reports whether r's device has a record with the id of r.
func Written(d disk.Disk, folder string, r Record) bool {
	there, _, _, err := findRecord(d, pathOf(folder, r), r.ID)
	return there && err == nil
}

func pathOf(folder string, r Record) string {
	return filepath.Join(folder, fmt.Sprintf("%s-%04d%s", r.Device, r.Started.Year(), extension))
}

// findRecord reports whether a file has a record with an id, its highest rev there, and whether the
// file is torn. It may be missing.
func findRecord(d disk.Disk, path, id string) (there bool, rev int, torn bool, err error) {
	f, err := d.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, 0, false, nil
	}
	if err != nil {
		return false, 0, false, err
	}
	defer f.Close()
	quoted, err := json.Marshal(id)
	if err != nil {
		return false, 0, false, err
	}
	torn, err = disk.EachLine(disk.NewLineReader(f), func(_ int, line []byte, _ error) {
		var r struct {
			ID  string
			Rev int
		}
		if bytes.Contains(line, quoted) && json.Unmarshal(line, &r) == nil && r.ID == id {
			there, rev = true, max(rev, r.Rev)
		}
	})
	return there, rev, torn, err
}
