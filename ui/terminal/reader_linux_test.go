package terminal

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// readTerminal opens a terminal, and a reader of what is typed on its keyboard.
func readTerminal(t *testing.T) (keyboard, in *os.File, r cancelReader) {
	t.Helper()
	keyboard, in, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if r, err = newReader(in, func(tea.Msg) {}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { errors.Join(r.Close(), in.Close(), keyboard.Close()) })
	return keyboard, in, r
}

// A terminal is waited for by the runtime, and the shell's own file stays as it is.
func TestRuntimeWaitsForTheTerminal(t *testing.T) {
	keyboard, in, r := readTerminal(t)
	if _, ok := r.(*polledReader); !ok {
		t.Errorf("%T waits in a thread of its own", r)
	}
	keyboard.WriteString("m\n")
	b := make([]byte, 8)
	if n, err := r.Read(b); string(b[:n]) != "m\n" || err != nil {
		t.Errorf("%q was read, %v", b[:n], err)
	}
	if flags, err := unix.FcntlInt(in.Fd(), unix.F_GETFL, 0); err != nil || flags&unix.O_NONBLOCK != 0 {
		t.Errorf("the shell's file does not block any more: %#x, %v", flags, err)
	}
}

// A read that waits ends when it is cancelled. What is typed later is left to others.
func TestReadIsCancelled(t *testing.T) {
	keyboard, in, r := readTerminal(t)
	read := make(chan error)
	go func() {
		_, err := r.Read(make([]byte, 8))
		read <- err
	}()
	if !r.Cancel() {
		t.Error("it cannot be cancelled")
	}
	if err := <-read; !errors.Is(err, io.EOF) {
		t.Errorf("the read ended with %v, want %v", err, io.EOF)
	}
	keyboard.WriteString("later\n")
	b := make([]byte, 8)
	if n, err := in.Read(b); string(b[:n]) != "later\n" || err != nil {
		t.Errorf("%q was left, %v", b[:n], err)
	}
}

// What is no terminal is read to its end.
func TestOtherFilesAreRead(t *testing.T) {
	in, keyboard, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	keyboard.WriteString("m")
	keyboard.Close()
	for _, in := range []io.Reader{in, strings.NewReader("m")} {
		r, err := newReader(in, func(tea.Msg) {})
		if err != nil {
			t.Errorf("%T: %v", in, err)
			continue
		}
		if b, err := io.ReadAll(r); string(b) != "m" || err != nil {
			t.Errorf("%T: %q was read, %v", in, b, err)
		}
		r.Close()
	}
}
