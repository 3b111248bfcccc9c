package live

import (
	"strings"

	"skintime/ui/cue"
)

// dispatch sends cues to the channels and to the terminal, unless muted.
func (s *Session) dispatch(cues []cue.Cue) {
	s.logCues(cues)
	if s.muted {
		return
	}
	s.Cues.Dispatch(cues...)
	rings, notifications := cue.TerminalOutput(cues, s.Bell, s.notifier)
	s.output += notifications
	if rings && !strings.HasPrefix(s.output, "\a") { // once, however many cues ring
		s.output = "\a" + s.output
	}
}

// NotifyBy has the terminal t show notifications, or none if t is nil.
func (s *Session) NotifyBy(t *cue.Terminal) { s.notifier = t }

// TerminalOutput returns the bell and the notifications that the terminal has not been sent.
func (s *Session) TerminalOutput() string {
	out := s.output
	s.output = ""
	return out
}

// Acknowledge silences the alarm, and reports whether there was one.
func (s *Session) Acknowledge() bool {
	if !s.begun || !s.stream.Acknowledge(*s.session, s.now) {
		return false
	}
	s.Cues.Hush()
	return true
}

// Alarming reports whether a mask is overdue and the alarm not acknowledged.
func (s *Session) Alarming() bool { return s.begun && s.stream.Alarms(*s.session, s.now) }

// ToggleMute mutes every channel, or unmutes them. Screens and lines still tell.
func (s *Session) ToggleMute() {
	if s.muted = !s.muted; s.muted {
		s.Cues.Hush()
	}
}

// Muted reports whether the channels are muted.
func (s *Session) Muted() bool { return s.muted }

// CountIn returns the seconds, of at most five, until the next step begins by itself; or 0.
func (s *Session) CountIn() int {
	n, _ := cue.CountInSeconds(*s.session, s.now)
	return n
}
