// Command bare is the countdown that skintime is measured against: Bubble Tea
// with its default settings, a tick a second, and MM:SS. Space pauses, q ends it.
package main

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
)

type model struct {
	left   int // seconds
	paused bool
}

func tick() tea.Cmd {
	return tea.Tick(time.Second, func(t time.Time) tea.Msg { return t })
}

func (m model) Init() tea.Cmd { return tick() }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case time.Time:
		m.left--
		return m, tick()
	case tea.KeyPressMsg:
		if msg.String() == "q" {
			return m, tea.Quit
		}
		m.paused = !m.paused
	}
	return m, nil
}

func (m model) View() tea.View {
	if m.paused {
		return tea.NewView("paused")
	}
	return tea.NewView(fmt.Sprintf("%02d:%02d", m.left/60, m.left%60))
}

func main() {
	if _, err := tea.NewProgram(model{left: 900}).Run(); err != nil {
		panic(err)
	}
}
