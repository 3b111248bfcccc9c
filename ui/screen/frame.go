package screen

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/locale"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Frame is all that a view may know: a view is a function of its screen's state
// and of its Frame.
type Frame struct {
	Layout  Layout
	Theme   *theme.Theme
	Now     time.Time        // the instant that is shown
	Wall    time.Time        // the time of day then
	Locale  locale.Locale    // how times of day and weeks are written
	Session *routine.Session // the one under way, as of its last event
	Snap    routine.Snapshot // the session at Now
	Speed   float64          // 1, but for a rehearsal
	// CountIn is the number of seconds until the next step begins by itself; 0:
	// not soon.
	CountIn    int
	Muted      bool
	Alarming   bool      // an alarm sounds that nobody has acknowledged
	Unrecorded bool      // nothing of the session is written to disk
	Resumable  bool      // the session can be resumed after it was left
	Next       *care.Day // the next day with a mask, once a session is over; nil: not known
	Note       *Note
	Notice     string // what just happened
	ChannelErr string // which channels do not work
	JournalErr string // why the session is not recorded
}

// Overdue reports whether a window is over while a session is under way, paused or not.
func (f Frame) Overdue() bool { return !f.Snap.State.Ended() && f.Snap.Overdue() }

// notices is what has to be said at the foot of a screen: the count-in, what
// just happened, else what does not work.
func (f Frame) notices() string { return cmp.Or(f.happened(), f.failures()) }

// happened is the count-in, or what just happened.
func (f Frame) happened() string {
	switch {
	case f.CountIn > 0:
		return f.Theme.Accent.Text.Render(words.CountIn(f.Snap, f.CountIn))
	case f.Notice != "":
		return f.Theme.Caution.Text.Render(f.Notice)
	}
	return ""
}

// failures is what does not work.
func (f Frame) failures() string {
	switch {
	case f.ChannelErr != "":
		return f.Theme.Muted.Render(f.ChannelErr)
	case f.JournalErr != "":
		return f.Theme.Caution.Text.Render(f.JournalErr)
	}
	return ""
}

// flags is what is out of the ordinary.
func (f Frame) flags() string {
	var flags []string
	if f.Unrecorded {
		flags = append(flags, words.FlagUnrecorded)
	}
	if f.Muted {
		flags = append(flags, words.FlagMuted)
	}
	if f.Speed != 1 {
		flags = append(flags, fmt.Sprintf("%g× speed", f.Speed))
	}
	return strings.Join(flags, "  ")
}
