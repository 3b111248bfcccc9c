package diary

import (
	"fmt"
	"path/filepath"
	"time"

	"skintime/routine/disk"
)

// correctionsIn returns the folder of corrections in that of a diary. They are apart, since a
// skintime from before them takes a second line with the same id for damage.
func correctionsIn(folder string) string { return filepath.Join(folder, "corrections") }

// Correct writes r, a record that was changed since it was read, as the correction that follows on
// it, and returns it as it is written: by a device, into its file of the year of now.
func Correct(d disk.Disk, folder string, r Record, device string, now time.Time) (Record, error) {
	folder = correctionsIn(folder)
	if err := disk.MakeFolder(d, folder); err != nil {
		return r, err
	}
	path := filepath.Join(folder, fmt.Sprintf("%s-%04d%s", device, now.Year(), extension))
	_, rev, torn, err := findRecord(d, path, r.ID)
	if err != nil {
		return r, err
	}
	r.Rev, r.Device, r.Corrected, r.raw = max(r.Rev, rev)+1, device, now.Truncate(time.Second), ""
	if r.Rev > maxRev {
		return r, fmt.Errorf("the session was corrected %d times", maxRev)
	}
	text, err := r.readableLine()
	if err != nil {
		return r, err
	}
	a := disk.NewAppender(d, path, torn)
	defer a.Close()
	return r, a.Append(text)
}

// Removal returns the correction by which a record no longer counts. Its earlier lines stay.
func Removal(r Record) Record {
	r.Feel, r.Note, r.Steps, r.Stung, r.Removed = 0, "", nil, false, true
	return r
}
