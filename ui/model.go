// Package ui is the Bubble Tea program: one model that routes messages, and a
// file for each of its screens. Screens are drawn from the model alone; what
// the clock says is read once a message.
package ui

import (
	"time"

	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/ui/cue"
	"skintime/ui/theme"
)

// screen is what fills the terminal.
type screen int

const (
	planning   screen = iota // the plan, before the session
	offering                 // a session that was left
	stepping                 // a step
	summing                  // the summary, after the session
	reading                  // the diary
	reasons                  // what a step rests on
	everything               // all keys of the screen before
)

// Model is the program's state.
type Model struct {
	clock   clock.Clock
	now     time.Time     // the instant that is shown
	real    time.Duration // the real time then
	wall    time.Time     // the time of day then
	session routine.Session
	auto    bool
	keeper  *diary.Keeper
	trouble error // why the session is not kept

	screen screen
	offer  offer
	plan   plan
	run    run
	note   note
	why    why
	data   care.Data
	diary  reader
	guard  guard
	before screen // what everything covers
	notice string // a line about what just happened

	away   bool          // with the shell, by ctrl+z
	back   time.Duration // the real time of the return from there
	muted  bool
	calls  calls
	stream cue.Stream
	aim    time.Time // the instant the timer is set to; zero: no timer
	chain  int       // the timer that counts

	layout layout
	look   theme.Look
	still  bool // nothing moves that need not
	few    bool // the terminal has too few colours for a ground of our own
	theme  theme.Theme
	help   help.Model
}

// New is the model of a program that shows the plan of d first. With auto,
// steps go on by themselves when their time is up.
func New(d routine.Draft, c clock.Clock, auto bool) Model {
	m := Model{clock: c, now: c.Now(), wall: c.OnWall(c.Now()), plan: newPlan(d), auto: auto, calls: calls{bell: true}, layout: newLayout(80, 24), help: help.New()}
	m.help.ShortSeparator = "   "
	m.dress(theme.New(m.look, true))
	return m
}

// PastPlan is the model of a program that begins without showing its plan.
func (m Model) PastPlan() Model {
	m.offer.now = true
	return m
}

// Begun is the model with its session begun, past the plan screen.
func (m Model) Begun() Model {
	m.begin()
	m.notice = m.plan.weightiest()
	return m
}

// Init asks the terminal for its background, and what else has to be known of
// it. Nothing waits for the answers.
func (m Model) Init() tea.Cmd {
	cmds := []tea.Cmd{tea.RequestBackgroundColor, m.calls.ask(), m.calls.listen()}
	if m.screen == reading {
		cmds = append(cmds, m.diary.read())
	}
	return tea.Batch(cmds...)
}

// Update routes a message to what it is about.
func (m Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, pressed := msg.(tea.KeyPressMsg); pressed {
		m.notice = ""
		m.calls.read(m.real)
	}
	m.pass()
	var cmds []tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.layout = newLayout(msg.Width, msg.Height)
		m.fitNote()
	case tea.BackgroundColorMsg:
		if !m.theme.Colorless {
			m.dress(theme.New(m.look, msg.IsDark()))
		}
	case tea.ColorProfileMsg:
		m.fit(msg.Profile)
	case tea.KeyPressMsg:
		cmds = append(cmds, m.press(msg))
	case tea.PasteMsg:
		m.paste(msg)
	case heldMsg:
		cmds = append(cmds, m.settle(msg))
	case bookMsg:
		m.diary.opened(msg)
	case tickMsg:
		m.ticked(msg)
	case resumedMsg:
		m.resumed(msg)
	case continuedMsg:
		cmds = append(cmds, m.continued())
	case tea.FocusMsg, tea.BlurMsg, tea.ModeReportMsg, tea.TerminalVersionMsg:
		cmds = append(cmds, m.calls.learn(msg))
	case troubleMsg:
		cmds = append(cmds, m.troubled(msg))
	}
	m.stayAwake()
	return m, tea.Batch(append(cmds, m.calls.raw(), m.setTimer())...)
}

// View draws the screen, the window's title and the terminal's progress bar.
func (m Model) View() tea.View {
	v := tea.NewView(m.grounded())
	v.AltScreen = true
	v.WindowTitle = m.title()
	v.ProgressBar = m.progress()
	v.ReportFocus = true
	return v
}

// begun reports whether a session has begun, or been gone on with.
func (m Model) begun() bool {
	screen := m.screen
	if m.covered() {
		screen = m.before
	}
	return screen == stepping || screen == summing
}

// covered reports whether something lies over the screen before.
func (m Model) covered() bool { return m.screen == everything || m.screen == reasons }

func (m Model) content() string {
	switch m.screen {
	case offering:
		return m.viewOffer()
	case planning:
		return m.viewPlan()
	case summing:
		return m.viewSummary()
	case reading:
		return m.viewDiary()
	case reasons:
		return m.viewWhy()
	case everything:
		return m.viewKeys()
	}
	return m.viewRun()
}
