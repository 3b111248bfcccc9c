// Package ui is the Bubble Tea program: a model that routes messages to the
// session under way and to the screen that is on, keeps one timer, and applies
// the actions that screens answer with. It knows neither how a screen looks nor
// how a session keeps time.
package ui

import (
	tea "charm.land/bubbletea/v2"

	"skintime/ui/live"
	"skintime/ui/remote"
	"skintime/ui/screen"
	"skintime/ui/terminal"
)

// screenID is what fills the terminal.
type screenID int

const (
	screenPlan    screenID = iota // before the session
	screenResume                  // a session that was left
	screenStep                    // a step
	screenSummary                 // after the session
	screenDiary
	screenShelf
)

// Model is the program's state.
type Model struct {
	options  Options
	live     *live.Session
	current  screenID
	overlays []screen.Screen // cover the current screen, each what is before it
	plan     screen.Plan
	resume   screen.Resume
	step     screen.Step
	diary    screen.Diary
	shelf    screen.Shelf
	note     *screen.Note // while one is written
	filter   live.KeyFilter
	notice   string // what just happened
	channels channels
	timer    timer
	display  display
}

// New is the program's model at its start. Where a session that was left is to
// be resumed, or one is to begin, that has happened when it returns.
func New(o Options) *Model {
	o.Plan.Diary, o.Plan.Shelf, o.Plan.Outlook, o.Plan.Skin = o.ReadDiary != nil, o.ReadShelf != nil, o.Outlook, o.SaySkin != nil
	m := &Model{options: o, live: live.New(o.Session), plan: screen.NewPlan(o.Plan), display: newDisplay(o)}
	m.channels = newChannels(o.Notifier)
	m.channels.apply(m.live)
	_, saved := m.live.Saved()
	switch {
	case o.Start == StartWithDiary:
		m.current, m.diary = screenDiary, screen.NewDiary(true, o.Known)
	case saved && o.Start == StartResumed:
		m.resumeSaved()
	case saved && o.Start != StartNewSession:
		m.showResume()
	case o.Start == StartNow, o.Start == StartNewSession:
		m.startNow()
	}
	return m
}

// Init waits for what other goroutines tell.
func (m *Model) Init() tea.Cmd {
	cmds := []tea.Cmd{listen(m.options.Session.Cues), awaitCall(m.live)}
	if m.current == screenDiary {
		cmds = append(cmds, m.options.readDiary())
	}
	return tea.Batch(cmds...)
}

// questions are what has to be known of the terminal.
func (m *Model) questions() terminal.Questions {
	q := m.channels.questions()
	q.Background, q.Signs = !m.display.theme.Colorless, !m.display.knowsSigns()
	q.Version = q.Version || m.display.progress == terminal.ProgressUnknown
	return q
}

// Update routes a message to what it is about.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if key, pressed := msg.(tea.KeyPressMsg); pressed {
		if terminal.IsModifier(key) {
			return m, nil
		}
		m.notice, m.timer.notice, m.timer.question = "", passing{}, passing{}
		m.channels.read(m.live.Uptime())
	}
	logMessage(m.live.Log, msg)
	before := m.meaning()
	m.tick()
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.resize(msg)
	case tea.BackgroundColorMsg:
		m.display.setBackground(msg)
	case tea.ColorProfileMsg:
		m.display.setProfile(msg.Profile)
	case terminal.WideSignsMsg:
		m.display.avoidWideSigns()
	case tea.KeyPressMsg:
		cmd = m.keyPressed(msg)
	case tea.PasteMsg:
		screen.Paste(m.shown(), msg)
		if m.note != nil {
			m.note.Paste(msg)
		}
	case deferredKeyMsg:
		cmd = m.releaseKey(msg)
	case diaryMsg:
		m.diary.Loaded(msg.diary, msg.err)
	case shelfMsg:
		m.shelf.Loaded(msg.items, msg.err)
	case tickMsg:
		m.timer.ranOut(msg)
	case terminal.ResumedMsg:
		m.resumed(msg.Err)
	case tea.TerminalVersionMsg:
		m.display.progress = m.display.progress.Answered(msg.Name)
		cmd = m.channels.learn(msg, m.live)
	case tea.FocusMsg, tea.BlurMsg, tea.ModeReportMsg:
		cmd = m.channels.learn(msg, m.live)
	case remote.Call:
		m.showUpdate(m.live.Lead(msg))
		cmd = awaitCall(m.live)
	case channelErrMsg:
		m.channels.report(msg, m.live.Uptime())
		cmd = listen(m.options.Session.Cues)
	}
	if m.meaning() != before {
		m.filter.Restart(m.live.Uptime())
	}
	return m, tea.Batch(cmd, m.terminalOutput(), m.setTimer())
}

// View draws the screen, the window's title and the terminal's progress bar.
func (m *Model) View() tea.View {
	f := m.frame()
	content, x, y, writes := screen.Cursor(m.display.render(m.shown(), f, m.overdue(f)))
	v := tea.NewView(content)
	if writes {
		v.Cursor = tea.NewCursor(x, y)
		v.Cursor.Shape, v.Cursor.Blink = tea.CursorBar, false
	}
	v.AltScreen = true
	v.WindowTitle = title(f, m.current == screenStep)
	if m.display.progress == terminal.ProgressSupported {
		v.ProgressBar = progress(f, m.current == screenStep)
	}
	v.ProgramStatus = programStatus(f, m.current)
	v.ReportFocus = true
	// Every key comes with its place on the keyboard, but for what is typed into a
	// note: there, input methods need the terminal's usual ways.
	v.KeyboardEnhancements.ReportAlternateKeys = true
	if !m.typing() {
		terminal.ReportKeys(&v)
	}
	return v
}

// shown is the screen that is on top.
func (m *Model) shown() screen.Screen {
	if n := len(m.overlays); n > 0 {
		return m.overlays[n-1]
	}
	switch m.current {
	case screenResume:
		return &m.resume
	case screenStep:
		return &m.step
	case screenSummary:
		return screen.Summary{}
	case screenDiary:
		return &m.diary
	case screenShelf:
		return &m.shelf
	}
	return &m.plan
}

// frame is what the shown screen may know.
func (m *Model) frame() screen.Frame {
	session := m.live.Session()
	f := screen.Frame{
		Layout: m.display.layout, Theme: m.display.theme, Now: m.live.Now(), Wall: m.live.Wall(), Locale: m.live.Locale, Session: session, Snap: session.At(m.live.Now()),
		Speed: m.live.Clock.Speed(), CountIn: m.live.CountIn(), Muted: m.live.Muted(), Alarming: m.live.Alarming(),
		Unrecorded: m.live.Unrecorded(), Resumable: m.live.Resumable(), Note: m.note, Notice: m.notice, ChannelErr: m.channels.errText(), JournalErr: recordErrText(m.live.Err()),
	}
	if m.current == screenSummary {
		f.Next = m.plan.NextMask()
	}
	return f
}

// typing reports whether keys write a text.
func (m *Model) typing() bool {
	return m.note != nil || screen.Typing(m.shown())
}

// overdue reports whether a window is over, and its time still counts.
func (m *Model) overdue(f screen.Frame) bool {
	return m.current == screenStep && f.Overdue() || m.current == screenResume && m.resume.Overdue(f)
}
