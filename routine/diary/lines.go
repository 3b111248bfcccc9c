package diary

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// maxLine is how many bytes a line may have, its end left out; what is longer
// was not written by this program.
const maxLine = 1 << 20

// errLong is the error of a line that is too long.
var errLong = errors.New("longer than 1 MiB")

// lines reads one file after the other, line by line.
type lines struct{ from *bufio.Reader }

func newLines() lines { return lines{bufio.NewReaderSize(nil, maxLine+len("\r\n"))} }

// linesOf are the lines of one file.
func linesOf(r io.Reader) lines {
	l := newLines()
	l.from.Reset(r)
	return l
}

// next is the next line without its end, which is valid until the line after.
// What follows the last end is a line, too, and comes with io.EOF: empty, or
// torn. Of a line that is too long there is only errLong, joined with io.EOF
// where it is torn.
func (l lines) next() ([]byte, error) {
	line, err := l.from.ReadSlice('\n')
	if !errors.Is(err, bufio.ErrBufferFull) {
		line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
		if len(line) > maxLine {
			return nil, errLong
		}
		return line, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = l.from.ReadSlice('\n')
	}
	if err == nil || errors.Is(err, io.EOF) {
		err = errors.Join(errLong, err)
	}
	return nil, err
}

// each calls f for every line with its number, until f fails or the file ends.
// A line that is too long comes as nil with errLong. It reports whether the
// last line has no end.
func (l lines) each(f func(number int, line []byte, err error)) (torn bool, err error) {
	for number := 1; ; number++ {
		line, err := l.next()
		long, end := errors.Is(err, errLong), errors.Is(err, io.EOF)
		if err != nil && !long && !end {
			return false, err
		}
		f(number, line, err)
		if end {
			return long || len(line) > 0, nil
		}
	}
}
