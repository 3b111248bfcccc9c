package cli

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/disk"
	"skintime/routine/journal"
	"skintime/ui/words"
)

// folders is where the diary is kept. Without a home there is no such place.
func folders() journal.Folders {
	return journal.Folders{State: ownPath(xdg.StateHome, "XDG_STATE_HOME", ""), Diary: ownPath(xdg.DataHome, "XDG_DATA_HOME", "diary")}
}

// ownPath is a folder of the program's own, or empty where there is no home for
// it.
func ownPath(base, variable, name string) string {
	if runtime.GOOS != "windows" && os.Getenv("HOME") == "" && !filepath.IsAbs(os.Getenv(variable)) {
		return ""
	}
	return filepath.Join(base, "skintime", name)
}

// openRecorder opens the recorder of a session.
func openRecorder() (*journal.Recorder, error) {
	return journal.Open(folders(), disk.System(), journal.Holder{Process: os.Getpid(), Terminal: terminalName()})
}

// terminalName is the name of the terminal that the process runs on, where the
// system tells it.
func terminalName() string {
	for _, fd := range []string{"0", "1", "2"} {
		if name, err := os.Readlink("/proc/self/fd/" + fd); err == nil && strings.HasPrefix(name, "/dev/") && name != os.DevNull {
			return name
		}
	}
	return ""
}

// found is the session that was left, and the clock by which it goes on.
func found() (rec *journal.Recorder, s journal.SavedSession, c clock.Clock, err error) {
	if rec, err = openRecorder(); err != nil {
		return nil, s, c, err
	}
	s, ok := rec.Found()
	if !ok {
		err = errNothingLeft
		if journalErr := rec.Err(); journalErr != nil && !journal.IsPending(journalErr) {
			err = fmt.Errorf("what was left cannot be read: %w", journalErr)
		}
		rec.Close()
		return nil, s, c, err
	}
	return rec, s, clock.System().After(s.Last), nil
}

var errNothingLeft = errors.New(words.NothingLeft)

// resume goes on with the session that was left.
func (a *app) resume(o options) error {
	rec, s, c, err := found()
	if err != nil {
		return err
	}
	if !s.Resumable(c.Now()) {
		return errors.Join(errTooLong, rec.Close())
	}
	o.resumed, o.config = true, a.configured()
	return a.runSession(routine.NewDraft(s.Session.Routine()), clock.System(), rec, o)
}

var errTooLong = errors.New(words.TooLongAgo())

// drop ends the session that was left, as it stands.
func (a *app) drop() error {
	if settled, _ := journal.Finish(folders(), disk.System()); settled {
		return a.print(words.FinishedLate)
	}
	rec, _, c, err := found()
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

// unrecorded returns an error where closing a recorder has failed, so that the
// session is not in the diary, or not yet. What is merely left over is said.
func (a *app) unrecorded(err error) error {
	switch {
	case err == nil:
		return nil
	case journal.IsLeftover(err):
		fmt.Fprintln(a.errs, "skintime: "+words.Leftover(journal.Reason(err)))
		return nil
	case journal.IsPending(err):
		return fmt.Errorf("this session is not in the diary yet: %w; the next skintime tries again", err)
	}
	return fmt.Errorf("this session is not kept: %w", err)
}
