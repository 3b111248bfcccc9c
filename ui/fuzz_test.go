//go:build !windows

package ui

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/creack/pty"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/live"
	"skintime/ui/screen"
	"skintime/ui/terminal"
)

// withoutSuspend is the program without ctrl+z, which would stop the test.
type withoutSuspend struct{ *Model }

func (m withoutSuspend) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok && terminal.Latin(k).String() == "ctrl+z" {
		return m, nil
	}
	_, cmd := m.Model.Update(msg)
	return m, cmd
}

// FuzzKeys types bytes on a pseudo-terminal. Whatever they are, nothing panics, and
// ctrl+c behind them leaves, where the first is taken for a part of them the next.
func FuzzKeys(f *testing.F) {
	for _, seed := range []string{
		"", "s!zz", "e日本\r", "\x1b[A\x1bOP\x1b[1089::99;5u", "\x1b[200~abc", "\x1b[200~a\x1b[201~", "\x1b", "\x1b[", "\x1bO", "\x1b]0;a", "\x1bP+q", "\x1b_G", "\x1bX", "\x1b^",
		"\x1b]11;rgb:ff/ff/ff\x1b\\", "\x1b[?2026;1$y", "\x1b[<0;1;1M", "\x1b[M   ", "\x1b[I\x1b[O", "\xff\xfe\x00", "\x1b[>0;276;0c", "\x1b[6;1;1t", "\x1b[1;5R",
	} {
		f.Add([]byte(seed))
	}
	f.Add([]byte("\x1b[" + strings.Repeat("1;", 40) + "1u"))
	draft := routine.NewDraft(shipped(f, "facial"))
	f.Fuzz(func(t *testing.T, keys []byte) {
		master, tty, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		defer master.Close()
		defer tty.Close()
		pty.Setsize(master, &pty.Winsize{Cols: 80, Rows: 24})
		m := New(Options{
			Session: live.Options{Clock: clock.System(), Recorder: journal.Unrecorded()}, Plan: screen.PlanOptions{Draft: draft},
			Start: StartNow, Progress: terminal.ProgressOff,
		})
		p := terminal.NewProgram(withoutSuspend{m}, tty, tty, []string{"TERM=xterm-256color"}, m.questions())
		ended := make(chan error, 1)
		go func() {
			_, err := p.Run()
			ended <- err
		}()
		answered := make(chan struct{})
		go func() {
			asked := []byte(ansi.RequestPrimaryDeviceAttributes)
			var seen []byte
			for buf := make([]byte, 4096); !bytes.Contains(seen, asked); {
				n, err := master.Read(buf)
				if seen = append(seen, buf[:n]...); err != nil {
					return
				}
			}
			master.WriteString("\x1b[?62c")
			close(answered)
			io.Copy(io.Discard, master)
		}()
		<-answered
		master.Write(keys[:min(len(keys), 4000)])
		late := time.After(time.Minute)
		for left := false; !left; {
			master.WriteString("\x03")
			select {
			case err = <-ended:
				left = true
			case <-time.After(100 * time.Millisecond): // a sequence without an end takes in what comes within 50 ms
			case <-late:
				t.Fatalf("ctrl+c behind %q does not leave", keys)
			}
		}
		if err != nil {
			t.Error(err)
		}
	})
}
