package diary

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
)

// writeRecord writes a record into the device's file of the year in which the
// session began. A record that is there already is not written again.
func writeRecord(d Disk, folder string, r Record) error {
	if err := makeFolder(d, folder); err != nil {
		return err
	}
	path := filepath.Join(folder, fmt.Sprintf("%s-%04d.jsonl", r.Device, r.Started.Year()))
	there, torn, err := search(d, path, r.ID)
	if err != nil {
		return err
	}
	text, err := r.line()
	if err != nil {
		return err
	}
	a := newAppender(d, path, torn)
	defer a.close()
	if there { // but maybe not on the disk yet
		return a.sync()
	}
	return a.append(text)
}

// search looks for a record in a file, and whether the file's last line is
// torn.
func search(d Disk, path, id string) (there, torn bool, err error) {
	f, err := d.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return false, false, nil
	}
	if err != nil {
		return false, false, err
	}
	defer f.Close()
	quoted, err := json.Marshal(id)
	if err != nil {
		return false, false, err
	}
	torn, err = linesOf(f).each(func(_ int, line []byte, _ error) {
		var r struct{ ID string }
		if bytes.Contains(line, quoted) && json.Unmarshal(line, &r) == nil && r.ID == id {
			there = true
		}
	})
	return there, torn, err
}
