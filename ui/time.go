package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/ui/live"
)

// minRedraw is the shortest real time between two changes of the screen; only a
// rehearsal would be faster.
const minRedraw = time.Second / 30

// noticeTime is how long, in real time, a notice stands.
const noticeTime = 8 * time.Second

// tickMsg comes when the timer runs out.
type tickMsg struct{ timer int }

// timer is the program's one timer.
type timer struct {
	at time.Time // the instant it is set to; zero: it is not set
	id int       // tells its messages from those of timers before it
	// notice is the one that stands, and leaves the instant at which it goes.
	notice string
	leaves time.Time
}

// setTimer sets the timer to the next instant at which the screen changes.
// There is none once the session is over and nothing is to be taken away.
func (m *Model) setTimer() tea.Cmd {
	at, ok := m.live.NextSecond(m.step.Zoomed())
	if m.current == screenPlan { // it shows the time of day
		at, ok = m.live.Now().Add(m.live.Wall().Truncate(time.Minute).Add(time.Minute).Sub(m.live.Wall())), true
	}
	if leaves := m.timer.noticeLeaves(m.notice, m.live); m.notice != "" && (!ok || leaves.Before(at)) {
		at, ok = leaves, true
	}
	if ok && at.Equal(m.timer.at) {
		return nil
	}
	m.timer.id++
	m.timer.at = time.Time{}
	if !ok {
		return nil
	}
	m.timer.at = at
	msg := tickMsg{m.timer.id}
	return tea.Tick(max(minRedraw, m.live.RealUntil(at)), func(time.Time) tea.Msg { return msg })
}

// noticeLeaves returns the instant at which a notice goes, from when it was first shown.
func (t *timer) noticeLeaves(notice string, l *live.Session) time.Time {
	if notice != t.notice {
		t.notice, t.leaves = notice, l.Now().Add(time.Duration(float64(noticeTime)*l.Clock.Speed()))
	}
	return t.leaves
}

// outlasts reports whether the notice that stands was shown for long enough at now.
func (t *timer) outlasts(notice string, now time.Time) bool {
	return notice != "" && notice == t.notice && !now.Before(t.leaves)
}

// ranOut notes that the timer has run out, however early or late.
func (t *timer) ranOut(msg tickMsg) {
	if msg.timer == t.id {
		t.at = time.Time{}
	}
}
