//go:build !linux

// Only Linux lets the runtime wait for a file that is the shell's, too; see reader_linux.go.

package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// newReader returns a reader of in.
func newReader(in io.Reader, send func(tea.Msg)) (cancelReader, error) {
	return newBlockingReader(in, send)
}
