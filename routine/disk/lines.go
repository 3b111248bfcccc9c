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

// ErrLineTooLong is the error of a line longer than MaxLine.
var ErrLineTooLong = errors.New("longer than 1 MiB")

// LineReader reads the lines of a file, and with Reset those of the next one.
type LineReader struct{ from *bufio.Reader }

// NewLineReader returns a LineReader without a file. Reset gives it one.
func NewLineReader() LineReader { return LineReader{bufio.NewReaderSize(nil, MaxLine+len("\r\n"))} }

// LineReaderOf returns a LineReader of r.
func LineReaderOf(r io.Reader) LineReader {
	l := NewLineReader()
	l.Reset(r)
	return l
}

// Reset starts reading another file.
func (l LineReader) Reset(r io.Reader) { l.from.Reset(r) }

// next returns the next line without its end, valid until the next call. The rest
// after the last line end comes with io.EOF. A line that is too long comes as nil
// with ErrLineTooLong, joined with io.EOF where it is the last.
func (l LineReader) next() ([]byte, error) {
	line, err := l.from.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(line) > MaxLine {
			return nil, ErrLineTooLong
		}
		return line, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = l.from.ReadSlice('\n')
	}
	if err == nil || errors.Is(err, io.EOF) {
		err = errors.Join(ErrLineTooLong, err)
	}
	return nil, err
}

// Each calls f for every line with its number, from 1. A line that is too long comes
// as nil with ErrLineTooLong. Each reports whether the last line lacks its end.
func (l LineReader) Each(f func(number int, line []byte, err error)) (torn bool, err error) {
	for number := 1; ; number++ {
		line, err := l.next()
		long, end := errors.Is(err, ErrLineTooLong), errors.Is(err, io.EOF)
		if err != nil && !long && !end {
			return false, err
		}
		f(number, line, err)
		if end {
			return long || len(line) > 0, nil
		}
	}
}
