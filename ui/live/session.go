// Package live is a session under way, without a screen: its clock, its
// recorder, the steps that advance by themselves, its cues, muting, and the
// machine kept awake. The screen and the lines of plain mode both drive it, so
// that a session behaves the same in both. What a person reads is not here.
package live

import (
	"log/slog"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
	"skintime/ui/awake"
	"skintime/ui/cue"
	"skintime/ui/locale"
	"skintime/ui/mpris"
	"skintime/ui/remote"
)

// awayAfter is how late, in real time, a Tick is after sleep or a stop of the process.
const awayAfter = 20 * time.Second

// Options are what a session runs with.
type Options struct {
	// Clock is the clock of a session that starts now.
	Clock clock.Clock
	// Recorder records the events. It may hold a saved session.
	Recorder *journal.Recorder
	// Locale is how times of day are written.
	Locale locale.Locale
	// Cues are the channels that call a person; nil: none.
	Cues *cue.Dispatcher
	// Inhibitor keeps the machine awake while a step runs; nil: nothing does.
	Inhibitor *awake.Inhibitor
	// Remote is how other processes lead the session; nil: they cannot.
	Remote *remote.Server
	// Player shows the session to media keys and their like; nil: nothing does.
	Player *mpris.Player
	// Moisturizers returns a person's own, for what follows a sting; nil: there are none.
	Moisturizers func() []routine.Product
	// Ago is how long before New the mask went on of a session that starts now, or without a mask
	// the first step that has a time began; 0: it starts with its first step.
	Ago  time.Duration
	Auto bool // every step advances by itself
	Bell bool // the terminal rings
	// Log gets what happens, in kinds and numbers: no note and no name. nil: nobody wants to know.
	Log *slog.Logger
}

// Session is a session under way. It is used by one goroutine.
type Session struct {
	Options
	startClock clock.Clock // the clock given to New, while Clock may be that of a saved session
	since      time.Time   // by startClock, Options.Ago before New
	now        time.Time
	uptime     time.Duration
	stream     cue.Stream
	unstung    cue.Stream       // what was announced when it stung
	session    *routine.Session // as of the last event
	begun      bool
	muted      bool
	deadline   time.Time     // when the next Tick is due; zero: none is
	led        KeyFilter     // of what other processes ask for
	notifier   *cue.Terminal // nil: the terminal does not notify
	output     string        // for the terminal, until it is sent
}

// Update says what a call has changed.
type Update struct {
	// Before and After are the session without and with the events, both now.
	Before, After routine.Snapshot
	// Happened reports whether there were events.
	Happened bool
	// Automatic reports whether nobody asked for them.
	Automatic bool
	// Confirm reports that the request has to be confirmed, and made again.
	Confirm bool
	// Cues are those that became due with time, for plain mode.
	Cues []cue.Cue
	// Away is how long nobody could see the session; 0: no longer than usual.
	Away time.Duration
	// Notice is why nothing was done for somebody who reads no answer, as of a media key.
	Notice string
}

// ViewChanged reports whether another step or task has begun, or the session has ended.
func (u Update) ViewChanged() bool { return u.Happened && !u.Before.SameView(u.After) }

// New returns a session that has not begun. It goes by the clock of a saved one until StartOver.
func New(o Options) *Session {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	s := &Session{Options: o, startClock: o.Clock, since: o.Clock.Now().Add(-o.Ago)}
	s.syncSession()
	s.UseSavedClock()
	return s
}

// Saved returns the session that was saved before, until one begins.
func (s *Session) Saved() (journal.SavedSession, bool) {
	if s.begun {
		return journal.SavedSession{}, false
	}
	return s.Recorder.Found()
}

// UseSavedClock takes the time by the clock of the saved session, if there is one.
func (s *Session) UseSavedClock() {
	if saved, ok := s.Saved(); ok {
		s.Clock = s.startClock.After(saved.Last)
	}
	s.readClock()
}

// StartOver goes by the clock of a session that starts now. Begin ends the saved one.
func (s *Session) StartOver() {
	s.Clock = s.startClock
	s.readClock()
}

func (s *Session) readClock() { s.now, s.uptime = s.Clock.Now(), s.Clock.RealElapsed() }

// Now is the instant of the last Tick.
func (s *Session) Now() time.Time { return s.now }

// Uptime is the real time at that instant, since the program started.
func (s *Session) Uptime() time.Duration { return s.uptime }

// Wall is the time of day at that instant.
func (s *Session) Wall() time.Time { return s.Clock.Wall(s.now) }

// Session is the session after its events so far. What it points to never changes.
func (s *Session) Session() *routine.Session { return s.session }

// Snapshot is the session at Now.
func (s *Session) Snapshot() routine.Snapshot { return s.session.At(s.now) }

// syncSession copies the session from the recorder, after an event.
func (s *Session) syncSession() {
	session := s.Recorder.Session()
	s.session = &session
}

// Begun reports whether a session has begun here, or been resumed.
func (s *Session) Begun() bool { return s.begun }

// Running reports whether a session has begun and not ended.
func (s *Session) Running() bool { return s.begun && !s.session.Ended() }

// Resumable reports whether the session can be resumed once it is left.
func (s *Session) Resumable() bool { return s.Recorder.Recorded() }

// Unrecorded reports whether the session will be lost though it should not. Err says why.
func (s *Session) Unrecorded() bool {
	err := s.Err()
	return err != nil && !journal.IsPending(err)
}

// Err is why the session is not recorded, or its record not written yet; nil: all is well.
func (s *Session) Err() error { return s.Recorder.Err() }
