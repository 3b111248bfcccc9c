package ui

import (
	tea "charm.land/bubbletea/v2"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"strings"

	"skintime/routine"
)

// Run runs the program on a terminal until the person has finished or left,
// and returns the session as it stands then. Whatever happens, the terminal is
// as it was before.
func Run(ctx context.Context, m *Model, in io.Reader, out io.Writer, env []string) (routine.Session, error) {
	p := newProgram(m, in, out, env, tea.WithContext(ctx), tea.WithoutSignalHandler(), tea.WithoutCatchPanics())
	defer watch(p)()
	return finish(p)
}

// watch gives signals to the program: it ends it when its terminal hangs up or
// somebody asks for that, even while it is suspended, which Bubble Tea's own
// handler does not; and that handler waits for good when something else ends
// the program at the same time. The function it returns ends the watch.
func watch(p program) func() {
	heard := make(chan os.Signal, 4)
	signal.Notify(heard, signals()...)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-heard:
				if continues(s) {
					p.Send(continuedMsg{})
				} else {
					p.Quit()
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(heard)
		close(done)
	}
}

// program is a Bubble Tea program.
type program interface {
	Run() (tea.Model, error)
	Send(tea.Msg)
	Quit()
	Kill()
}

// finish runs a program to its end. A panic ends it, too: the terminal is restored
// before anything is said.
func finish(p program) (s routine.Session, err error) {
	defer func() {
		if r := recover(); r != nil {
			p.Kill()
			err = fmt.Errorf("stopped by a mistake of its own: %v (%s)", r, origin())
		}
	}()
	last, err := p.Run()
	if errors.Is(err, tea.ErrInterrupted) {
		err = nil
	}
	return last.(*Model).end(), err
}

// origin is the place in our own code where a panic began.
func origin() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	panicked := false
	for {
		f, more := frames.Next()
		if panicked && strings.HasPrefix(f.Function, "skintime/") {
			return fmt.Sprintf("%s:%d", f.Function, f.Line)
		}
		panicked = panicked || f.Function == "runtime.gopanic"
		if !more {
			return "unknown place"
		}
	}
}
