package ui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"skintime/ui/live"
	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/words"
)

// deferredKeyMsg releases a key that was held back to see whether it repeats.
type deferredKeyMsg struct{ at time.Duration }

// keyPressed handles a key by its place on a Latin layout. A letter that the
// terminal does not tell the place of gets a hint, once.
func (m *Model) keyPressed(msg tea.KeyPressMsg) tea.Cmd {
	latin := terminal.Latin(msg)
	hint := !m.typing() && !m.display.latinHintShown && terminal.IsUnknownLetter(latin)
	cmd := m.handleKey(screen.NewKey(latin, msg))
	if hint {
		m.display.latinHintShown, m.notice = true, words.KeysAreLatin
	}
	return cmd
}

// handleKey gives a key to the note, or to the screen that is shown. A key that
// leaves a step passes the filter first.
func (m *Model) handleKey(k screen.Key) tea.Cmd {
	m.live.Acknowledge()
	if m.note != nil {
		return m.apply(m.note.Key(k, m.frame()))
	}
	decision, first := m.filter.Judge(k.String(), m.leaves(k), k.Advances(), m.live.Uptime())
	m.live.Log.Info("key", "decision", decision)
	var cmd tea.Cmd
	if first != "" {
		cmd = m.apply(m.shown().Key(screen.KeyNamed(first), m.frame()))
	}
	switch decision {
	case live.Act:
		return tea.Batch(cmd, m.apply(m.shown().Key(k, m.frame())))
	case live.Defer:
		msg := deferredKeyMsg{m.live.Uptime()}
		return tea.Batch(cmd, tea.Tick(live.Repeat, func(time.Time) tea.Msg { return msg }))
	}
	return cmd
}

// leaves reports whether a key leaves a step, or answers what would. On the
// plan that follows a session that was left, enter does, too: held since the
// offer, it would run through the plan.
func (m *Model) leaves(k screen.Key) bool {
	if _, saved := m.live.Saved(); m.current == screenPlan && saved {
		return k.Advances()
	}
	return m.live.Begun() && (k.Advances() || len(m.overlays) == 0 && m.current == screenStep && m.step.LeavesStep(k))
}

// releaseKey acts on a key that was deferred and has not been repeated.
func (m *Model) releaseKey(msg deferredKeyMsg) tea.Cmd {
	if name, ok := m.filter.Release(msg.at); ok {
		return m.apply(m.shown().Key(screen.KeyNamed(name), m.frame()))
	}
	return nil
}

// meaning is what keys act on, beside the session's task. Whenever either
// changes, the key filter restarts, so that a key typed ahead does not act on what
// its owner has not seen.
type meaning struct {
	current  screenID
	overlays int
	noting   bool
	question screen.Question
}

func (m *Model) meaning() meaning {
	return meaning{m.current, len(m.overlays), m.note != nil, m.step.Question()}
}
