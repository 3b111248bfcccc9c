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

// fileContents is what one file holds.
type fileContents struct {
	path     string
	records  []Record
	lines    []int32 // the number of each record's line
	problems []Problem
}

// writtenByOwnDevice reports whether it is the file that
// r's device itself writes.
func (p *fileContents) writtenByOwnDevice(r *Record) bool {
	name := filepath.Base(p.path)
	_, known := yearOf(name)
	return known && strings.HasPrefix(name, r.Device) && len(name) == len(r.Device)+len("-2026"+extension)
}

// fileReader reads one file after the other.
type fileReader struct {
	disk   disk.Disk
	lines  disk.Lines
	parser *parser
	since  []byte // the date from which on lines are looked at; empty: all
}

func newFileReader(d disk.Disk, since time.Time) *fileReader {
	r := &fileReader{disk: d, lines: disk.NewLines(), parser: newParser()}
	if !since.IsZero() {
		r.since = []byte(since.AddDate(0, 0, -2).Format(time.DateOnly)) // dates differ by the place
	}
	return r
}

var startedKey = []byte(`"started":"`)

// old reports whether a line tells, without being read, that its session is
// older than what is asked for. Reading years only to leave them out would
// take most of a start's time.
func (r *fileReader) old(line []byte) bool {
	_, date, found := bytes.Cut(line, startedKey)
	return found && len(date) >= len(r.since) && bytes.Compare(date[:len(r.since)], r.since) < 0
}

// read reads the file at path. What can be read of it counts, whatever the
// rest is.
func (r *fileReader) read(path string) fileContents {
	p := fileContents{path: path}
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
func (r *fileReader) parse(p *fileContents, number int, line []byte, last bool) {
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
		r.parser.repair("text that is not UTF-8")
	}
	for _, what := range r.parser.repaired {
		p.report(number, what, true)
	}
	if len(r.parser.repaired) > 0 {
		record.raw = string(line)
	}
	p.records = append(p.records, record)
	p.lines = append(p.lines, int32(number))
}

func (p *fileContents) report(line int, what string, kept bool) {
	p.problems = append(p.problems, Problem{File: routine.Sanitize(p.path), Line: line, What: routine.Sanitize(what), Counted: kept})
}
