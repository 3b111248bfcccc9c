//go:build !windows

package terminal

import (
	"errors"
	"io"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// screenOf collects what a program writes to a terminal.
type screenOf struct {
	mu   sync.Mutex
	text strings.Builder
}

func (s *screenOf) collect(from io.Reader) {
	for buf := make([]byte, 4096); ; {
		n, err := from.Read(buf)
		s.mu.Lock()
		s.text.Write(buf[:n])
		s.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (s *screenOf) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

// until waits until the program has written text. It ends early, however slow
// the machine.
func (s *screenOf) until(t *testing.T, text string) {
	t.Helper()
	for end := time.Now().Add(time.Minute); !strings.Contains(s.String(), text); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("%q was never written: %q", text, s.String())
		}
	}
}

// fragile panics where it is told to.
type fragile struct{ view bool }

func (fragile) Init() tea.Cmd { return nil }

func (f fragile) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case string:
		panic(msg)
	case tea.Cmd:
		return f, msg
	case bool:
		f.view = msg
	case tea.KeyPressMsg:
		return f, tea.Quit
	}
	return f, nil
}

func (f fragile) View() tea.View {
	if f.view {
		panic("in a view")
	}
	v := tea.NewView("all is well")
	v.AltScreen = true
	return v
}

// broken is a terminal that fails by a panic, from when it is told to.
type broken struct {
	*os.File
	reads, writes chan struct{}
}

func (b broken) Read(p []byte) (int, error) {
	n, err := b.File.Read(p)
	select {
	case <-b.reads:
		panic("in a read")
	default:
	}
	return n, err
}

func (b broken) Write(p []byte) (int, error) {
	select {
	case <-b.writes:
		panic("in a write")
	default:
	}
	return b.File.Write(p)
}

// Wherever a panic happens, the terminal is given back before anything is said
// of it: its modes, its screen, its cursor and its keys.
func TestAPanicGivesTheTerminalBack(t *testing.T) {
	for name, cause := range map[string]func(p *Program, b broken, master *os.File){
		"in an update": func(p *Program, _ broken, _ *os.File) { p.Send("in an update") },
		"in a view":    func(p *Program, _ broken, _ *os.File) { p.Send(true) },
		"in a command": func(p *Program, _ broken, _ *os.File) { p.Send(tea.Cmd(func() tea.Msg { panic("in a command") })) },
		"in a batch": func(p *Program, _ broken, _ *os.File) {
			p.Send(tea.Batch(tea.RequestWindowSize, func() tea.Msg { panic("in a batch") }))
		},
		"in a read":  func(_ *Program, b broken, m *os.File) { close(b.reads); m.WriteString("x") },
		"in a write": func(p *Program, b broken, _ *os.File) { b.writes <- struct{}{}; p.Send(tea.Raw("y")()) },
	} {
		t.Run(name, func(t *testing.T) {
			master, tty, err := pty.Open()
			if err != nil {
				t.Fatal(err)
			}
			defer master.Close()
			defer tty.Close()
			pty.Setsize(master, &pty.Winsize{Rows: 5, Cols: 20})
			before, err := term.GetState(tty.Fd())
			if err != nil {
				t.Fatal(err)
			}
			seen := &screenOf{}
			go seen.collect(master)
			b := broken{tty, make(chan struct{}), make(chan struct{}, 1)}
			p := NewProgram(fragile{}, b, b, []string{"TERM=xterm-256color"}, Questions{})
			ended := make(chan error, 1)
			go func() {
				_, err := p.Run()
				ended <- err
			}()
			seen.until(t, "all is well")
			cause(p, b, master)
			err = <-ended
			var panicked *PanicError
			if !errors.As(err, &panicked) || panicked.Value != name || !strings.Contains(panicked.Where, "/ui/terminal.") || strings.Contains(err.Error(), "\n") {
				t.Errorf("the error is %v", err)
			}
			if after, err := term.GetState(tty.Fd()); err != nil || *after != *before {
				t.Errorf("the terminal's modes are others: %+v, %v", after, err)
			}
			for _, sequence := range []string{"\x1b[?1049l", "\x1b[?25h", "\x1b[<1u"} {
				seen.until(t, sequence)
			}
		})
	}
}
