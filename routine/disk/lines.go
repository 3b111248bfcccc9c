package disk

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is the most bytes of a line without its end. The program writes no longer
// ones.
const MaxLine = 1 << 20

// ErrLong is the error of a line longer than MaxLine.
var ErrLong = errors.New("longer than 1 MiB")

// Lines reads files line by line, one after the other.
type Lines struct{ from *bufio.Reader }

// NewLines returns Lines without a file, to be given one with Reset.
func NewLines() Lines { return Lines{bufio.NewReaderSize(nil, MaxLine+len("\r\n"))} }

// LinesOf returns the lines of r.
func LinesOf(r io.Reader) Lines {
	l := NewLines()
	l.Reset(r)
	return l
}

// Reset starts reading another file.
func (l Lines) Reset(r io.Reader) { l.from.Reset(r) }

// next returns the next line without its end, valid until the next call. The rest
// after the last line end comes with io.EOF. A line that is too long comes as nil
// with ErrLong, joined with io.EOF where it is the last.
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

// Each calls f for every line with its number, from 1. A line that is too long comes
// as nil with ErrLong. Each reports whether the last line lacks its end.
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
