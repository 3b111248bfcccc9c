package diary

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"skintime/routine/disk"
)

// fileContents is what one file holds.
type fileContents struct {
	path     string
	records  []Record
	lines    []int32 // the number of each record's line
	year     int     // the latest in which a record started; 0: unknown
	problems Problems
}

// writtenByOwnDevice reports whether the file is the one that r's device writes.
func (c *fileContents) writtenByOwnDevice(r *Record) bool {
	year, own := strings.CutPrefix(filepath.Base(c.path), r.Device+"-")
	digits, ends := strings.CutSuffix(year, extension)
	_, ok := parseYear(digits)
	return own && ends && ok
}

// endsBefore reports whether the file, by its records and by its name, has none of
// year or later. Where neither tells, it may have some.
func (c *fileContents) endsBefore(year int) bool {
	name := filepath.Base(c.path)
	named, _ := yearOf(cmp.Or(recordsBehind(name), name))
	latest := max(c.year, named)
	return latest > 0 && latest < year
}

func (c *fileContents) report(line int, what string, counted bool) {
	c.problems.Add(Problem{File: c.path, Line: line, What: what, Counted: counted})
}

// fileReader reads one file after the other.
type fileReader struct {
	disk   disk.Disk
	lines  *bufio.Reader
	parser *parser
	since  []byte // the date from which on lines are parsed; empty: all
}

func newFileReader(d disk.Disk, since time.Time) *fileReader {
	r := &fileReader{disk: d, lines: disk.NewLineReader(nil), parser: newParser()}
	if !since.IsZero() {
		r.since = []byte(since.AddDate(0, 0, -2).Format(time.DateOnly)) // dates differ by the place
	}
	return r
}

// tooOld reports, without parsing a line, whether its session started before since, and in which
// year, that nothing in it stung, and that it corrects nothing: parsing years of records would take most of the time to start.
func (r *fileReader) tooOld(line []byte) (year int, old bool) {
	date, found := valueOf(line, `started":"`)
	if len(r.since) == 0 || !found || len(date) < len(r.since) || date[4] != '-' {
		return 0, false
	}
	year, ok := parseYear(string(date[:4]))
	return year, ok && bytes.Compare(date[:len(r.since)], r.since) < 0 && !stings(date) && !corrects(line)
}

// near is within how many bytes the first fields of a line are, as they are written.
const near = 160

// corrects reports whether a line has a rev, near its start as it is written: it may move a
// session to another time, or remove one.
func corrects(line []byte) bool {
	_, found := valueOf(line[:min(near, len(line))], `rev":`)
	return found
}

// stings reports whether a line says that something stung. As it is written, that stands near
// the start; only a line that has it elsewhere is looked through.
func stings(line []byte) bool {
	if value, found := valueOf(line[:min(near, len(line))], `stung":`); found && len(value) > len("false") {
		return value[0] == 't'
	}
	return bytes.Contains(line, []byte(`"stung":true`))
}

// valueOf returns what follows on a key without its first quotation mark: looking for a letter is
// faster, since a line is full of quotation marks.
func valueOf(line []byte, key string) (value []byte, found bool) {
	i := bytes.Index(line, []byte(key))
	if i > 0 && line[i-1] != '"' { // another key ends like it
		i = bytes.Index(line, []byte(`"`+key)) + 1
	}
	if i <= 0 {
		return nil, false
	}
	return line[i+len(key):], true
}

// read reads the file at path. What can be read of it counts, whatever the rest is.
func (r *fileReader) read(path string) fileContents {
	c, name := fileContents{path: path}, filepath.Base(path)
	if behind := recordsBehind(name); behind != "" {
		c.report(0, fmt.Sprintf("stands for %s, which is not on this device: download it", behind), false)
		return c
	}
	f, err := r.disk.Open(path)
	if err != nil {
		c.report(0, "cannot be opened: "+err.Error(), false)
		return c
	}
	defer f.Close()
	if strings.HasSuffix(strings.ToLower(name), extension) && !strings.HasSuffix(name, extension) {
		c.report(0, "its name should end in "+extension, true)
	}
	r.lines.Reset(f)
	_, err = disk.EachLine(r.lines, func(number int, line []byte, err error) {
		if errors.Is(err, disk.ErrLineTooLong) {
			c.report(number, disk.ErrLineTooLong.Error(), false)
			return
		}
		year, old := r.tooOld(line)
		c.year = max(c.year, year)
		if !old {
			r.parse(&c, number, line, err != nil)
		}
	})
	if err != nil {
		c.report(0, "cannot be read: "+err.Error(), false)
	}
	return c
}

// parse adds what a line says to c. The last line is one that has no end.
func (r *fileReader) parse(c *fileContents, number int, line []byte, last bool) {
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
		c.report(number, "torn: the line has no end", false)
		return
	case err != nil:
		c.report(number, err.Error(), false)
		return
	case !valid:
		r.parser.addRepair("text that is not UTF-8")
	}
	for _, what := range r.parser.repaired {
		c.report(number, what, true)
	}
	if len(r.parser.repaired) > 0 {
		record.raw = string(line)
	}
	c.year = max(c.year, record.Started.Year())
	if n := len(c.records); n > 0 && c.records[n-1].equal(&record) { // written twice
		return
	}
	c.records = append(c.records, record)
	c.lines = append(c.lines, int32(number))
}
