// Package live is a session under way, without a screen: its clock, its
// recorder, the steps that advance by themselves, its cues, muting, and the
// machine kept awake. The screen and the lines of plain mode both drive it, so
// that a session behaves the same in both. What a person reads is not here.
package live

import (
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/awake"
	"skintime/ui/cue"
)

// awayAfter is how late a wake-up must be, in real time, for the machine to
// have been asleep or the process stopped.
const awayAfter = 20 * time.Second

// Options are what a session is run with.
type Options struct {
	// Clock is the clock of a session that starts now.
	Clock clock.Clock
	// Recorder folds and records the events. It may hold a session that was
	// left before.
	Recorder *journal.Recorder
	// Cues are the channels that call a person; nil: none.
	Cues *cue.Dispatcher
	// Inhibitor keeps the machine awake while a step runs; nil: nothing does.
	Inhibitor *awake.Inhibitor
	Auto      bool // every step advances by itself
	Bell      bool // the terminal rings
}

// Session is a session under way. It is used by one goroutine.
type Session struct {
	Options
	fresh    clock.Clock // of a session that starts now
	now      time.Time
	uptime   time.Duration
	stream   cue.Stream
	session  *routine.Session // the recorder's, as of the last event
	begun    bool
	muted    bool
	deadline time.Time     // when the next wake-up is due; zero: none is
	notifier *cue.Terminal // nil: the terminal does not notify
	output   string        // what the terminal is to be sent
}

// Update says what a call has changed.
type Update struct {
	// Before and After are the session on both sides of the events, at the same
	// instant.
	Before, After routine.Snapshot
	// Happened reports whether there were events.
	Happened bool
	// Automatic reports whether they came by themselves.
	Automatic bool
	// Confirm says that the request needs to be repeated, confirmed.
	Confirm bool
	// Cues are those that have become due, for whoever reads them as lines.
	Cues []cue.Cue
	// Away is how long nobody could see the session; 0: no longer than usual.
	Away time.Duration
}

// ViewChanged reports whether another step, or another task in it, has begun,
// or the session has ended.
func (u Update) ViewChanged() bool { return u.Happened && !u.Before.SameView(u.After) }

// New returns a session that has not begun. If the recorder holds one that was
// left, it runs by that session's clock until StartOver or Begin.
func New(o Options) *Session {
	s := &Session{Options: o, fresh: o.Clock}
	s.fold()
	s.ShowSaved()
	s.read()
	return s
}

// Saved is the session that was left before, until another one begins.
func (s *Session) Saved() (journal.SavedSession, bool) {
	if s.begun {
		return journal.SavedSession{}, false
	}
	return s.Recorder.Found()
}

// ShowSaved goes by the clock of the session that was left, if there is one.
func (s *Session) ShowSaved() {
	if saved, ok := s.Saved(); ok {
		s.Clock = s.fresh.After(saved.Last)
	}
	s.read()
}

// StartOver goes by the clock of a session that starts now. The one that was
// left ends only when Begin is called.
func (s *Session) StartOver() {
	s.Clock = s.fresh
	s.read()
}

// read reads the clock.
func (s *Session) read() { s.now, s.uptime = s.Clock.Now(), s.Clock.RealElapsed() }

// Now is the instant that Tick has read.
func (s *Session) Now() time.Time { return s.now }

// Uptime is the real time at that instant, since the program started.
func (s *Session) Uptime() time.Duration { return s.uptime }

// Wall is the time of day at that instant.
func (s *Session) Wall() time.Time { return s.Clock.Wall(s.now) }

// Session is the session as its events add up. What it points to does not
// change: after the next event, it is another.
func (s *Session) Session() *routine.Session { return s.session }

// Snapshot is the session at Now.
func (s *Session) Snapshot() routine.Snapshot { return s.session.At(s.now) }

// fold takes the session over as the recorder has it after an event.
func (s *Session) fold() {
	session := s.Recorder.Session()
	s.session = &session
}

// Begun reports whether a session has begun here, or been resumed.
func (s *Session) Begun() bool { return s.begun }

// Running reports whether a session has begun and not ended.
func (s *Session) Running() bool { return s.begun && !s.Session().Ended() }

// Resumable reports whether the session can be resumed after it was left.
func (s *Session) Resumable() bool { return s.Recorder.Recorded() }

// Unrecorded reports whether what happens is lost with the program, though it
// should not be: Err says why.
func (s *Session) Unrecorded() bool {
	err := s.Err()
	return err != nil && !journal.IsPending(err)
}

// Err is why the session is not recorded, or why its record cannot be written
// yet; nil: all is well.
func (s *Session) Err() error { return s.Recorder.Err() }
