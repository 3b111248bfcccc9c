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
	return journal.Folders{State: place(xdg.StateHome, "XDG_STATE_HOME", ""), Diary: place(xdg.DataHome, "XDG_DATA_HOME", "diary")}
}

// place is a folder of the program's own, or empty where there is no home for
// it.
func place(base, variable, name string) string {
	if runtime.GOOS != "windows" && os.Getenv("HOME") == "" && !filepath.IsAbs(os.Getenv(variable)) {
		return ""
	}
	return filepath.Join(base, "skintime", name)
}

// keeper opens the diary to keep a session.
func keeper() (*journal.Recorder, error) {
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
func found() (k *journal.Recorder, s journal.SavedSession, c clock.Clock, err error) {
	if k, err = keeper(); err != nil {
		return nil, s, c, err
	}
	s, ok := k.Found()
	if !ok {
		err = errNothingLeft
		if trouble := k.Err(); trouble != nil && !journal.IsPending(trouble) {
			err = fmt.Errorf("what was left cannot be read: %w", trouble)
		}
		k.Close()
		return nil, s, c, err
	}
	return k, s, clock.System().After(s.Last), nil
}

var errNothingLeft = errors.New(words.NothingLeft)

// resume goes on with the session that was left.
func (a *app) resume(o options) error {
	k, s, c, err := found()
	if err != nil {
		return err
	}
	if !s.Resumable(c.Now()) {
		return errors.Join(errTooLong, k.Close())
	}
	o.goOn, o.config = true, a.configured()
	return a.walk(routine.NewDraft(s.Session.Routine()), clock.System(), k, o)
}

var errTooLong = errors.New(words.TooLongAgo())

// drop ends the session that was left, as it stands.
func (a *app) drop() error {
	if settled, _ := journal.Finish(folders(), disk.System()); settled {
		return a.print(words.FinishedLate)
	}
	k, s, c, err := found()
	if err != nil {
		return err
	}
	dropped := s.Session.Apply(s.Session.Drop(c.Now())...)
	k.End(c)
	if err := k.Close(); err != nil {
		return unkept(err)
	}
	a.farewell(dropped, c, true)
	return nil
}

// unkept says that what was done is not kept, or not yet where it belongs.
func unkept(err error) error {
	if journal.IsPending(err) {
		return fmt.Errorf("this session is not in the diary yet: %w; the next skintime tries again", err)
	}
	return fmt.Errorf("this session is not kept: %w", err)
}
