//go:build !linux

// Only Linux lets the runtime wait for a file that is the shell's, too: there reader_linux.go takes its place.

package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// newReader returns a reader of in.
func newReader(in io.Reader, send func(tea.Msg)) (cancelReader, error) {
	return newBlockingReader(in, send)
}
