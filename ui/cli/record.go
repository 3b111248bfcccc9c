package cli

import (
	"errors"
	"fmt"
	"os"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/remote"
	"skintime/ui/words"
)

// openRecorder opens the recorder of a session, and holds its lock.
func openRecorder() (*journal.Recorder, error) {
	return journal.Open(folders(), disk.System(), journal.Holder{Process: os.Getpid(), Terminal: terminalName()})
}

// openSaved opens the unfinished session, with the clock by which it continues.
func openSaved() (rec *journal.Recorder, s journal.SavedSession, c clock.Clock, err error) {
	if rec, err = openRecorder(); err != nil {
		return nil, s, c, err
	}
	s, ok := rec.Found()
	if !ok {
		err = errors.New(words.NothingUnfinished)
		if rec.Unreadable() {
			err = errors.New(words.UnfinishedUnreadable)
		}
		if journalErr := rec.Err(); journalErr != nil && !journal.IsPending(journalErr) {
			err = fmt.Errorf("the unfinished session cannot be read: %w", journalErr)
		}
		rec.Close()
		return nil, s, c, err
	}
	return rec, s, clock.System().After(s.Last), nil
}

func (a *app) resume(o options, asJSON bool) error {
	answer, led := remote.Send(socketPath(), remote.Command{Name: remote.Resume})
	if led == nil {
		return a.answer(answer, nil, asJSON)
	}
	rec, s, c, err := openSaved()
	switch {
	case errors.As(err, new(*journal.BusyError)) && !errors.Is(led, remote.ErrNobody):
		return a.answer(answer, led, asJSON)
	case err != nil:
		return err
	}
	if !s.Resumable(c.Now()) {
		return errors.Join(errors.New(words.TooLongAgo()), rec.Close())
	}
	o.resumed, o.config = true, a.configured()
	o.follow(func() care.Situation {
		plans := care.Situation{Routine: s.Session.Routine(), Profile: profile(o.config), Now: time.Now()}
		plans.History, plans.HistoryIncomplete = history(plans.Now)
		return plans
	})
	return a.runSession(routine.NewDraft(s.Session.Routine()), clock.System(), rec, o)
}

func (a *app) drop() error {
	if finished, _ := journal.Finish(folders(), disk.System()); finished {
		return a.print(words.LastSessionRecorded)
	}
	rec, _, c, err := openSaved()
	if err != nil {
		return err
	}
	rec.End(c)
	if err := a.unrecorded(rec.Close()); err != nil {
		return err
	}
	a.farewell(rec.Session(), c, true)
	return nil
}

// unrecorded returns an error where closing a recorder left the session out of the diary. A
// journal that could not be removed is only a note on standard error.
func (a *app) unrecorded(err error) error {
	switch {
	case err == nil:
		return nil
	case journal.IsLeftover(err):
		fmt.Fprintln(a.errs, "skintime: "+words.JournalNotRemoved(journal.Reason(err)))
		return nil
	case journal.IsPending(err):
		return fmt.Errorf("this session is not in the diary yet: %w; the next skintime tries again", err)
	}
	return fmt.Errorf("this session is not recorded: %w", err)
}
