package diary

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"skintime/routine"
	"skintime/routine/disk"
)

// page is what one file holds.
type page struct {
	path     string
	records  []Record
	lines    []int32 // the number of each record's line
	problems []Problem
}

// own reports whether the page is the file that r's device itself writes.
func (p *page) own(r *Record) bool {
	name := filepath.Base(p.path)
	_, known := yearOf(name)
	return known && strings.HasPrefix(name, r.Device) && len(name) == len(r.Device)+len("-2026"+extension)
}

// reader reads one file after the other.
type reader struct {
	disk   disk.Disk
	lines  disk.Lines
	parser *parser
	since  []byte // the date from which on lines are looked at; empty: all
}

func newReader(d disk.Disk, since time.Time) *reader {
	r := &reader{disk: d, lines: disk.NewLines(), parser: newParser()}
	if !since.IsZero() {
		r.since = []byte(since.AddDate(0, 0, -2).Format(time.DateOnly)) // dates differ by the place
	}
	return r
}

var startedKey = []byte(`"started":"`)

// old reports whether a line tells, without being read, that its session is
// older than what is asked for. Reading years only to leave them out would
// take most of a start's time.
func (r *reader) old(line []byte) bool {
	_, date, found := bytes.Cut(line, startedKey)
	return found && len(date) >= len(r.since) && bytes.Compare(date[:len(r.since)], r.since) < 0
}

// page reads the file at path. What can be read of it counts, whatever the
// rest is.
func (r *reader) page(path string) page {
	p := page{path: path}
	f, err := r.disk.Open(path)
	if err != nil {
		p.report(0, "cannot be opened: "+err.Error(), false)
		return p
	}
	defer f.Close()
	r.lines.Reset(f)
	_, err = r.lines.Each(func(number int, line []byte, err error) {
		if errors.Is(err, disk.ErrLong) {
			p.report(number, disk.ErrLong.Error(), false)
			return
		}
		if !r.old(line) {
			r.parse(&p, number, line, err != nil)
		}
	})
	if err != nil {
		p.report(0, "cannot be read: "+err.Error(), false)
	}
	return p
}

// parse adds what a line says to p. A last line is one that has no end.
func (r *reader) parse(p *page, number int, line []byte, last bool) {
	if number == 1 {
		line = bytes.TrimPrefix(line, []byte("\ufeff"))
	}
	if len(bytes.TrimSpace(line)) == 0 {
		return
	}
	valid := utf8.Valid(line)
	if !valid {
		line = bytes.ToValidUTF8(line, []byte("\ufffd"))
	}
	record, err := r.parser.record(line)
	switch {
	case err != nil && last && !errors.As(err, new(unusable)):
		p.report(number, "torn: the line has no end", false)
		return
	case err != nil:
		p.report(number, err.Error(), false)
		return
	case !valid:
		r.parser.mend("text that is not UTF-8")
	}
	for _, what := range r.parser.mended {
		p.report(number, what, true)
	}
	if len(r.parser.mended) > 0 {
		record.raw = string(line)
	}
	p.records = append(p.records, record)
	p.lines = append(p.lines, int32(number))
}

func (p *page) report(line int, what string, kept bool) {
	p.problems = append(p.problems, Problem{File: routine.Sanitize(p.path), Line: line, What: routine.Sanitize(what), Kept: kept})
}
