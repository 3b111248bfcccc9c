package ui

import (
	"strings"
	"time"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// press is a key as it is matched against the bindings. A letter means the
// same with the caps lock on.
type press string

func (p press) String() string { return string(p) }

func pressOf(msg tea.KeyPressMsg) press {
	s := msg.String()
	if len(s) == 1 {
		s = strings.ToLower(s)
	}
	return press(s)
}

// heldMsg comes when a key that waits has not been repeated for a while.
type heldMsg struct{ key string }

// press gives a key to the screen that is on. A key that leaves a step, or
// answers what leaves it, passes the guard first.
func (m *Model) press(msg tea.KeyPressMsg) tea.Cmd {
	m.acknowledge()
	if m.note.on {
		return m.write(msg)
	}
	p := pressOf(msg)
	goesOn := key.Matches(p, newStepKeys().done)
	if m.guarded(p, goesOn) && m.guard.repeated(string(p), goesOn, m.real) {
		return nil
	}
	first := m.settle(heldMsg{m.guard.pending})
	if m.guarded(p, goesOn) {
		switch m.guard.weigh(string(p), goesOn, m.real) {
		case ignore:
			return first
		case wait:
			return tea.Batch(first, tea.Tick(repeat, func(time.Time) tea.Msg { return heldMsg{string(p)} }))
		}
	}
	return tea.Batch(first, m.hear(p))
}

// guarded reports whether a key has to pass the guard.
func (m *Model) guarded(p press, goesOn bool) bool {
	if m.screen == planning { // held since the offer, enter would run through the plan
		return goesOn && m.offer.pending
	}
	return m.begun() && (goesOn || m.screen == stepping && m.run.leaves(p))
}

// settle acts on a key that waited, when it was no repeat.
func (m *Model) settle(msg heldMsg) tea.Cmd {
	if msg.key == "" || m.guard.pending != msg.key {
		return nil
	}
	m.guard.pending = ""
	return m.hear(press(msg.key))
}

// hear acts on a key.
func (m *Model) hear(p press) tea.Cmd {
	screen := m.screen
	defer func() {
		if m.screen != screen {
			m.guard.changed(m.real)
		}
	}()
	switch m.screen {
	case offering:
		return m.pressOffer(p)
	case planning:
		return m.pressPlan(p)
	case summing:
		return m.pressSummary(p)
	case reading:
		return m.pressDiary(p)
	case reasons:
		return m.pressWhy(p)
	case everything:
		return m.uncover(p)
	}
	return m.pressRun(p)
}
