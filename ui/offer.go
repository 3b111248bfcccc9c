package ui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine/clock"
	"skintime/routine/diary"
	"skintime/ui/step"
)

// choice is an answer to the offer of a session that was left.
type choice int

const (
	goOn choice = iota
	beginAnew
	endIt
)

// offer is the state of the screen that offers a session that was left.
type offer struct {
	found   diary.Sitting
	clock   clock.Clock // the clock by which it goes on
	fresh   clock.Clock // the clock of a session that begins anew
	now     bool        // beginning anew skips the plan
	pending bool        // another session is planned, and ends the one that was found
	chosen  choice
}

// KeptBy is the model with its sessions kept by k. A session that k has found
// is offered first.
func (m Model) KeptBy(k *diary.Keeper) Model {
	m.keeper, m.trouble = k, k.Trouble()
	if found, ok := k.Found(); ok {
		m.offer.found, m.offer.fresh, m.offer.clock = found, m.clock, m.clock.After(found.Last)
		m.showOffer()
	}
	return m
}

// showOffer shows what was left, by the clock of that session.
func (m *Model) showOffer() {
	m.screen, m.offer.pending = offering, false
	m.goBy(m.offer.clock)
	if !slices.Contains(m.choices(), m.offer.chosen) {
		m.offer.chosen = m.choices()[0]
	}
}

// goBy makes c the model's clock.
func (m *Model) goBy(c clock.Clock) {
	m.clock, m.now = c, c.Now()
	m.wall = c.OnWall(m.now)
}

// GoneOn is the model with the session that its keeper has found gone on with.
func (m Model) GoneOn() Model {
	m.goOn()
	return m
}

// Anew is the model with the session that its keeper has found ended, and
// another begun.
func (m Model) Anew() Model {
	m.choose(beginAnew)
	return m
}

// choices are the possible answers, the natural one first.
func (m Model) choices() []choice {
	if m.offer.found.Resumable(m.now) {
		return []choice{goOn, beginAnew, endIt}
	}
	return []choice{beginAnew, endIt}
}

func (m *Model) pressOffer(p press) tea.Cmd {
	k, o, all := newOfferKeys(), &m.offer, m.choices()
	at := slices.Index(all, o.chosen)
	if at < 0 { // too late for what was chosen: that has to be seen first
		o.chosen = all[0]
		return nil
	}
	switch {
	case key.Matches(p, k.choose):
		return m.choose(o.chosen)
	case key.Matches(p, k.up):
		o.chosen = all[max(0, at-1)]
	case key.Matches(p, k.down):
		o.chosen = all[min(len(all)-1, at+1)]
	case key.Matches(p, k.help):
		m.showKeys()
	case key.Matches(p, k.suspend):
		return m.suspend()
	case key.Matches(p, k.quit):
		return tea.Quit
	}
	return nil
}

func (m *Model) choose(c choice) tea.Cmd {
	switch c {
	case goOn:
		m.goOn()
		return nil
	case endIt:
		m.session = m.offer.found.Session.Apply(m.offer.found.Session.Drop(m.now)...)
		m.endFound()
		return tea.Quit
	}
	m.goBy(m.offer.fresh)
	m.screen, m.offer.pending = planning, true
	if m.offer.now {
		return m.begin()
	}
	return nil
}

// goOn takes up the session that was found, with the time that has passed.
func (m *Model) goOn() {
	m.session, m.run, m.screen = m.offer.found.Session, newRun(), stepping
	m.notice = step.Passed(m.session.At(m.now))
	if gone := m.now.Sub(m.session.Last()); m.session.Left() && gone > missed {
		m.notice = step.Away(m.session.At(m.now), gone)
	}
	m.stream.Skip(m.session, m.now)
	m.do(m.session.Return(m.now))
}

// endFound ends the session that was found, as it stands.
func (m *Model) endFound() {
	m.trouble, m.offer.pending = m.keeper.End(m.offer.clock), false
}

// viewOffer draws what was left, and what can be done about it.
func (m Model) viewOffer() string {
	l, t, found := m.layout, m.theme, m.offer.found
	said := step.LeftBehind(found.Session, m.now, found.Started)
	if l.essential() {
		return l.cut(append(m.choiceRows(l.width), strings.Split(ansi.Wrap(said, l.width, " "), "\n")...)...)
	}
	lines := strings.Split(lipgloss.Wrap(t.Text.Render(said), min(l.inner, 72), " "), "\n")
	lines = append(append(lines, ""), m.choiceRows(l.inner)...)
	if len(lines)+2 <= l.body {
		lines = append([]string{stepper(found.Session.At(m.now), found.Session.Routine().Steps, t, l.inner), ""}, lines...)
	}
	head := t.Accent.Bold(true).Render(found.Session.Routine().Title)
	return l.compose(m.theme, m.withFlags(head), strings.Join(lines, "\n"), m.notices(), m.shortHelp(newOfferKeys()))
}

func (m Model) choiceRows(width int) []string {
	t := m.theme
	words := map[choice]string{goOn: "Go on", beginAnew: "Begin anew", endIt: "End it as it stands"}
	more := map[choice]string{
		goOn: step.GoesOn(m.offer.found.Session.At(m.now)), beginAnew: "what was done goes into the diary", endIt: "it goes into the diary",
	}
	if width < 24 {
		words[endIt] = "End it"
	}
	var rows []string
	for _, c := range m.choices() {
		cursor, style := "  ", t.Text
		if c == m.offer.chosen {
			cursor, style = t.Accent.Bold(true).Render("› "), t.Strong
		}
		row := cursor + style.Render(words[c])
		if width >= 60 {
			row += strings.Repeat(" ", 22-len(words[c])) + t.Muted.Render(more[c])
		}
		rows = append(rows, ansi.Truncate(row, width, "…"))
	}
	return rows
}

// offerKeys are the keys of the offer.
type offerKeys struct{ choose, up, down, help, suspend, quit key.Binding }

func newOfferKeys() offerKeys {
	plan := newPlanKeys()
	k := offerKeys{
		choose: bind("enter", "choose", "enter"), up: plan.up, down: plan.down, help: plan.help, suspend: plan.suspend,
		quit: bind("q", "later", "q", "esc", "ctrl+c"),
	}
	k.suspend.SetEnabled(canSuspend)
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k offerKeys) ShortHelp() []key.Binding {
	move := k.up
	move.SetHelp("↑↓", "move")
	return []key.Binding{k.choose, move, k.quit, k.help}
}

// FullHelp lists all keys.
func (k offerKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.choose, k.up, k.down}, {k.help, k.suspend, k.quit}}
}

// without leaves n keys out of the line at the foot of a narrow screen.
func (k offerKeys) without(n int) help.KeyMap {
	for i, b := range []*key.Binding{&k.help, &k.up} {
		b.SetEnabled(i >= n)
	}
	return k
}
