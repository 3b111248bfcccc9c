package terminal

import (
	"fmt"
	"io"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
)

// PanicError is a panic that ended the program, after the terminal was given
// back.
type PanicError struct {
	Value any
	Where string // the function and line in our own code
}

// Error is one line.
func (e *PanicError) Error() string {
	said := strings.ReplaceAll(fmt.Sprint(e.Value), "\n", " ")
	return fmt.Sprintf("stopped by a mistake of its own: %s (%s)", said, e.Where)
}

// panicked is the error of a recovered panic. It is called by the function that
// recovers.
func panicked(value any) *PanicError {
	if e, again := value.(*PanicError); again {
		return e
	}
	return &PanicError{value, origin()}
}

// origin is the place in our own code where a panic began.
func origin() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	here, _ := frames.Next()
	module := strings.TrimSuffix(here.Function, "ui/terminal.origin")
	for inPanic, more := false, true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		if inPanic && strings.HasPrefix(f.Function, module) {
			return fmt.Sprintf("%s:%d", f.Function, f.Line)
		}
		inPanic = inPanic || f.Function == "runtime.gopanic"
	}
	return "unknown place"
}

// guard returns the command with its panic as a message. A batch is guarded command
// by command. A sequence cannot be: only the library of forms makes one.
func guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = panicked(r)
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i, c := range batch {
				batch[i] = guard(c)
			}
		}
		return msg
	}
}

// guardedFile reads and writes until a panic, which it sends.
type guardedFile struct {
	uv.File
	send func(tea.Msg)
}

func (f guardedFile) Read(b []byte) (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			f.send(panicked(r))
			n, err = 0, io.EOF
		}
	}()
	return f.File.Read(b)
}

func (f guardedFile) Write(b []byte) (n int, err error) {
	defer func() {
		if r := recover(); r != nil {
			go f.send(panicked(r))
			n, err = len(b), nil
		}
	}()
	return f.File.Write(b)
}
