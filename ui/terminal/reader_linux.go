// Linux opens a file once more by its number. Elsewhere reader_other.go takes its place.

package terminal

import (
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
)

// newReader returns a reader of in. A terminal is opened once more, so that the runtime waits for
// its keys together with its timers: a thread that waits by itself holds the only processor until
// the runtime notices, which takes up to ten milliseconds. The file that the shell has given stays
// as it is, since it is the shell's too.
func newReader(in io.Reader, send func(tea.Msg)) (cancelReader, error) {
	if f, ok := in.(*os.File); ok && term.IsTerminal(f.Fd()) {
		again := fmt.Sprintf("/proc/self/fd/%d", f.Fd())
		if terminal, err := os.OpenFile(again, os.O_RDONLY|syscall.O_NOCTTY|syscall.O_NONBLOCK, 0); err == nil {
			return polledReader{terminal}, nil
		}
	}
	return newBlockingReader(in, send)
}

// polledReader reads a terminal that the runtime waits for.
type polledReader struct{ *os.File }

// Read reads what is there, and waits for it. It returns io.EOF once it is cancelled.
func (r polledReader) Read(b []byte) (int, error) {
	n, err := r.File.Read(b)
	if errors.Is(err, os.ErrDeadlineExceeded) {
		err = io.EOF
	}
	return n, err
}

// Cancel ends a read that waits.
func (r polledReader) Cancel() bool { return r.SetReadDeadline(time.Unix(1, 0)) == nil }
