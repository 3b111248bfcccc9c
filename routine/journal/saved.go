package journal

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/routine/disk"
)

// SavedSession is a session, running or read from its journal, with what its record needs.
type SavedSession struct {
	ID         string
	Session    routine.Session
	Started    time.Time   // by the wall clock
	Last       clock.Stamp // of the last event
	lastNumber int         // the number of the last event
}

func (s *SavedSession) add(e routine.Event, l line) {
	s.Session = s.Session.Apply(e)
	s.lastNumber, s.Last = l.Number, l.stamp()
}

// begin makes s the session that starts with a line.
func (s *SavedSession) begin(l line) error {
	if l.ID == "" || l.Routine == nil {
		return errors.New("a session without its name or its routine")
	}
	r, err := l.Routine.routine()
	if err != nil {
		return err
	}
	*s = SavedSession{ID: routine.Sanitize(l.ID), Session: routine.NewSession(r), Started: l.Wall}
	s.add(l.event(), l)
	return nil
}

// begun reports whether there is a session at all.
func (s *SavedSession) begun() bool { return s.ID != "" }

// Resumable reports whether the session can be resumed at now.
func (s *SavedSession) Resumable(now time.Time) bool {
	return !s.Session.Ended() && !s.Session.Stale(now)
}

// Record returns the record that the session would have if it were ended now, of no device.
func (s *SavedSession) Record() diary.Record { return s.record("") }

// record returns the session's record. One that was left ends where it last could be resumed.
func (s *SavedSession) record(device string) diary.Record {
	session, outcome := s.Session, diary.Abandoned
	switch session.At(s.Last.At).State {
	case routine.StateFinished:
		outcome = diary.Finished
	case routine.StateDropped:
		outcome = diary.Dropped
	default:
		session = session.Apply(session.Drop(session.Last().Add(routine.MaxTime + routine.StaleAfter))...)
	}
	end := session.Last()
	r := diary.Record{
		ID: s.ID, Device: device, Routine: session.Routine().Name, Outcome: outcome, Stung: session.Stung(), Feel: session.Felt(), Evening: session.Routine().Evening,
		Started: s.Started.Truncate(time.Second), Ended: s.Started.Truncate(time.Second).Add(session.Took(end)).In(s.Last.Wall.Location()).Truncate(time.Second), Note: strings.Join(session.Notes(), "\n"),
	}
	for _, step := range session.Results(end) {
		r.Steps = append(r.Steps, diary.Step{
			Kind: step.Step.Kind, Outcome: step.Outcome, Planned: seconds(step.Planned), Active: seconds(step.Active), Paused: seconds(step.Paused),
			Product: diary.Known(step.Step.Product), Because: step.Because,
		})
	}
	return r
}

// seconds returns full seconds, as a clock shows them.
func seconds(d time.Duration) int { return int(d / time.Second) }

// contents is what a journal holds.
type contents struct {
	saved    SavedSession // empty where the journal has no start of a session
	problems diary.Problems
	torn     bool        // its last line has no end
	lines    []byte      // of the session
	info     fs.FileInfo // of its file
}

// replay reads a journal. It skips and reports lines that are no events of the session.
func replay(r io.Reader, name string) (j contents, err error) {
	j.torn, err = disk.EachLine(disk.NewLineReader(r), func(number int, line []byte, wrong error) {
		if len(bytes.TrimSpace(line)) > 0 {
			before := j.saved.lastNumber
			if wrong = j.saved.addLine(line); wrong == nil || j.saved.lastNumber != before {
				j.lines = append(append(j.lines, line...), '\n')
			}
		}
		switch {
		case errors.Is(wrong, disk.ErrLineTooLong):
			wrong = disk.ErrLineTooLong
		case wrong == nil || errors.Is(wrong, io.EOF):
			return
		}
		j.problems.Add(diary.Problem{File: name, Line: number, What: wrong.Error()})
	})
	return j, err
}

// addLine adds a line. An event is there twice where the disk had not acknowledged it at first.
func (s *SavedSession) addLine(text []byte) error {
	l, err := decode(text)
	switch {
	case err != nil:
		return err
	case s.begun() && l.ID != "" && routine.Sanitize(l.ID) != s.ID:
		return errors.New("an event of another session")
	case s.begun() && l.Number <= s.lastNumber:
		return nil
	case s.begun() && l.Event == routine.EventStarted:
		return errors.New("a second start of the same session")
	case !s.begun() && l.Event != routine.EventStarted:
		return errors.New("an event before the session's start")
	}
	if l.Event == routine.EventStarted {
		return s.begin(l)
	}
	last := s.lastNumber
	s.add(l.event(), l)
	if l.Number == last+1 {
		return nil
	}
	return fmt.Errorf("event %d comes after event %d: what was between them is missing", l.Number, last)
}
