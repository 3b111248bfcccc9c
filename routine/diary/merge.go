package diary

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// position is where a record was read: the file, and the record's index in it.
type position struct{ page, index int32 }

// merged is the diary of all files, which are in the order of their names. Of
// records with the same id the one that the device itself wrote counts, else
// the first; others that differ from it are problems.
func merged(pages []fileContents) Diary {
	best := winners(pages)
	b := Diary{Records: make([]Record, 0, len(best))}
	for i := range pages {
		p := &pages[i]
		for j := range p.records {
			r := &p.records[j]
			winner := best[r.ID]
			switch first := &pages[winner.page]; {
			case winner == position{int32(i), int32(j)}:
				b.Records = append(b.Records, *r)
			case !r.equal(&first.records[winner.index]):
				p.report(int(p.lines[j]), fmt.Sprintf("differs from the record with the same id in %s", first.path), false)
			}
		}
		slices.SortStableFunc(p.problems, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
		b.Problems = append(b.Problems, p.problems...)
	}
	slices.SortFunc(b.Records, older)
	return b
}

// winners says for each id which of its records counts.
func winners(pages []fileContents) map[string]position {
	records := 0
	for i := range pages {
		records += len(pages[i].records)
	}
	best := make(map[string]position, records)
	for i := range pages {
		p := &pages[i]
		for j := range p.records {
			r := &p.records[j]
			before, seen := best[r.ID]
			if !seen || p.writtenByOwnDevice(r) && !pages[before.page].writtenByOwnDevice(&pages[before.page].records[before.index]) {
				best[r.ID] = position{int32(i), int32(j)}
			}
		}
	}
	return best
}

// older orders records by their start, those of one instant by their id.
func older(a, b Record) int {
	return cmp.Or(a.Started.Compare(b.Started), strings.Compare(a.ID, b.ID))
}

// equal reports whether two records say the same.
func (r *Record) equal(o *Record) bool {
	return r.ID == o.ID && r.Device == o.Device && r.Routine == o.Routine && r.Outcome == o.Outcome &&
		r.Stung == o.Stung && r.Feel == o.Feel && r.Note == o.Note && r.raw == o.raw &&
		sameTime(r.Started, o.Started) && sameTime(r.Ended, o.Ended) && slices.Equal(r.Steps, o.Steps)
}

// sameTime reports whether a and b are the same instant at the same offset.
func sameTime(a, b time.Time) bool {
	_, x := a.Zone()
	_, y := b.Zone()
	return a.Equal(b) && x == y
}
