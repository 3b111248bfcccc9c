//go:build !windows && !teadraws

package terminal

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/creack/pty"
)

// busy is a program that is busy until it is told otherwise, and then counts the
// keys before ctrl+c.
type busy struct {
	free chan struct{}
	keys int
}

func (b *busy) Init() tea.Cmd  { return nil }
func (b *busy) View() tea.View { return tea.NewView("all is well") }

func (b *busy) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		<-b.free
		if k.String() == "ctrl+c" {
			return b, tea.Quit
		}
		b.keys++
	}
	return b, nil
}

// Ctrl+c is found behind 40,000 keys, however busy the program is.
func TestLeavingBehindAFloodOfKeys(t *testing.T) {
	master, tty, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close()
	defer tty.Close()
	pty.Setsize(master, &pty.Winsize{Rows: 5, Cols: 20})
	seen := &screenOf{}
	go seen.collect(master)
	b := &busy{free: make(chan struct{})}
	p := NewProgram(b, tty, tty, []string{"TERM=xterm-256color"}, Questions{})
	ended := make(chan struct{})
	go func() {
		p.Run()
		close(ended)
	}()
	seen.until(t, "all is well")
	master.WriteString(strings.Repeat("x", 40_000) + "\x03")
	q := p.screen.input.queue
	for waits := false; !waits; time.Sleep(time.Millisecond) {
		q.mu.Lock()
		waits = len(q.events) > 0 && isAbort(q.events[len(q.events)-1])
		q.mu.Unlock()
	}
	close(b.free)
	<-ended
	if b.keys > maxBeforeLeaving+2 { // the one that is handled, and the one that is sent
		t.Errorf("%d keys came before ctrl+c", b.keys)
	}
}
