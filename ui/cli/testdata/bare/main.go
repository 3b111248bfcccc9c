// Command bare is the countdown that skintime is measured against: Bubble Tea
// with its default settings, a tick a second, and MM:SS.
package main

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"
)

type model int

func tick() tea.Cmd {
	return tea.Tick(time.Second, func(t time.Time) tea.Msg { return t })
}

func (m model) Init() tea.Cmd { return tick() }

func (m model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case time.Time:
		return m - 1, tick()
	case tea.KeyPressMsg:
		return m, tea.Quit
	}
	return m, nil
}

func (m model) View() tea.View {
	return tea.NewView(fmt.Sprintf("%02d:%02d", m/60, m%60))
}

func main() {
	if _, err := tea.NewProgram(model(900)).Run(); err != nil {
		panic(err)
	}
}
