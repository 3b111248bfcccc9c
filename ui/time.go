package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/ui/live"
	"skintime/ui/screen"
)

// minRedraw is the shortest real time between two changes of the screen; only a
// rehearsal would be faster.
const minRedraw = time.Second / 30

// noticeTime is how long, in real time, a notice stands, and a question that goes by itself.
const noticeTime = 8 * time.Second

// tickMsg comes when the timer runs out.
type tickMsg struct{ timer int }

// timer is the program's one timer.
type timer struct {
	at time.Time // the instant it is set to; zero: it is not set
	id int       // tells its messages from those of timers before it
	// notice is what just happened, and question the one whether to rinse already: both go by
	// themselves.
	notice, question passing
}

// passing is a text that stands for a while.
type passing struct {
	text   string
	leaves time.Time // the instant at which it goes
}

// setTimer sets the timer to the next instant at which the screen changes.
// There is none once the session is over and nothing is to be taken away.
func (m *Model) setTimer() tea.Cmd {
	at, ok := m.live.NextSecond(m.step.Zoomed())
	earlier := func(other time.Time) {
		if !ok || other.Before(at) {
			at, ok = other, true
		}
	}
	if m.current == screenPlan || m.current == screenStep && m.display.layout.ShowsClock() {
		earlier(nextMinute(m.live))
	}
	if leaves := m.timer.notice.show(m.notice, m.live); m.notice != "" {
		earlier(leaves)
	}
	if leaves := m.timer.question.show(asked(m), m.live); asked(m) != "" {
		earlier(leaves)
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

// nextMinute is the instant at which the time of day changes its minute.
func nextMinute(l *live.Session) time.Time {
	left := l.Wall().Truncate(time.Minute).Add(time.Minute).Sub(l.Wall())
	return l.Now().Add(time.Duration(float64(left) * l.Clock.Speed()))
}

// asked is the question that goes by itself; empty: there is none.
func asked(m *Model) string {
	if m.current != screenStep || m.step.Question() != screen.QuestionRinse {
		return ""
	}
	return "rinse"
}

// show returns the instant at which a text goes, from when it was first shown.
func (p *passing) show(text string, l *live.Session) time.Time {
	if text != p.text {
		p.text, p.leaves = text, l.Now().Add(time.Duration(float64(noticeTime)*l.Clock.Speed()))
	}
	return p.leaves
}

// outlasts reports whether the text that stands was shown for long enough at now.
func (p *passing) outlasts(text string, now time.Time) bool {
	return text != "" && text == p.text && !now.Before(p.leaves)
}

// ranOut notes that the timer has run out, however early or late.
func (t *timer) ranOut(msg tickMsg) {
	if msg.timer == t.id {
		t.at = time.Time{}
	}
}
