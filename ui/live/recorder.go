package live

import (
	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/journal"
)

// Recorder folds the events of a session and has them written. The zero
// Recorder writes nothing, as for a rehearsal.
type Recorder struct {
	keeper  *journal.Recorder
	session routine.Session
	taken   bool // what was found has been resumed, or has ended
}

// Unrecorded is the recorder of a session that is written nowhere.
func Unrecorded() *Recorder { return &Recorder{} }

// RecordBy has k write the events; nil: they are written nowhere.
func RecordBy(k *journal.Recorder) *Recorder { return &Recorder{keeper: k} }

// Found is the session that was left before, until another one begins.
func (r *Recorder) Found() (journal.SavedSession, bool) {
	if r.taken {
		return journal.SavedSession{}, false
	}
	return r.keeper.Found()
}

// Begin starts a session with rt at c's now, and returns its events. What was
// found ends before, as it stands.
func (r *Recorder) Begin(rt routine.Routine, c clock.Clock) []routine.Event {
	if found, ok := r.Found(); ok {
		r.keeper.End(c.After(found.Last))
	}
	r.taken, r.session = true, routine.NewSession(rt)
	events := r.session.Start(c.Now())
	r.Append(c, events)
	return events
}

// Resume takes up what was found, by its clock, and returns the events.
func (r *Recorder) Resume(c clock.Clock) []routine.Event {
	found, _ := r.Found()
	r.taken, r.session = true, found.Session
	events := r.session.Return(c.Now())
	r.Append(c, events)
	return events
}

// Append folds events, and has them written before it returns.
func (r *Recorder) Append(c clock.Clock, events []routine.Event) {
	r.session = r.session.Apply(events...)
	r.keeper.Keep(c, r.session, events)
}

// End ends what was found as it stands; Session is that session afterwards. The
// error is why its record cannot be written.
func (r *Recorder) End(c clock.Clock) error {
	found, _ := r.Found()
	r.taken, r.session = true, found.Session.Apply(found.Session.Drop(c.Now())...)
	return r.keeper.End(c)
}

// Session is what the events add up to.
func (r *Recorder) Session() routine.Session { return r.session }

// Err is why the session is not recorded, or why its record cannot be written
// yet; nil: all is well.
func (r *Recorder) Err() error { return r.keeper.Err() }

// Recorded reports whether the session can be resumed after it was left.
func (r *Recorder) Recorded() bool {
	return r.keeper != nil && (r.Err() == nil || journal.IsPending(r.Err()))
}
