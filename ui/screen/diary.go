package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"skintime/routine/diary"
	"skintime/ui/record"
)

// diaryState is what the diary's screen shows.
type diaryState int

const (
	diaryLoading diaryState = iota
	diaryFailed             // why it could not be read
	diaryOverview
	diarySession  // one session
	diaryProducts // what the sessions say of each product
	diarySkin     // what they say of the skin
)

// Diary is the screen of the diary: the overview, one session, and the products. A filter limits
// the overview to some sessions.
type Diary struct {
	state      diaryState
	standalone bool // the program shows nothing else
	diary      diary.Diary
	products   diary.ProductUses
	filter     diaryFilter
	search     *Note          // while a text is searched
	sessions   []diary.Record // of the filter, the latest first
	err        error          // why it could not be read
	cursor     int            // among sessions
	product    int            // the selected one of products
	top        int            // the first line of a session that is shown
	edit       diaryEdit
}

// NewDiary is the screen of a diary that is being read. If standalone, the program
// shows nothing else. known returns what a session can name that is added or corrected; nil: none
// can be.
func NewDiary(standalone bool, known func(diary.Diary) *record.Known) Diary {
	return Diary{standalone: standalone, edit: diaryEdit{known: known}}
}

// Loaded shows what was read, or err.
func (d *Diary) Loaded(b diary.Diary, err error) {
	d.state, d.diary, d.err = diaryOverview, b, err
	if err != nil {
		d.state = diaryFailed
	}
	d.products = b.Products()
	d.limit(d.filter)
}

// Key acts on a key.
func (d *Diary) Key(k Key, f Frame) Action {
	keys := d.keys(f)
	if a, taken := d.editKey(k, f); taken {
		return a
	}
	switch {
	case d.search != nil:
		return d.searchKey(k)
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case key.Matches(k, keys.help):
		return OpenHelp{Short: keys, Full: keys}
	case key.Matches(k, keys.back):
		return d.back()
	case key.Matches(k, keys.search):
		d.state, d.search = diaryOverview, newLine("Search ", f)
		d.limit(diaryFilter{})
	case key.Matches(k, keys.tab):
		d.turn()
	case key.Matches(k, keys.open):
		d.open()
	case key.Matches(k, keys.earlier):
		d.moveTo(d.cursor + 1)
	case key.Matches(k, keys.later):
		d.moveTo(d.cursor - 1)
	default:
		d.move(keys, k, f)
	}
	return nil
}

// move moves the cursor, or scrolls a session.
func (d *Diary) move(keys diaryKeys, k Key, f Frame) {
	switch d.state {
	case diarySession:
		pg := f.Layout.page()
		room := pg.rows() - 1
		d.top = max(0, min(d.top+keys.distance(k, room), len(d.sessionLines(f, pg))-room))
	case diaryProducts:
		d.product = max(0, min(d.product+keys.distance(k, f.Layout.page().rows()-4), len(d.products)-1))
	case diarySkin:
	default:
		d.moveTo(d.cursor + keys.distance(k, d.listHeight(f)-1))
	}
}

// turn shows the next tab. A diary that knows of no product has no tab of them.
func (d *Diary) turn() {
	switch {
	case d.state == diaryOverview && len(d.products) > 0:
		d.state = diaryProducts
	case d.state == diarySkin:
		d.state = diaryOverview
	default:
		d.state = diarySkin
	}
}

// open opens the session of the cursor, or the sessions with the product of the cursor.
func (d *Diary) open() {
	if d.state == diaryProducts {
		d.limit(diaryFilter{product: &d.products[d.product]})
		d.state = diaryOverview
		return
	}
	d.state, d.top = diarySession, 0
}

// back goes back to what was there before.
func (d *Diary) back() Action {
	switch {
	case d.state == diarySession, d.state == diaryProducts, d.state == diarySkin:
		d.state = diaryOverview
		return nil
	case d.filter.on():
		d.limit(diaryFilter{})
		return nil
	case d.standalone:
		return Quit{}
	}
	return Close{}
}

// limit shows the sessions of a filter, with the cursor on the session that it was on, if possible.
func (d *Diary) limit(filter diaryFilter) {
	id := ""
	if d.cursor < len(d.sessions) {
		id = d.Selected().ID
	}
	d.filter, d.sessions = filter, filter.of(d.diary.Records)
	d.moveTo(slices.IndexFunc(d.sessions, func(r diary.Record) bool { return r.ID == id }))
}

// Selected is the session that the cursor is on. There has to be one.
func (d *Diary) Selected() diary.Record { return d.sessions[d.cursor] }

// moveTo puts the cursor on a session, or on the first or last.
func (d *Diary) moveTo(i int) {
	d.cursor, d.top = max(0, min(i, len(d.sessions)-1)), 0
}
