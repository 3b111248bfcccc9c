package diary

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// position is where a record was read: the file, and the record's index in it.
type position struct{ file, index int32 }

// merged is the diary of all files, by name. Of the lines with one id the highest rev counts, of
// several devices that wrote it the last by name, and of one that wrote it twice at once the later.
// Of lines as they were recorded the one of its own device counts, else the first; others that
// differ are problems.
func merged(folder string, files []fileContents) Diary {
	best := winners(files)
	d, problems := Diary{Records: make([]Record, 0, len(best))}, Problems{}
	var latest []Record // of the corrected sessions
	for i := range files {
		c := &files[i]
		for j := range c.records {
			r, at := &c.records[j], best[c.records[j].ID]
			first, winner := &files[at.file], &files[at.file].records[at.index]
			switch {
			case winner.Rev > 0 && r == winner:
				latest = append(latest, *r)
			case winner.Rev > 0:
				d.Revisions = append(d.Revisions, *r)
			}
			switch {
			case r == winner && !r.Removed:
				d.Records = append(d.Records, *r)
			case winner.Rev == 0 && !r.equal(winner):
				c.report(int(c.lines[j]), "differs from the record with the same id in "+first.path, false)
			}
		}
		problems.addAll(c.problems)
	}
	d.Problems = problems.List(folder)
	slices.SortFunc(d.Records, func(a, b Record) int {
		return cmp.Or(a.Started.Compare(b.Started), strings.Compare(a.ID, b.ID))
	})
	d.Revisions = inOrder(append(d.Revisions, latest...))
	return d
}

// inOrder returns the lines of corrected sessions by id and rev, each once. Of lines with the same
// rev by one device the last stays the last.
func inOrder(lines []Record) (once []Record) {
	slices.SortStableFunc(lines, func(a, b Record) int {
		return cmp.Or(strings.Compare(a.ID, b.ID), cmp.Compare(a.Rev, b.Rev), strings.Compare(a.Device, b.Device))
	})
	for i, r := range lines {
		later := lines[i+1:]
		if n := slices.IndexFunc(later, func(o Record) bool { return o.ID != r.ID }); n >= 0 {
			later = later[:n]
		}
		if !slices.ContainsFunc(later, func(o Record) bool { return o.equal(&r) }) {
			once = append(once, r)
		}
	}
	return once
}

// winners returns, by id, where the record is that counts among those with the id.
func winners(files []fileContents) map[string]position {
	records := 0
	for i := range files {
		records += len(files[i].records)
	}
	best := make(map[string]position, records)
	for i := range files {
		c := &files[i]
		for j := range c.records {
			r := &c.records[j]
			before, seen := best[r.ID]
			if !seen || c.counts(r, &files[before.file], &files[before.file].records[before.index]) {
				best[r.ID] = position{int32(i), int32(j)}
			}
		}
	}
	return best
}

// counts reports whether r, of file c, counts rather than o of other, which has the same id and
// comes first.
func (c *fileContents) counts(r *Record, other *fileContents, o *Record) bool {
	if r.Rev != o.Rev {
		return r.Rev > o.Rev
	}
	switch {
	case r.Rev > 0 && r.Device != o.Device:
		return r.Device > o.Device
	case r.Rev > 0 && c == other: // two processes of the device wrote them at once
		return true
	}
	return c.writtenByOwnDevice(r) && !other.writtenByOwnDevice(o)
}

// equal reports whether two records say the same.
func (r *Record) equal(o *Record) bool {
	return r.ID == o.ID && r.Rev == o.Rev && r.Removed == o.Removed && r.Device == o.Device && r.Routine == o.Routine && r.Outcome == o.Outcome &&
		r.Stung == o.Stung && r.Feel == o.Feel && r.Note == o.Note && r.Evening == o.Evening && r.raw == o.raw &&
		sameInstantAndOffset(r.Started, o.Started) && sameInstantAndOffset(r.Ended, o.Ended) &&
		sameInstantAndOffset(r.Corrected, o.Corrected) && slices.EqualFunc(r.Steps, o.Steps, Step.equal)
}

// equal reports whether two steps say the same.
func (s Step) equal(o Step) bool {
	same := s.Product == o.Product || s.Product != nil && o.Product != nil && equalProducts(s.Product, o.Product)
	s.Product, o.Product = nil, nil
	return same && s == o
}

// sameInstantAndOffset reports whether a and b are the same instant at the same offset.
func sameInstantAndOffset(a, b time.Time) bool {
	_, x := a.Zone()
	_, y := b.Zone()
	return a.Equal(b) && x == y
}
