package ui

import (
	"time"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/cue"
	"skintime/ui/step"
)

// question is what the screen of a running step asks.
type question int

const (
	nothing  question = iota
	askRinse          // whether to rinse before the time
	askLeave          // whether to leave
)

// run is the state of the screen of a running step.
type run struct {
	asks   question
	zoomed bool // only the time is shown
	keys   stepKeys
}

func newRun() run {
	keys := newStepKeys()
	keys.suspend.SetEnabled(canSuspend)
	return run{keys: keys}
}

// leaves reports whether a key leaves the step, or answers what would.
func (r run) leaves(p press) bool {
	if r.asks == askLeave {
		return p == "q"
	}
	return key.Matches(p, r.keys.skip, r.keys.back, r.keys.sting)
}

// pressRun acts on a key while a session runs. A question takes the next key
// for its answer, whatever it is; only ctrl+c, ctrl+z and what stings don't
// wait.
func (m *Model) pressRun(p press) tea.Cmd {
	k, asks := m.run.keys, m.run.asks
	switch {
	case key.Matches(p, k.abort):
		return m.leave()
	case key.Matches(p, k.suspend):
		return m.suspend()
	case asks == nothing, asks == askRinse && !m.asking(), key.Matches(p, k.sting):
		m.run.asks = nothing
		m.act(p)
		return nil
	}
	m.run.asks = nothing
	m.guard.changed(m.real)
	switch {
	case asks == askLeave && key.Matches(p, leaveKeys().yes):
		return m.leave()
	case asks == askRinse && key.Matches(p, k.done):
		m.do(m.session.Advance(m.now))
	}
	return nil
}

// act does what a key says to the running step.
func (m *Model) act(p press) {
	k, s := m.run.keys, m.session
	switch {
	case key.Matches(p, k.done):
		m.done()
	case key.Matches(p, k.skip):
		m.do(s.Skip(m.now))
	case key.Matches(p, k.back):
		m.tell(m.do(s.Back(m.now)), "", "This is the first step.")
	case key.Matches(p, k.pause):
		m.do(s.Toggle(m.now))
	case key.Matches(p, k.longer):
		m.extend(time.Minute)
	case key.Matches(p, k.shorter):
		m.extend(-time.Minute)
	case key.Matches(p, k.restart):
		m.tell(m.do(s.Restart(m.now)), "The time began again.", step.TakeOffFirst)
	case key.Matches(p, k.sting):
		m.do(s.Sting(m.now))
	case key.Matches(p, k.zoom):
		m.run.zoomed = !m.run.zoomed
	case key.Matches(p, k.note):
		m.takeNote()
	case key.Matches(p, k.why):
		snap := s.At(m.now)
		m.showWhy(snap.Step.Name(), snap.Step.Why, nil)
	case key.Matches(p, k.mute):
		m.mute()
	case key.Matches(p, k.help):
		m.showKeys()
	case key.Matches(p, k.leave):
		m.run.asks = askLeave
		m.guard.changed(m.real)
	}
}

// done goes on, or in the early phase of a window asks whether to.
func (m *Model) done() {
	if m.session.At(m.now).Phase == routine.Early {
		m.run.asks = askRinse
		m.guard.changed(m.real)
		return
	}
	m.do(m.session.Advance(m.now))
}

// asking reports whether a question about an early rinse still stands: it
// falls away when the window opens.
func (m Model) asking() bool {
	return m.run.asks == askRinse && m.session.At(m.now).Phase == routine.Early
}

func (m *Model) extend(by time.Duration) {
	m.tell(m.do(m.session.Extend(by, m.now)), "", step.Fixed(m.session.At(m.now), by))
}

// tell puts one of two notices up.
func (m *Model) tell(done bool, yes, no string) {
	m.notice = no
	if done {
		m.notice = yes
	}
}

// do applies events that a person asked for, and reports whether there were any.
func (m *Model) do(events []routine.Event) bool { return m.apply(events, false) }

// goesOn applies events that came by themselves.
func (m *Model) goesOn(events []routine.Event) {
	m.apply(events, true)
	m.notice = ""
}

// apply applies events, and reports whether there were any. Where they change
// what is on the screen, that is shown whole, and the next key has to be meant
// for it.
func (m *Model) apply(events []routine.Event, alone bool) bool {
	was := m.session
	before := was.At(m.now)
	m.session = was.Apply(events...)
	m.keep(events)
	m.stream.Skip(m.session, m.now)
	m.call(cue.Happened(was, m.session, events, m.clock, m.now, alone))
	after := m.session.At(m.now)
	ended := after.State == routine.Complete && before.State != routine.Complete
	if ended {
		m.screen = summing
	}
	if ended || after.Index != before.Index || after.TakeOff != before.TakeOff || after.Cool != before.Cool {
		m.guard.changed(m.real)
		m.run.asks, m.run.zoomed = nothing, false
	}
	return len(events) > 0
}

// keep writes events down, before anything of them is shown.
func (m *Model) keep(events []routine.Event) {
	if len(events) > 0 && m.keeper != nil {
		m.keeper.Keep(m.clock, m.session, events)
		m.trouble = m.keeper.Trouble()
	}
}

// leave leaves the session, to be gone back to, and ends the program.
func (m *Model) leave() tea.Cmd {
	m.saveNote()
	m.do(m.session.Leave(m.now))
	return tea.Quit
}

// viewRun draws the running step.
func (m Model) viewRun() string {
	snap, l := m.session.At(m.now), m.layout
	switch {
	case m.run.zoomed:
		return m.viewZoom(snap)
	case l.essential():
		return m.viewEssential(snap)
	}
	head := stepper(snap, m.session.Routine().Steps, m.theme, l.inner-m.flagsWidth())
	body := step.View(m.scene(snap))
	notice, keys := m.foot(snap)
	return l.compose(m.theme, m.withFlags(head), body, notice, m.shortHelp(keys))
}

func (m Model) scene(snap routine.Snapshot) step.Scene {
	return step.Scene{Snap: snap, Wall: m.wall, Theme: m.theme, Width: m.layout.inner, Height: m.layout.body}
}

// foot is the line above the keys, and the keys: a question comes with its
// answers.
func (m Model) foot(snap routine.Snapshot) (string, help.KeyMap) {
	t := m.theme
	switch {
	case m.note.on:
		return m.viewNote(), newNoteKeys()
	case m.run.asks == askLeave:
		return t.Alarm.Render(" Leave? ") + t.Text.Render(" "+m.promise()), leaveKeys()
	case m.asking():
		question := step.TooEarly(snap)
		if lipgloss.Width(question)+2 <= m.layout.inner {
			question = " " + question + " "
		}
		return t.Alarm.Render(question), rinseKeys(step.GoOn(snap))
	}
	return m.notices(), m.run.keys.during(snap, m.alarming())
}

// promise says what leaving means.
func (m Model) promise() string {
	if m.keeper == nil || m.unkept() {
		return "The session ends here."
	}
	return "You can go on later."
}

// unkept reports whether nothing of the session is kept.
func (m Model) unkept() bool { return m.trouble != nil && !diary.IsLater(m.trouble) }

// notices is what has to be said at the foot of a screen: what just happened,
// else that the session is not kept.
func (m Model) notices() string {
	n, soon := cue.CountIn(m.session, m.now)
	switch {
	case soon:
		return m.theme.Accent.Render(cue.LeadIn(m.session.At(m.now), n))
	case m.notice != "":
		return m.theme.Warn.Render(m.notice)
	case len(m.calls.troubles) > 0:
		return m.theme.Muted.Render(cue.Say(m.calls.troubles))
	case m.trouble != nil:
		return m.theme.Warn.Render(diary.Say(m.trouble))
	}
	return ""
}
