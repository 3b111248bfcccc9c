package disk

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"io"
)

// MaxLine is the most bytes of a line without its end; the program writes no longer ones.
const MaxLine = 1 << 20

// ErrLineTooLong is the error of a line longer than MaxLine.
var ErrLineTooLong = errors.New("longer than 1 MiB")

// lineBuffer is how much is read at once: most files have no line as long.
const lineBuffer = 64 << 10

// NewLineReader returns a buffer for EachLine that reads r; Reset takes the next file.
func NewLineReader(r io.Reader) *bufio.Reader { return bufio.NewReaderSize(r, lineBuffer) }

// nextLine returns the next line without its end, valid until the next call. The rest
// after the last line end comes with io.EOF. A line that is too long comes as nil
// with ErrLineTooLong, joined with io.EOF where it is the last. A line longer than the buffer
// is put together in long, which is given back for the next call.
func nextLine(in *bufio.Reader, long []byte) (line, _ []byte, err error) {
	line, err = in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		long = append(long[:0], line...)
		for errors.Is(err, bufio.ErrBufferFull) {
			line, err = in.ReadSlice('\n')
			if len(long) <= MaxLine+len("\r\n") {
				long = append(long, line...)
			}
		}
		line = long
	}
	line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
	switch {
	case len(line) <= MaxLine:
		return line, long, err
	case errors.Is(err, io.EOF):
		return nil, long, errors.Join(ErrLineTooLong, err)
	}
	return nil, long, cmp.Or(err, ErrLineTooLong)
}

// EachLine calls f for every line of in, a NewLineReader, with its number, from 1. A line that
// is too long comes as nil with ErrLineTooLong. torn: the last line lacks its end.
func EachLine(in *bufio.Reader, f func(number int, line []byte, err error)) (torn bool, err error) {
	var buffer []byte
	for number := 1; ; number++ {
		var line []byte
		line, buffer, err = nextLine(in, buffer)
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
