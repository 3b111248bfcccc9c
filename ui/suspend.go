package ui

import (
	"io"
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/ui/words"
)

// resumedMsg comes when the program is back from the shell.
type resumedMsg struct{ notice string }

// continuedMsg comes when the process goes on after it was stopped from
// outside: the terminal may have been used by others.
type continuedMsg struct{}

// suspension is what is known of the last stop of the process.
type suspension struct {
	on        bool          // with the shell, by ctrl+z
	resumedAt time.Duration // the real time of the return from there
}

// continued takes the terminal over again, unless the process goes on because
// it has been suspended: then that has been done.
func (m *Model) continued() tea.Cmd {
	if p := m.pause; p.on || p.resumedAt > 0 && m.live.Uptime()-p.resumedAt < time.Second {
		return nil
	}
	return repaint()
}

func (m *Model) resumed(msg resumedMsg) {
	m.pause = suspension{resumedAt: m.live.Uptime()}
	if msg.notice != "" {
		m.notice = msg.notice
	}
}

// suspend gives the terminal back and stops, as ctrl+z does elsewhere. Bubble
// Tea's own way waits for good where nobody can wake the process up, as in a
// terminal window without a shell; this one notices.
func (m *Model) suspend() tea.Cmd {
	m.pause.on = true
	return tea.Exec(pause(stop), func(err error) tea.Msg {
		if err != nil {
			return resumedMsg{words.NoShell}
		}
		return resumedMsg{}
	})
}

// repaint takes the terminal over again and draws everything anew.
func repaint() tea.Cmd {
	return tea.Exec(pause(func() error { return nil }), func(error) tea.Msg { return resumedMsg{} })
}

// pause is what is done while the terminal is given back.
type pause func() error

// settling is what Bubble Tea's renderer needs to end. It shares a ticker with
// the renderer that follows it, and stops that some time after it has been told
// to: where the next one starts too soon, nothing is ever drawn again.
const settling = 100 * time.Millisecond

// Run does it.
func (p pause) Run() error {
	err := p()
	time.Sleep(settling)
	return err
}

// SetStdin does nothing: a pause reads nothing.
func (p pause) SetStdin(io.Reader) {}

// SetStdout does nothing: a pause writes nothing.
func (p pause) SetStdout(io.Writer) {}

// SetStderr does nothing: a pause writes nothing.
func (p pause) SetStderr(io.Writer) {}
