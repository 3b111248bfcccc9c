package diary

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"time"
)

// Diary is what all devices have written: each session once, oldest first.
type Diary struct {
	Records  []Record
	Problems []Problem // in the order of their files and lines
	// Revisions are all lines of the sessions that were corrected or removed: by id, each
	// correction after those it replaced.
	Revisions []Record
	// Morning is when a day of care begins, after midnight; 0: at routine.DayBegins.
	Morning time.Duration
}

// Incomplete reports whether anything was skipped: a session may be missing.
func (d Diary) Incomplete() bool {
	return slices.ContainsFunc(d.Problems, func(p Problem) bool { return !p.Counted })
}

// Find returns the records whose id begins with prefix, whatever the case, or only the one whose
// id it is. "last" finds the latest record, an empty prefix none.
func (d Diary) Find(prefix string) []Record {
	switch {
	case prefix == "" || len(d.Records) == 0:
		return nil
	case strings.EqualFold(prefix, "last"):
		return d.Records[len(d.Records)-1:]
	}
	var found []Record
	for _, r := range d.Records {
		if r.ID == prefix {
			return []Record{r}
		}
		if len(r.ID) >= len(prefix) && strings.EqualFold(r.ID[:len(prefix)], prefix) {
			found = append(found, r)
		}
	}
	return found
}

// History returns the lines of a session, as it was recorded first and the one that counts last.
func (d Diary) History(id string) (lines []Record) {
	for _, all := range [][]Record{d.Revisions, d.Records} {
		for _, r := range all {
			if r.ID == id {
				lines = append(lines, r)
			}
		}
		if lines != nil {
			break
		}
	}
	return lines
}

// RemovedSessions returns the last line of each session that was removed.
func (d Diary) RemovedSessions() (removed []Record) {
	for i, r := range d.Revisions {
		if last := i+1 == len(d.Revisions) || d.Revisions[i+1].ID != r.ID; last && r.Removed {
			removed = append(removed, r)
		}
	}
	return removed
}

// WriteJSON writes the records to w, oldest first, a line of JSON each. Fields of a
// line that Record does not have are written as they were read.
func (d Diary) WriteJSON(w io.Writer) error {
	buffer := bufio.NewWriter(w) // it returns its first error from Flush
	for _, r := range d.Records {
		line, err := r.line()
		if err != nil {
			return err
		}
		buffer.Write(line)
	}
	return buffer.Flush()
}
