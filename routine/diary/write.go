package diary

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	text, err := json.Marshal(r)
	if err != nil {
		return err
	}
	a := newAppender(d, path, torn)
	defer a.close()
	if there { // but maybe not on the disk yet
		return a.sync()
	}
	return a.append(append(text, '\n'))
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
	for lines := bufio.NewReader(f); ; {
		text, err := readLine(lines)
		if len(text) > 0 {
			torn = text[len(text)-1] != '\n'
		}
		var r struct{ ID string }
		if bytes.Contains(text, quoted) && json.Unmarshal(text, &r) == nil && r.ID == id {
			there = true
		}
		switch {
		case errors.Is(err, io.EOF):
			return there, torn, nil
		case err != nil && !errors.Is(err, errLong):
			return there, torn, err
		}
	}
}
