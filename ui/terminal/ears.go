package terminal

import (
	"context"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// ears hear what the terminal says: keys, and answers.
type ears struct {
	reader interface {
		io.Closer
		Cancel() bool
	}
	cancel context.CancelFunc
	deaf   chan struct{} // closed when nothing is read any more
}

// listen sends all that is heard. A terminal that is gone ends the program.
func listen(in io.Reader, term string, send func(tea.Msg)) (*ears, error) {
	reader, err := uv.NewCancelReader(in)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	e := &ears{reader, cancel, make(chan struct{})}
	const ahead = 256 // what is heard while the program is busy, also with closing its ears
	heard := make(chan uv.Event, ahead)
	go func() {
		defer close(heard)
		defer close(e.deaf)
		uv.NewTerminalReader(reader, term).StreamEvents(ctx, heard)
		if ctx.Err() == nil {
			heard <- tea.QuitMsg{}
		}
	}()
	go func() {
		for event := range heard {
			send(event)
		}
	}()
	return e, nil
}

// close leaves what is said from now on to others.
func (e *ears) close() {
	e.cancel()
	if e.reader.Cancel() {
		select {
		case <-e.deaf:
		case <-time.After(patience):
		}
	}
	e.reader.Close()
}
