package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/clock"
	"skintime/routine/diary"
)

// reads is what the diary's screen shows.
type reads int

const (
	opening    reads = iota // that the diary is being read
	unreadable              // why it could not be
	leafing                 // the overview
	paging                  // one session
)

// reader is the state of the diary's screen.
type reader struct {
	load     func() (diary.Book, error)
	alone    bool // the program shows nothing else
	shows    reads
	book     diary.Book
	sessions []diary.Record // the latest first
	err      error          // why it is unreadable
	cursor   int            // among sessions
	top      int            // the first line of a page that is shown
}

// bookMsg comes when the diary has been read.
type bookMsg struct {
	book diary.Book
	err  error
}

// WithDiary is the model with a diary to look into, which load reads.
func (m Model) WithDiary(load func() (diary.Book, error)) Model {
	m.diary.load = load
	m.plan.keys.diary.SetEnabled(true)
	return m
}

// NewDiary is the model of a program that shows the diary and nothing else.
func NewDiary(load func() (diary.Book, error), c clock.Clock) Model {
	m := New(routine.Draft{}, c, false).WithDiary(load)
	m.screen, m.diary.alone = reading, true
	return m
}

// openDiary goes to the diary, and reads it anew.
func (m *Model) openDiary() tea.Cmd {
	m.screen, m.diary = reading, reader{load: m.diary.load}
	return m.diary.read()
}

// read reads the diary, however long its disk takes.
func (r reader) read() tea.Cmd {
	return func() tea.Msg {
		book, err := r.load()
		return bookMsg{book, err}
	}
}

// opened shows what was read.
func (r *reader) opened(msg bookMsg) {
	r.shows, r.book, r.err = leafing, msg.book, msg.err
	if r.err != nil {
		r.shows = unreadable
	}
	r.sessions = slices.Clone(msg.book.Records)
	slices.Reverse(r.sessions)
	r.moveTo(r.cursor)
}

// pressDiary acts on a key while the diary is on.
func (m *Model) pressDiary(p press) tea.Cmd {
	k := m.diaryKeys()
	switch {
	case key.Matches(p, k.abort):
		return tea.Quit
	case key.Matches(p, k.suspend):
		return m.suspend()
	case key.Matches(p, k.help):
		m.showKeys()
	case key.Matches(p, k.back):
		return m.backFromDiary()
	case key.Matches(p, k.open):
		m.diary.shows, m.diary.top = paging, 0
	case key.Matches(p, k.earlier):
		m.diary.moveTo(m.diary.cursor + 1)
	case key.Matches(p, k.later):
		m.diary.moveTo(m.diary.cursor - 1)
	case m.diary.shows == paging:
		m.diary.top = max(0, min(m.diary.top+k.moves(p, m.layout.body-1), len(m.pageLines())-m.layout.body+1))
	default:
		m.diary.moveTo(m.diary.cursor + k.moves(p, m.under(m.overview())-1))
	}
	return nil
}

// backFromDiary goes back to what was there before.
func (m *Model) backFromDiary() tea.Cmd {
	switch {
	case m.diary.shows == paging:
		m.diary.shows = leafing
	case m.diary.alone:
		return tea.Quit
	default:
		m.screen = planning
	}
	return nil
}

// moveTo puts the cursor on a session, or on the first or last.
func (r *reader) moveTo(i int) {
	r.cursor, r.top = max(0, min(i, len(r.sessions)-1)), 0
}
