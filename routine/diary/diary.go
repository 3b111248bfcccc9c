package diary

import (
	"bufio"
	"io"
	"slices"
	"strings"
)

// Diary is what all devices have written: each session once, oldest first.
type Diary struct {
	Records  []Record
	Problems []Problem // in the order of their files and lines
}

// Incomplete reports whether something was skipped, so that a session may be
// missing.
func (d Diary) Incomplete() bool {
	return slices.ContainsFunc(d.Problems, func(p Problem) bool { return !p.Counted })
}

// Find gives the records whose id begins with prefix, in any case; only the one
// whose id it is, if there is one. "last" is the latest record. Nothing begins
// with an empty prefix.
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

// WriteJSON writes the records to w, oldest first, a line of JSON each. A
// record whose line had more to say than a Record can hold is written with all
// that was in it.
func (d Diary) WriteJSON(w io.Writer) error {
	buffer := bufio.NewWriter(w)
	for _, r := range d.Records {
		line, err := r.line()
		if err != nil {
			return err
		}
		if _, err := buffer.Write(line); err != nil {
			return err
		}
	}
	return buffer.Flush()
}
