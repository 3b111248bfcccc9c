package ui

import (
	"cmp"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/journal"
	"skintime/ui/live"
	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/words"
)

// apply does what a screen wants done.
func (m *Model) apply(a screen.Action) tea.Cmd {
	switch a := logged(a, m.live.Log).(type) {
	case screen.SendRequest:
		u := m.live.Do(a.Request)
		m.notice = words.Reply(a.Request, u.Happened, u.After, m.live.Unrecorded())
		m.showUpdate(u)
	case screen.Begin:
		m.begin(a.Routine)
	case screen.Choose:
		return m.choose(a.Choice)
	case screen.Leave:
		return m.leave()
	case screen.Quit:
		return tea.Quit
	case screen.Suspend:
		return terminal.Suspend
	case screen.Close:
		return m.close()
	case screen.PassKey:
		m.overlays = m.overlays[:len(m.overlays)-1]
		return m.apply(m.shown().Key(a.Key, m.frame()))
	case screen.OpenDiary:
		m.current, m.diary = screenDiary, screen.NewDiary(false, m.options.Known)
		return m.options.readDiary()
	case screen.OpenRecord:
		m.overlays = append(m.overlays, screen.NewRecordForm(a, m.frame()))
	case screen.ChangeDiary:
		m.overlays, m.notice = m.options.changeDiary(&m.diary, m.overlays, a)
	case screen.OpenShelf:
		m.current, m.shelf = screenShelf, screen.NewShelf()
		return m.options.readShelf()
	case screen.OpenWeek:
		m.overlays, m.notice = m.options.openWeek(m.overlays)
	case screen.OpenDayPlan:
		m.overlays = append(m.overlays, screen.NewDayPlan(a.DayPlan, m.options.Plan.Claims))
	case screen.ChangeShelf:
		items, err := m.options.ChangeShelf(a.Change)
		m.notice = m.shelf.Changed(items, err, a)
	case screen.OpenSkin:
		m.overlays = append(m.overlays, screen.NewSkin(a))
	case screen.SaySkin:
		m.overlays = nil
		m.notice = m.plan.SaySkin(a, m.options.SaySkin)
	case screen.OpenWhy:
		m.openWhy(a)
	case screen.OpenHelp:
		h := screen.NewHelp(a)
		m.overlays = append(m.overlays, &h)
	case screen.OpenNote:
		m.note = screen.NewNote(m.frame())
	case screen.SaveNote:
		m.saveNote()
		return m.apply(a.Then)
	case screen.Mute:
		m.live.ToggleMute()
	case screen.Notify:
		m.notice = a.Text
	}
	return nil
}

// tick advances the session to the present.
func (m *Model) tick() {
	u := m.live.Tick()
	m.showUpdate(u)
	if u.Automatic || m.timer.notice.outlasts(m.notice, m.live.Now()) {
		m.notice = ""
	}
	if m.timer.question.outlasts(asked(m), m.live.Now()) {
		m.step.SetQuestion(screen.QuestionNone)
	}
	if u.Away > 0 {
		m.notice = "▲ " + words.AwayNotice(u.After, u.Away)
	}
}

// showUpdate shows what the session has come to: after a change of step the key
// filter restarts, and any question is closed.
func (m *Model) showUpdate(u live.Update) {
	m.notice = cmp.Or(u.Notice, m.notice)
	switch {
	case u.Confirm:
		m.step.SetQuestion(screen.ConfirmWith(u.After))
	case u.ViewChanged():
		m.step.Reset()
		m.filter.Restart(m.live.Uptime())
		if u.After.State == routine.StateFinished {
			m.current, m.overlays = screenSummary, nil
		}
	}
}

// begin starts a session.
func (m *Model) begin(r routine.Routine) {
	m.step, m.current, m.notice = screen.NewStep(), screenStep, ""
	m.showUpdate(m.live.Begin(r))
}

// startNow starts a session without showing its plan, but for what has to be
// seen of it.
func (m *Model) startNow() {
	m.live.StartOver()
	warning := words.NowNotice(m.options.Plan.Care)
	m.apply(m.plan.Begin())
	if m.live.Begun() {
		m.notice = warning
	}
}

// showResume offers the session that was left.
func (m *Model) showResume() {
	m.live.UseSavedClock()
	m.current = screenResume
	if saved, _ := m.live.Saved(); !m.resume.Offers(saved) {
		m.resume = screen.NewResume(saved)
	}
	m.resume.Refresh(m.frame())
}

// resumeSaved continues the session that was left.
func (m *Model) resumeSaved() {
	u := m.live.Resume()
	m.step, m.current = screen.NewStep(), screenStep
	m.notice = words.PhaseNotice(u.After)
	if m.timer.question.outlasts(asked(m), m.live.Now()) {
		m.step.SetQuestion(screen.QuestionNone)
	}
	if u.Away > 0 {
		m.notice = "▲ " + words.AwayNotice(u.After, u.Away)
	}
}

// choose answers the offer of a session that was left.
func (m *Model) choose(c screen.Choice) tea.Cmd {
	switch c {
	case screen.ChooseResume:
		m.resumeSaved()
		return nil
	case screen.ChooseEnd:
		m.live.EndSaved()
		return tea.Quit
	}
	m.live.StartOver()
	m.current = screenPlan
	if m.options.Start == StartNow {
		return m.apply(m.plan.Begin())
	}
	return nil
}

// close goes back to what was there before.
func (m *Model) close() tea.Cmd {
	_, saved := m.live.Saved()
	switch {
	case m.note != nil:
		m.note = nil
	case len(m.overlays) > 0:
		m.overlays = m.overlays[:len(m.overlays)-1]
	case m.current == screenDiary:
		m.current = screenPlan
		if m.diary.WasChanged() {
			m.plan.Refresh()
		}
	case m.current == screenShelf:
		m.current = screenPlan
		if m.shelf.WasChanged() {
			m.plan.Refresh()
		}
	case saved:
		m.showResume()
	default:
		return tea.Quit
	}
	return nil
}

// resumed says what went wrong on the way to the shell and back.
func (m *Model) resumed(err error) {
	if err != nil {
		m.notice = words.NotResumed(err, errors.Is(err, terminal.ErrNoShell))
	}
}

// openWhy shows what a step or the plan rests on.
func (m *Model) openWhy(a screen.OpenWhy) {
	if read := m.options.Plan.Claims; read != nil {
		if w := screen.NewWhy(a, read()); !w.Empty(m.frame()) {
			m.overlays = append(m.overlays, &w)
			return
		}
	}
	m.notice = words.NothingToExplain
}

// saveNote records the note that is being written, if there is one.
func (m *Model) saveNote() {
	if m.note != nil {
		text := m.note.Text()
		m.note = nil
		m.apply(screen.SendRequest{Request: routine.Request{Kind: routine.RequestNote, Text: text}})
	}
}

// leave leaves the session, to be resumed later, and ends the program.
func (m *Model) leave() tea.Cmd {
	m.saveNote()
	m.live.Do(routine.Request{Kind: routine.RequestLeave})
	return tea.Quit
}

// end is the session as the program leaves it: left, where nobody has done so.
func (m *Model) end() routine.Session {
	m.saveNote()
	return m.live.Leave()
}

// diaryMsg comes when the diary has been read.
type diaryMsg struct {
	diary diary.Diary
	err   error
}

// openWeek covers the screen with the week, or returns why it cannot.
func (o Options) openWeek(overlays []screen.Screen) (covered []screen.Screen, notice string) {
	outlook, err := o.Outlook()
	if err != nil {
		notice, _, _ = strings.Cut(err.Error(), "\n")
		return overlays, notice
	}
	w := screen.NewWeek(outlook)
	return append(overlays, &w), ""
}

// readDiary reads the diary, however long its disk takes.
func (o Options) readDiary() tea.Cmd {
	return func() tea.Msg {
		d, err := o.ReadDiary()
		return diaryMsg{d, err}
	}
}

// changeDiary writes a change of the diary, and closes the form it comes from; on an error, the
// form stays. One that is written is not written again because the diary cannot be read afterwards.
func (o Options) changeDiary(d *screen.Diary, overlays []screen.Screen, a screen.ChangeDiary) (covered []screen.Screen, notice string) {
	r, err := o.WriteRecord(a.Record)
	if err != nil {
		return overlays, words.FirstLine(err)
	}
	b, err := o.ReadDiary()
	return nil, d.Changed(o.Session.Locale, b, err, screen.ChangeDiary{Record: r, Done: a.Done})
}

// shelfMsg comes when the products have been read.
type shelfMsg struct {
	items screen.ShelfItems
	err   error
}

// readShelf reads the products, and what the diary says of them.
func (o Options) readShelf() tea.Cmd {
	return func() tea.Msg {
		items, err := o.ReadShelf()
		return shelfMsg{items, err}
	}
}

// recordErrText says why the session is not recorded; empty where it is.
func recordErrText(err error) string {
	if err == nil {
		return ""
	}
	return journal.Explain(err)
}
