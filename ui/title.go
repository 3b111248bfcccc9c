package ui

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/step"
)

// title is the title of the terminal's window.
func (m Model) title() string {
	if !m.running() {
		return "skintime"
	}
	snap := m.session.At(m.now)
	name := snap.Step.Name() + " · skintime"
	switch {
	case snap.State == routine.Pausing:
		return "paused " + name
	case !snap.Timed():
		return name
	}
	return step.Clock(snap) + " " + name
}

// progress is the terminal's own progress bar: how far a timed step is.
func (m Model) progress() *tea.ProgressBar {
	if !m.running() {
		return nil
	}
	snap := m.session.At(m.now)
	if !snap.Timed() {
		return nil
	}
	state := tea.ProgressBarDefault
	switch {
	case snap.State == routine.Pausing:
		state = tea.ProgressBarWarning
	case snap.Phase == routine.Over && snap.Timing.Mode == routine.Window:
		state = tea.ProgressBarError
	}
	return tea.NewProgressBar(state, int(100*snap.Elapsed/snap.Timing.Full()))
}

// running reports whether a session is on the screen or under what covers it.
func (m Model) running() bool {
	return m.screen == stepping || m.covered() && m.before == stepping
}

// withFlags sets what is out of the ordinary at the right end of the head.
func (m Model) withFlags(head string) string {
	flags := m.flags()
	if room := m.layout.inner - lipgloss.Width(head) - lipgloss.Width(flags); flags != "" && room > 1 {
		return head + fmt.Sprintf("%*s", room, "") + m.theme.Muted.Render(flags)
	}
	return head
}

func (m Model) flags() string {
	var flags []string
	if m.unkept() {
		flags = append(flags, "not kept")
	}
	if m.muted {
		flags = append(flags, "muted")
	}
	if speed := m.clock.Speed(); speed != 1 {
		flags = append(flags, fmt.Sprintf("%g× speed", speed))
	}
	return strings.Join(flags, "  ")
}

func (m Model) flagsWidth() int {
	if w := lipgloss.Width(m.flags()); w > 0 {
		return w + 2
	}
	return 0
}
