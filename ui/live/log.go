package live

import (
	"log/slog"
	"time"

	"skintime/routine"
	"skintime/ui/cue"
)

// write has the recorder write events, and logs their kinds and how long that took.
func (s *Session) write(events func() []routine.Event) []routine.Event {
	began := time.Now()
	written := events()
	s.syncSession()
	s.Log.Info("journal", "events", eventKinds(written), "took", time.Since(began), "err", s.Err())
	return written
}

// eventKinds are events of which only the kinds are logged.
type eventKinds []routine.Event

// LogValue returns the kinds.
func (k eventKinds) LogValue() slog.Value {
	var kinds []routine.EventKind
	for _, e := range k {
		kinds = append(kinds, e.Kind)
	}
	return slog.AnyValue(kinds)
}

// logStep logs where the session is after a change.
func (s *Session) logStep(u Update) {
	snap := u.After
	s.Log.Info("step", "kind", snap.Step.Kind, "number", snap.Index+1, "of", snap.Of, "phase", snap.Phase, "paused", snap.State == routine.StatePaused,
		"ended", snap.State.Ended(), "automatic", u.Automatic)
}

// logCues logs what is sent to the channels.
func (s *Session) logCues(cues []cue.Cue) {
	for _, q := range cues {
		s.Log.Info("cue", "kind", q.Kind, "alarm", q.Level, "muted", s.muted, "hushed", q.Hushed)
	}
}
