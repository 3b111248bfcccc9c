package disk

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// MaxLine is the most bytes of a line without its end; the program writes no longer ones.
const MaxLine = 1 << 20

// ErrLineTooLong is the error of a line longer than MaxLine.
var ErrLineTooLong = errors.New("longer than 1 MiB")

// NewLineReader returns a buffer for EachLine that reads r; Reset takes the next file.
func NewLineReader(r io.Reader) *bufio.Reader { return bufio.NewReaderSize(r, MaxLine+len("\r\n")) }

// nextLine returns the next line without its end, valid until the next call. The rest
// after the last line end comes with io.EOF. A line that is too long comes as nil
// with ErrLineTooLong, joined with io.EOF where it is the last.
func nextLine(in *bufio.Reader) ([]byte, error) {
	line, err := in.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(line) > MaxLine {
			return nil, ErrLineTooLong
		}
		return line, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = in.ReadSlice('\n')
	}
	if err == nil || errors.Is(err, io.EOF) {
		err = errors.Join(ErrLineTooLong, err)
	}
	return nil, err
}

// EachLine calls f for every line of in, a NewLineReader, with its number, from 1. A line that
// is too long comes as nil with ErrLineTooLong. torn: the last line lacks its end.
func EachLine(in *bufio.Reader, f func(number int, line []byte, err error)) (torn bool, err error) {
	for number := 1; ; number++ {
		line, err := nextLine(in)
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
