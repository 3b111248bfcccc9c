package live

import "skintime/ui/cue"

// dispatch sends cues over the channels and to the terminal, unless muted.
func (s *Session) dispatch(cues []cue.Cue) {
	if s.muted {
		return
	}
	s.Cues.Dispatch(cues...)
	rings, notes := cue.TerminalOutput(cues, s.Bell, s.notifier)
	if rings && (s.output == "" || s.output[0] != '\a') {
		s.output = "\a" + s.output
	}
	s.output += notes
}

// NotifyBy has the terminal t show notifications; nil: it shows none.
func (s *Session) NotifyBy(t *cue.Terminal) { s.notifier = t }

// TerminalOutput is what the terminal is to be sent since the last call: its
// bell and its notifications.
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

// Alarming reports whether an alarm sounds that nobody has acknowledged.
func (s *Session) Alarming() bool { return s.begun && s.stream.Alarms(*s.session, s.now) }

// ToggleMute mutes all but the screen, or ends that.
func (s *Session) ToggleMute() {
	if s.muted = !s.muted; s.muted {
		s.Cues.Hush()
	}
}

// Muted reports whether only the screen still says what is due.
func (s *Session) Muted() bool { return s.muted }

// CountIn is the number of seconds until the next step begins by itself, where
// only a few are left; otherwise 0.
func (s *Session) CountIn() int {
	n, _ := cue.CountInSeconds(*s.session, s.now)
	return n
}
