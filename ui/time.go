package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/ui/step"
)

const (
	// missed is how late the timer must be, in real time, for the program to
	// have been away: asleep, stopped, or suspended.
	missed = 20 * time.Second
	// frame is the shortest real time between two changes of the screen; only
	// a rehearsal would be faster.
	frame = time.Second / 30
)

// tickMsg comes when the timer runs out.
type tickMsg struct{ chain int }

// pass lets the time go on to now: a step that goes on by itself does so, a
// mark that was passed is called out, and an absence is told.
func (m *Model) pass() {
	before := m.now
	m.now, m.real = m.clock.Now(), m.clock.Real()
	m.wall = m.clock.OnWall(m.now)
	if !m.begun() || m.session.Ended() {
		return
	}
	if events := m.session.Auto(m.now); events != nil {
		m.goesOn(events)
	} else {
		m.call(m.stream.Pass(m.session, m.clock, m.now))
	}
	if !m.aim.IsZero() && m.clock.Takes(m.now.Sub(m.aim)) > missed {
		m.notice = step.Away(m.session.At(m.now), m.now.Sub(before))
	}
}

// setTimer aims the one timer at the next instant at which the screen changes.
// There is none while the time stands still.
func (m *Model) setTimer() tea.Cmd {
	aim, ok := m.nextChange()
	if !ok {
		m.aim, m.chain = time.Time{}, m.chain+1
		return nil
	}
	if aim.Equal(m.aim) {
		return nil
	}
	m.aim, m.chain = aim, m.chain+1
	chain := m.chain
	return tea.Tick(max(frame, m.clock.Takes(aim.Sub(m.now))), func(time.Time) tea.Msg { return tickMsg{chain} })
}

// ticked notes that the timer has run out, however early or late.
func (m *Model) ticked(msg tickMsg) {
	if msg.chain == m.chain {
		m.aim = time.Time{}
	}
}

// nextChange is when a second of the step's time is full, or a minute where no
// seconds are shown.
func (m Model) nextChange() (time.Time, bool) {
	if !m.begun() {
		return m.now.Truncate(time.Minute).Add(time.Minute), true
	}
	snap := m.session.At(m.now)
	every := time.Minute
	auto, goesOn := m.session.AutoAt()
	if snap.Timed() || m.run.zoomed || goesOn { // a timer does not count sleep: a short one is soon right again
		every = time.Second
	}
	wait, ok := snap.Changes(every)
	if !ok {
		return time.Time{}, false
	}
	aim := m.now.Add(wait)
	if goesOn && auto.Before(aim) {
		aim = auto
	}
	return aim, true
}
