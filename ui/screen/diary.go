package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"skintime/routine/diary"
)

// diaryState is what the diary's screen shows.
type diaryState int

const (
	diaryLoading diaryState = iota
	diaryFailed             // why it could not be read
	diaryOverview
	diarySession // one session
)

// Diary is the screen of the diary: the overview, and one session.
type Diary struct {
	state      diaryState
	standalone bool // the program shows nothing else
	diary      diary.Diary
	sessions   []diary.Record // the latest first
	err        error          // why it could not be read
	cursor     int            // among sessions
	top        int            // the first line of a session that is shown
}

// NewDiary is the screen of a diary that is being read. If standalone, the program
// shows nothing else.
func NewDiary(standalone bool) Diary { return Diary{standalone: standalone} }

// Loaded shows what was read, or err.
func (d *Diary) Loaded(b diary.Diary, err error) {
	d.state, d.diary, d.err = diaryOverview, b, err
	if err != nil {
		d.state = diaryFailed
	}
	d.sessions = slices.Clone(b.Records)
	slices.Reverse(d.sessions)
	d.moveTo(d.cursor)
}

// Key acts on a key.
func (d *Diary) Key(k Key, f Frame) Action {
	keys := d.keys(f)
	switch {
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case key.Matches(k, keys.help):
		return OpenHelp{keys, keys}
	case key.Matches(k, keys.back):
		return d.back()
	case key.Matches(k, keys.open):
		d.state, d.top = diarySession, 0
	case key.Matches(k, keys.earlier):
		d.moveTo(d.cursor + 1)
	case key.Matches(k, keys.later):
		d.moveTo(d.cursor - 1)
	case d.state == diarySession:
		room := f.Layout.body - 1
		d.top = max(0, min(d.top+keys.distance(k, room), len(d.sessionLines(f))-room))
	default:
		d.moveTo(d.cursor + keys.distance(k, listRoom(f, d.overview(f))-1))
	}
	return nil
}

// back goes back to what was there before.
func (d *Diary) back() Action {
	switch {
	case d.state == diarySession:
		d.state = diaryOverview
		return nil
	case d.standalone:
		return Quit{}
	}
	return Close{}
}

// Selected is the session that the cursor is on. There has to be one.
func (d *Diary) Selected() diary.Record { return d.sessions[d.cursor] }

// moveTo puts the cursor on a session, or on the first or last.
func (d *Diary) moveTo(i int) {
	d.cursor, d.top = max(0, min(i, len(d.sessions)-1)), 0
}
