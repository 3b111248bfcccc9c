package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/ui/cue"
	"skintime/ui/live"
	"skintime/ui/terminal"
)

// channels is what is known of the ways to call a person: what the terminal can
// do, and which channels do not work.
type channels struct {
	terminal   cue.Terminal
	oscNotify  bool // the terminal's own notifications are on
	focus      focus
	errs       []cue.ChannelError // until a key says that they were read
	reportedAt time.Duration      // the real time of the last of them
}

// focus is what is known of the terminal's.
type focus int

const (
	focusUnknown focus = iota // the terminal does not say
	focusHere
	focusElsewhere
)

func newChannels(t *cue.Terminal) channels {
	if t == nil {
		return channels{}
	}
	return channels{terminal: *t, oscNotify: true}
}

// apply has the terminal notify where that is wanted, and nobody looks at it.
func (s *channels) apply(l *live.Session) {
	if !s.oscNotify || s.focus == focusHere {
		l.NotifyBy(nil)
		return
	}
	l.NotifyBy(&s.terminal)
}

// questions are whether the terminal reports its focus, where it notifies, and what it
// is, where that has to be known for it to notify.
func (s *channels) questions() terminal.Questions {
	return terminal.Questions{Focus: s.oscNotify && s.terminal.Notifies(), Version: s.oscNotify && s.terminal.ShouldAsk()}
}

// learn takes in what the terminal tells of itself.
func (s *channels) learn(msg tea.Msg, l *live.Session) (cmd tea.Cmd) {
	switch msg := msg.(type) {
	case tea.FocusMsg:
		s.focus = focusHere
	case tea.BlurMsg:
		s.focus = focusElsewhere
	case tea.ModeReportMsg:
		if known := !msg.Value.IsNotRecognized(); msg.Mode == ansi.ModeFocusEvent && known && s.focus == focusUnknown {
			s.focus = focusHere
		}
	case tea.TerminalVersionMsg:
		notified := s.terminal.Notifies()
		if s.terminal = s.terminal.WithVersion(msg.Name); s.oscNotify && !notified && s.terminal.Notifies() {
			cmd = terminal.Ask(terminal.Questions{Focus: true})
		}
	}
	s.apply(l)
	return cmd
}

// channelErrMsg comes when a channel does not work.
type channelErrMsg cue.ChannelError

// listen waits for the next channel that does not work.
func listen(c *cue.Dispatcher) tea.Cmd {
	errs := c.Errors()
	if errs == nil {
		return nil
	}
	return func() tea.Msg {
		if err, open := <-errs; open {
			return channelErrMsg(err)
		}
		return nil
	}
}

// awaitCall waits for the next command of another process.
func awaitCall(l *live.Session) tea.Cmd {
	calls := l.Calls()
	if calls == nil {
		return nil
	}
	return func() tea.Msg { return <-calls }
}

// report notes what is wrong with a channel.
func (s *channels) report(msg channelErrMsg, now time.Duration) {
	s.errs, s.reportedAt = append(s.errs, cue.ChannelError(msg)), now
}

// readingTime is how long an error stands before a key can mean that it was
// read.
const readingTime = 4 * time.Second

// read takes a key for a sign that the errors were read.
func (s *channels) read(now time.Duration) {
	if now-s.reportedAt > readingTime {
		s.errs = nil
	}
}

// errText is the errors in a line; empty where there are none.
func (s *channels) errText() string {
	if len(s.errs) == 0 {
		return ""
	}
	return cue.ErrorText(s.errs)
}

// terminalOutput writes what the terminal is to hear.
func (m *Model) terminalOutput() tea.Cmd {
	if out := m.live.TerminalOutput(); out != "" {
		return tea.Raw(out)
	}
	return nil
}
