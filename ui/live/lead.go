package live

import (
	"skintime/routine"
	"skintime/routine/journal"
	"skintime/ui/cue"
	"skintime/ui/mpris"
	"skintime/ui/remote"
	"skintime/ui/words"
)

// Calls has what other processes ask for while the session runs; nil: they cannot.
func (s *Session) Calls() <-chan remote.Call { return s.Remote.Calls() }

// updateRemote listens to other processes while the session runs.
func (s *Session) updateRemote() {
	if err := s.Remote.ListenIf(s.Running() && !s.session.Abandoned()); err != nil {
		s.Cues.Report(cue.ChannelError{Channel: remote.Channel, Err: err})
	}
}

// updatePlayer shows the session where media keys lead to, while it runs.
func (s *Session) updatePlayer() {
	switch {
	case s.Player == nil:
	case s.Running() && !s.session.Abandoned():
		s.Player.Show(mpris.TrackOf(s.session.Routine(), s.Snapshot()))
	default:
		s.Player.Show(mpris.Track{Status: mpris.Stopped})
	}
}

// Lead does what another process asks for, by the rules for keys, and answers it. A command that
// has waited for too long does nothing: its sender may have gone.
func (s *Session) Lead(call remote.Call) Update {
	snap := s.Snapshot()
	u := Update{Before: snap, After: snap}
	if call.Stale(s.Wall()) {
		return u
	}
	answer := remote.Answer{Refused: words.NothingRuns, Status: journal.Idle()}
	if s.Running() {
		u, answer = s.obey(call.Command)
	}
	s.Log.Info("remote", "command", call.Command.Name, "happened", u.Happened, "refused", answer.Refused != "")
	call.Answer(answer)
	return u
}

// obey does what a command says to the running session, or says why not.
func (s *Session) obey(c remote.Command) (u Update, a remote.Answer) {
	alarm := s.Acknowledge()
	u.Before, u.After = s.Snapshot(), s.Snapshot()
	r, ok := c.Request(u.Before.State)
	switch {
	case c.LeavesStep() && s.repeats(c):
		a.Refused = words.JustBegun
	case ok:
		if u = s.Do(r); !u.Happened {
			a.Refused = s.whyNot(c, r, &u)
		}
	case c.Name == remote.Ack:
		a.Said = words.AlarmAnswer(alarm)
	case c.Name == remote.Mute:
		s.ToggleMute()
		a.Said = words.MuteAnswer(s.muted)
	}
	if u.After.State.Ended() {
		a.Said, a.Status = words.RoutineDone(s.session.Routine()), journal.Idle()
		return u, a
	}
	a.Line, a.Status = words.StatusLine(u.After), journal.StatusOf(s.Recorder.Current(), u.After, true)
	a.Status.Muted = s.muted
	return u, a
}

// whyNot says why a request did nothing. Who reads no answer sees it where the session runs, and
// hears that it is too early.
func (s *Session) whyNot(c remote.Command, r routine.Request, u *Update) string {
	early, why := u.Confirm, words.Reply(r, false, u.After, false)
	if early {
		why, u.Confirm = words.RemoteConfirm(u.After), false
	}
	switch {
	case c.Unread && early:
		u.Notice = words.NotYet(u.After)
		s.dispatch([]cue.Cue{cue.NotYetCue(*s.session, s.Clock, s.now)})
	case c.Unread:
		u.Notice = why
	}
	return why
}

// repeats reports whether a command that leaves a step comes from a key that is held down, or
// too soon after the step began for a person to have seen it.
func (s *Session) repeats(c remote.Command) bool {
	name := string(c.Name)
	if c.Confirmed {
		name += " --yes"
	}
	decision, _ := s.led.Judge(name, true, true, s.uptime)
	s.led.Release(s.uptime) // nothing waits: who asked is told
	return decision != Act
}

// followView has commands wait while a step is new.
func (s *Session) followView(before, after routine.Snapshot) {
	if !before.SameView(after) {
		s.led.Restart(s.uptime)
	}
}
