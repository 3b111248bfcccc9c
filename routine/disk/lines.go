package disk

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is how many bytes a line may have, its end left out; what is longer
// was not written by this program.
const MaxLine = 1 << 20

// ErrLong is the error of a line that is too long.
var ErrLong = errors.New("longer than 1 MiB")

// Lines reads one file after the other, line by line.
type Lines struct{ from *bufio.Reader }

// NewLines are the lines of no file yet: Reset gives it one.
func NewLines() Lines { return Lines{bufio.NewReaderSize(nil, MaxLine+len("\r\n"))} }

// LinesOf are the lines of one file.
func LinesOf(r io.Reader) Lines {
	l := NewLines()
	l.Reset(r)
	return l
}

// Reset makes l the lines of another file.
func (l Lines) Reset(r io.Reader) { l.from.Reset(r) }

// next is the next line without its end, which is valid until the line after.
// What follows the last end is a line, too, and comes with io.EOF: empty, or
// torn. Of a line that is too long there is only ErrLong, joined with io.EOF
// where it is torn.
func (l Lines) next() ([]byte, error) {
	line, err := l.from.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(line) > MaxLine {
			return nil, ErrLong
		}
		return line, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = l.from.ReadSlice('\n')
	}
	if err == nil || errors.Is(err, io.EOF) {
		err = errors.Join(ErrLong, err)
	}
	return nil, err
}

// Each calls f for every line with its number, until f fails or the file ends.
// A line that is too long comes as nil with ErrLong. It reports whether the
// last line has no end.
func (l Lines) Each(f func(number int, line []byte, err error)) (torn bool, err error) {
	for number := 1; ; number++ {
		line, err := l.next()
		long, end := errors.Is(err, ErrLong), errors.Is(err, io.EOF)
		if err != nil && !long && !end {
			return false, err
		}
		f(number, line, err)
		if end {
			return long || len(line) > 0, nil
		}
	}
}
