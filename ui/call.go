package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/awake"
	"skintime/ui/cue"
)

// calls is how the program calls a person back to the screen.
type calls struct {
	caller   *cue.Caller
	awake    *awake.Guard
	terminal cue.Terminal
	bell     bool // the terminal's bell rings
	own      bool // the terminal's own notifications are on
	focus    focus
	troubles []cue.Trouble // what is wrong, until a key says that it was seen
	told     time.Duration // the real time of the last of them
	rings    bool          // the bell is to ring after this message
	notes    string        // the notifications that the terminal is to show then
}

// focus is what is known of the terminal's.
type focus int

const (
	unreported focus = iota // the terminal does not say
	focused
	elsewhere
)

// CalledBy is the model with a person called by c, besides by the terminal's
// bell and the terminal's own notifications; nil: it does not notify.
func (m Model) CalledBy(c *cue.Caller, t *cue.Terminal) Model {
	m.calls.caller = c
	if t != nil {
		m.calls.terminal, m.calls.own = *t, true
	}
	return m
}

// KeptAwakeBy is the model with the machine kept awake by g while a step runs.
func (m Model) KeptAwakeBy(g *awake.Guard) Model {
	m.calls.awake = g
	return m
}

// stayAwake keeps the machine awake while a step runs, and only then.
func (m Model) stayAwake() {
	m.calls.awake.HoldIf(m.begun() && m.session.At(m.now).State == routine.Running)
}

// Bellless is the model whose terminal does not ring.
func (m Model) Bellless() Model {
	m.calls.bell = false
	return m
}

// troubleMsg comes when a channel does not work.
type troubleMsg cue.Trouble

// listen waits for what is wrong with the channels.
func (c calls) listen() tea.Cmd {
	troubles := c.caller.Troubles()
	if troubles == nil {
		return nil
	}
	return func() tea.Msg {
		if t, open := <-troubles; open {
			return troubleMsg(t)
		}
		return nil
	}
}

// troubled names what is wrong, and goes on listening.
func (m *Model) troubled(msg troubleMsg) tea.Cmd {
	m.calls.troubles, m.calls.told = append(m.calls.troubles, cue.Trouble(msg)), m.real
	return m.calls.listen()
}

// seen is how long a trouble stands before a key can mean that it was read.
const seen = 4 * time.Second

// read takes a key for a sign that what is wrong was read.
func (c *calls) read(now time.Duration) {
	if now-c.told > seen {
		c.troubles = nil
	}
}

// ask asks the terminal what it is, where nothing tells; and whether it reports
// its focus, where that matters.
func (c calls) ask() tea.Cmd {
	switch {
	case !c.own:
		return nil
	case c.terminal.Notifies():
		return tea.Raw(ansi.RequestModeFocusEvent)
	case c.terminal.Unknown():
		return tea.RequestTerminalVersion
	}
	return nil
}

// learn takes in what the terminal tells of itself.
func (c *calls) learn(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.FocusMsg:
		c.focus = focused
	case tea.BlurMsg:
		c.focus = elsewhere
	case tea.ModeReportMsg:
		if known := !msg.Value.IsNotRecognized(); msg.Mode == ansi.ModeFocusEvent && known && c.focus == unreported {
			c.focus = focused
		}
	case tea.TerminalVersionMsg:
		knew := c.terminal.Notifies()
		if c.terminal = c.terminal.Answered(msg.Name); !knew {
			return c.ask()
		}
	}
	return nil
}

// call calls out cues, unless the program is muted.
func (m *Model) call(cues []cue.Cue) {
	if m.muted {
		return
	}
	m.calls.caller.Call(cues...)
	notified := &m.calls.terminal
	if !m.calls.own || m.calls.focus == focused {
		notified = nil
	}
	rings, notes := cue.Aloud(cues, m.calls.bell, notified)
	m.calls.rings = m.calls.rings || rings
	m.calls.notes += notes
}

// raw writes what the terminal is to hear.
func (c *calls) raw() tea.Cmd {
	s := c.notes
	if c.rings {
		s = "\a" + s
	}
	c.rings, c.notes = false, ""
	if s == "" {
		return nil
	}
	return tea.Raw(s)
}

// mute mutes all but the screen, or ends that.
func (m *Model) mute() {
	m.muted = !m.muted
	if m.muted {
		m.calls.caller.Hush()
	}
}

// acknowledge makes the alarm silent: somebody is there.
func (m *Model) acknowledge() {
	if m.begun() && m.stream.Acknowledge(m.session, m.now) {
		m.calls.caller.Hush()
	}
}

// alarming reports whether an alarm sounds that nobody has heard so far.
func (m Model) alarming() bool { return m.begun() && m.stream.Alarms(m.session, m.now) }
