package terminal

import (
	"context"
	"io"
	"runtime"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// firstRead is how many bytes are read at most before the library reads.
const firstRead = 1024

// inputReader reads what the terminal sends: keys, and answers.
type inputReader struct {
	reader  cancelReader
	cancel  context.CancelFunc
	closing atomic.Bool
	ended   chan struct{} // closed when nothing is read any more
	queue   *queue
}

// cancelReader is a reader whose reads end when they are cancelled, if Cancel reports so.
type cancelReader interface {
	io.ReadCloser
	Cancel() bool
}

// newBlockingReader returns a reader of in that a thread waits for. guardedFile is around in, not
// around the reader: the library knows a Windows console by its type.
func newBlockingReader(in io.Reader, send func(tea.Msg)) (cancelReader, error) {
	if f, ok := in.(uv.File); ok {
		in = guardedFile{f, send}
	}
	return uv.NewCancelReader(in)
}

// readInput reads in, in goroutines until close. It calls send with each event when the program
// has handled those before; note, as soon as it is read, reports whether keys may be
// sent that were held back. When the terminal is gone, it sends a tea.QuitMsg.
func readInput(in io.Reader, term string, note func(uv.Event) bool, send func(tea.Msg)) (*inputReader, error) {
	reader, err := newReader(in, send)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	r := &inputReader{reader: reader, cancel: cancel, ended: make(chan struct{}), queue: newQueue()}
	in = reader
	if runtime.GOOS != "windows" { // a console there tells no paste from typing
		in = &pasteReader{in: &stringReader{in: &parameterReader{in: reader}}}
	}
	events := make(chan uv.Event)
	go func() {
		defer close(events)
		defer close(r.ended)
		r.decode(ctx, in, term, events)
	}()
	go func() {
		defer r.queue.close()
		for event := range events {
			if note(event) {
				r.queue.release()
			}
			r.queue.put(event)
		}
	}()
	go r.queue.forward(send)
	return r, nil
}

// decode sends the events of what is read, until close, ctx or the terminal ends it. Its last
// event is a tea.QuitMsg when the terminal ends, or a PanicError. The library, which looks up first
// what keys send, is called when something has been read: until then, the first view is drawn. What
// is no pasteReader, a Windows console, is the library's from the start: it knows one by its type.
func (r *inputReader) decode(ctx context.Context, in io.Reader, term string, events chan<- uv.Event) {
	defer func() {
		if r := recover(); r != nil {
			events <- panicked(r)
		}
	}()
	if paste, ok := in.(*pasteReader); ok {
		paste.readMore(firstRead)
	}
	uv.NewTerminalReader(in, term).StreamEvents(ctx, events)
	if !r.closing.Load() {
		events <- tea.QuitMsg{}
	}
}

// keysWait reports whether keys have been read that the program has not handled.
func (r *inputReader) keysWait() bool { return r != nil && r.queue.keysWait() }

// close stops reading; later input stays in the terminal. What has been read is sent first: ctx
// would have it dropped.
func (r *inputReader) close() {
	r.closing.Store(true)
	defer r.cancel()
	if r.reader.Cancel() {
		select {
		case <-r.ended:
		case <-time.After(closeTimeout):
		}
	}
	r.reader.Close()
}
