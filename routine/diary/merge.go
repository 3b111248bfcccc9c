package diary

import (
	"cmp"
	"slices"
	"strings"
	"time"
)

// position is where a record was read: the file, and the record's index in it.
type position struct{ file, index int32 }

// merged is the diary of all files, by name. Of records with the same id the one of its own
// device counts, else the first; others that differ are problems.
func merged(folder string, files []fileContents) Diary {
	best := winners(files)
	d, problems := Diary{Records: make([]Record, 0, len(best))}, Problems{}
	for i := range files {
		c := &files[i]
		for j := range c.records {
			r := &c.records[j]
			winner := best[r.ID]
			switch first := &files[winner.file]; {
			case winner == position{int32(i), int32(j)}:
				d.Records = append(d.Records, *r)
			case !r.equal(&first.records[winner.index]):
				c.report(int(c.lines[j]), "differs from the record with the same id in "+first.path, false)
			}
		}
		problems.addAll(c.problems)
	}
	d.Problems = problems.List(folder)
	slices.SortFunc(d.Records, func(a, b Record) int {
		return cmp.Or(a.Started.Compare(b.Started), strings.Compare(a.ID, b.ID))
	})
	return d
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
			if !seen || c.writtenByOwnDevice(r) && !files[before.file].writtenByOwnDevice(&files[before.file].records[before.index]) {
				best[r.ID] = position{int32(i), int32(j)}
			}
		}
	}
	return best
}

// equal reports whether two records say the same.
func (r *Record) equal(o *Record) bool {
	return r.ID == o.ID && r.Device == o.Device && r.Routine == o.Routine && r.Outcome == o.Outcome &&
		r.Stung == o.Stung && r.Feel == o.Feel && r.Note == o.Note && r.raw == o.raw &&
		sameInstantAndOffset(r.Started, o.Started) && sameInstantAndOffset(r.Ended, o.Ended) && slices.EqualFunc(r.Steps, o.Steps, Step.equal)
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
