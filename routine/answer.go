package routine

import "time"

// RequestKind names what a person asks of a session that is under way.
type RequestKind int

// The requests. The zero RequestKind asks for nothing.
const (
	_              RequestKind = iota
	RequestAdvance             // done with the step: the next one; or it is on: the count begins
	RequestSkip
	RequestBack      // the step before
	RequestPause     // pause, or resume what is paused
	RequestExtend    // move the step's edges by Delta
	RequestRestart   // begin the step's time again
	RequestSting     // it stings; with Of, the product of that step does
	RequestUnsting   // that it stings was a mistake
	RequestBringBack // what a sting has put out, if it has no actives
	RequestNote      // write Text down
	RequestFeel      // the skin feels like Feel
	RequestLeave     // leave, to come back later
)

// String is the kind's name.
func (k RequestKind) String() string {
	return [...]string{"none", "advance", "skip", "back", "pause", "extend", "restart", "sting", "unsting", "bring back", "note", "feel", "leave"}[k]
}

// Request is what a person asks of a session, from any keyboard or program.
type Request struct {
	Kind      RequestKind
	Delta     time.Duration // RequestExtend: how far to move the edges; negative: earlier
	Of        int           // RequestSting: the step that is blamed, from 1; 0: what touched the skin last
	Text      string        // RequestNote
	Feel      int           // RequestFeel: from 1, bad, to BestFeel
	Confirmed bool          // the person has been asked, and meant it
}

// Answer returns the events of a request at now: none where it does not apply or needs asking.
func (s Session) Answer(r Request, now time.Time) []Event {
	if s.NeedsConfirmation(r, now) {
		return nil
	}
	switch r.Kind {
	case RequestAdvance:
		return s.Advance(now)
	case RequestSkip:
		return s.Skip(now)
	case RequestBack:
		return s.Back(now)
	case RequestPause:
		return s.TogglePause(now)
	case RequestExtend:
		return s.Extend(r.Delta, now)
	case RequestRestart:
		return s.Restart(now)
	case RequestSting:
		if r.Of > 0 {
			return s.Blame(r.Of-1, now)
		}
		return s.Sting(now)
	case RequestUnsting:
		return s.Unsting(now)
	case RequestBringBack:
		return s.BringBack(now)
	case RequestNote:
		return s.Note(r.Text, now)
	case RequestFeel:
		return s.Feel(r.Feel, now)
	case RequestLeave:
		return s.Leave(now)
	}
	return nil
}

// NeedsConfirmation reports whether to ask first. A window is seldom ended early on purpose, and
// a mask that was worn is seldom skipped: a confirmed RequestAdvance says that it is done.
func (s Session) NeedsConfirmation(r Request, now time.Time) bool {
	if r.Confirmed || !s.underWay() {
		return false
	}
	snap := s.At(now)
	switch r.Kind {
	case RequestAdvance:
		return snap.Phase == PhaseEarly
	case RequestSkip:
		return snap.Step.Kind == Mask && (snap.Phase == PhaseOpen || snap.Phase == PhaseOver)
	}
	return false
}
