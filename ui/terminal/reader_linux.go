// Linux lets the runtime wait for a file without a change to it, which is the shell's too. reader_other.go
// is for other systems.

package terminal

import (
	"errors"
	"io"
	"os"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/sys/unix"
)

// newReader returns a reader of in. A thread that waits by itself holds a session's only processor
// until the runtime notices, which takes up to ten milliseconds; so the runtime waits for files,
// together with its timers.
func newReader(in io.Reader, send func(tea.Msg)) (cancelReader, error) {
	if f, ok := in.(*os.File); ok {
		if r, err := newPolledReader(f); err == nil {
			return r, nil
		}
	}
	return newBlockingReader(in, send)
}

// polledReader reads a file when there is something to read.
type polledReader struct {
	*os.File          // what is read
	epoll    *os.File // can be read when File can
	wait     syscall.RawConn
}

// newPolledReader returns a reader of f; it fails where one never waits for f. The set of one file
// hides from the runtime that a terminal can be written to, which would wake it with every frame.
func newPolledReader(f *os.File) (*polledReader, error) {
	set, err := unix.EpollCreate1(unix.EPOLL_CLOEXEC)
	if err != nil {
		return nil, err
	}
	err = errors.Join(unix.EpollCtl(set, unix.EPOLL_CTL_ADD, int(f.Fd()), &unix.EpollEvent{Events: unix.EPOLLIN}), unix.SetNonblock(set, true))
	epoll := os.NewFile(uintptr(set), "epoll")
	wait, failed := epoll.SyscallConn()
	if err := errors.Join(err, failed, epoll.SetReadDeadline(time.Time{})); err != nil {
		return nil, errors.Join(err, epoll.Close())
	}
	return &polledReader{f, epoll, wait}, nil
}

// Read waits until there is something to read, and reads it. It returns io.EOF once it is cancelled.
func (r *polledReader) Read(b []byte) (int, error) {
	err := r.wait.Read(func(set uintptr) bool {
		n, err := unix.EpollWait(int(set), make([]unix.EpollEvent, 1), 0)
		return n > 0 || err != nil && !errors.Is(err, unix.EINTR)
	})
	switch {
	case errors.Is(err, os.ErrDeadlineExceeded):
		return 0, io.EOF
	case err != nil:
		return 0, err
	}
	return r.File.Read(b)
}

// Cancel ends a read that waits.
func (r *polledReader) Cancel() bool { return r.epoll.SetReadDeadline(time.Unix(1, 0)) == nil }

// Close ends reading; what is read stays open.
func (r *polledReader) Close() error { return r.epoll.Close() }
