package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// minRedraw is the shortest real time between two changes of the screen; only a
// rehearsal would be faster.
const minRedraw = time.Second / 30

// tickMsg comes when the timer runs out.
type tickMsg struct{ timer int }

// timer is the program's one timer.
type timer struct {
	at time.Time // the instant it is set to; zero: it is not set
	id int       // tells its messages from those of timers before it
}

// setTimer sets the timer to the next instant at which the screen changes.
// There is none while the time stands still.
func (m *Model) setTimer() tea.Cmd {
	at, ok := m.live.NextSecond(m.step.Zoomed())
	if ok && at.Equal(m.timer.at) {
		return nil
	}
	m.timer = timer{id: m.timer.id + 1}
	if !ok {
		return nil
	}
	m.timer.at = at
	msg := tickMsg{m.timer.id}
	return tea.Tick(max(minRedraw, m.live.RealUntil(at)), func(time.Time) tea.Msg { return msg })
}

// ranOut notes that the timer has run out, however early or late.
func (t *timer) ranOut(msg tickMsg) {
	if msg.timer == t.id {
		t.at = time.Time{}
	}
}
