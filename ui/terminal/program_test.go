//go:build !teadraws

package terminal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
)

// slowOutput is an output that a test reads, and that may take nothing.
type slowOutput struct {
	mu      sync.Mutex
	written bytes.Buffer
	writes  int
	blocked bool          // nothing is taken
	unblock chan struct{} // where it is blocked, writes wait for its close
}

func (p *slowOutput) Write(b []byte) (int, error) {
	if p.blocked {
		<-p.unblock
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.writes++
	return p.written.Write(b)
}

func (p *slowOutput) take() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	defer p.written.Reset()
	return p.written.String()
}

// counter shows how many messages it got, as far as a test sends them.
type counter int

// resumed shows why the process was not stopped.
type resumed string

func (r resumed) Init() tea.Cmd                       { return nil }
func (r resumed) Update(tea.Msg) (tea.Model, tea.Cmd) { return r, nil }
func (r resumed) View() tea.View                      { return tea.NewView(string(r)) }

func (c counter) Init() tea.Cmd { return nil }

func (c counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.Cmd:
		return c, msg
	case int:
		return c + 1, nil
	case ResumedMsg:
		return resumed(msg.Err.Error()), nil
	}
	return c, nil
}

func (c counter) View() tea.View { return tea.NewView(fmt.Sprintf("<%d>", int(c))) }

// run runs a counter in the time of a bubble, on an output.
func run(t *testing.T, out *slowOutput, act func(*Program)) (last tea.Model, err error) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		out.unblock = make(chan struct{})
		p := NewProgram(counter(0), nil, out, env, Questions{}, tea.WithWindowSize(20, 2))
		go func() {
			synctest.Wait()
			act(p)
		}()
		last, err = p.Run()
		time.Sleep(2 * closeTimeout)
	})
	return last, err
}

// A message is drawn at once, and what is written besides is written at once,
// after it.
func TestEachChangeIsDrawnAtOnce(t *testing.T) {
	out := &slowOutput{}
	last, err := run(t, out, func(p *Program) {
		if first := out.take(); !strings.Contains(first, "<0>") || out.writes != 1 {
			t.Errorf("began with %q in %d writes", first, out.writes)
		}
		began := time.Now()
		for i := range 3 {
			p.Send(1)
			synctest.Wait()
			if got, want := out.take(), fmt.Sprintf("<%d>", i+1); !strings.HasSuffix(got, want) || len(got) > 6 {
				t.Errorf("message %d wrote %q", i, got)
			}
		}
		p.Send(tea.Raw("\a")())
		synctest.Wait()
		if got := out.take(); got != "\a" {
			t.Errorf("a bell wrote %q", got)
		}
		if took := time.Since(began); took != 0 {
			t.Errorf("it took %v", took)
		}
		p.Quit()
	})
	if last != counter(3) || err != nil {
		t.Errorf("ended with %v, %v", last, err)
	}
	if left := out.take(); !strings.HasSuffix(left, "\x1b[?1049l\x1b[?25h") {
		t.Errorf("left with %q", left)
	}
}

// While the process is stopped, the terminal is as it was before.
func TestLendingTheTerminal(t *testing.T) {
	out := &slowOutput{}
	run(t, out, func(p *Program) {
		failed := errors.New("nobody continues it")
		p.stop = func() error {
			if before := out.take(); !strings.Contains(before, "\x1b[?1049l") {
				t.Errorf("lent with %q", before)
			}
			return failed
		}
		for range 3 {
			out.take()
			p.Send(Suspend())
			synctest.Wait()
			if after := out.take(); !strings.Contains(after, "\x1b[?1049h") || !strings.Contains(after, failed.Error()) {
				t.Errorf("came back with %q", after)
			}
		}
		p.Quit()
	})
}

// On a terminal that takes nothing, the program continues and ends when it is to;
// when the terminal takes something again, it gets what is right by then.
func TestATerminalThatStandsStill(t *testing.T) {
	out := &slowOutput{blocked: true}
	last, _ := run(t, out, func(p *Program) {
		for range 1000 {
			p.Send(1)
			p.Send(tea.Raw(strings.Repeat("\a", 1000))())
		}
		close(out.unblock)
		synctest.Wait()
		got := out.take()
		if !strings.Contains(got, "<1000>") || strings.Contains(got, "<999>") || len(got) > backlog+2000 {
			t.Errorf("%d bytes were written: %.200q", len(got), got)
		}
		p.Quit()
	})
	if last != counter(1000) {
		t.Errorf("ended with %v", last)
	}
}

func TestLeavingATerminalThatStandsStill(t *testing.T) {
	out := &slowOutput{blocked: true}
	run(t, out, func(p *Program) {
		began := time.Now()
		p.Quit()
		p.Wait()
		if took := time.Since(began); took > closeTimeout {
			t.Errorf("it took %v", took)
		}
		time.AfterFunc(closeTimeout, func() { close(out.unblock) })
	})
}

// What is said waits for a terminal that takes no output until the program is to end.
func TestBoundedOutput(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		out := &slowOutput{unblock: make(chan struct{})}
		w, began := Bounded(ctx, out), time.Now()
		fmt.Fprint(w, "a")
		out.blocked = true
		time.AfterFunc(time.Hour, cancel)
		for range 10 {
			fmt.Fprint(w, "b")
		}
		if took := time.Since(began); took != time.Hour+lineTimeout {
			t.Errorf("it took %v", took)
		}
		close(out.unblock)
		synctest.Wait()
		if got := out.take(); got != "ab" {
			t.Errorf("%q was written", got)
		}
	})
}
