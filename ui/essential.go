package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"skintime/routine"
	"skintime/ui/cue"
	"skintime/ui/step"
)

// viewZoom fills the terminal with the time. What it means, or what is asked,
// stands below it: how large the digits are tells nobody what to do.
func (m Model) viewZoom(snap routine.Snapshot) string {
	l, style, height := m.layout, tone(snap, m), max(1, m.layout.height-1)
	big, ok := step.Digits(step.Face(snap), l.width, height)
	if !ok {
		big = step.Clock(snap)
	}
	body := strings.Split(lipgloss.Place(l.width, height, lipgloss.Center, lipgloss.Center, style.Render(big)), "\n")
	if l.height <= 1 {
		return l.cut(body...)
	}
	line, _ := m.foot(snap)
	if line == m.notices() { // nothing is asked
		said := snap.Step.Name() + ": " + strings.Replace(m.caption(snap), ": ", ", ", 1)
		if m.muted {
			said += "   muted"
		}
		line = strings.TrimSpace(m.theme.Muted.Render(said) + "   " + line)
	}
	return l.cut(append(body, lipgloss.PlaceHorizontal(l.width, lipgloss.Center, ansi.Truncate(line, l.width, "…")))...)
}

// viewEssential is what a very small terminal shows: time, step and key, the
// most important first, as far as there is room. A question comes before all.
func (m Model) viewEssential(snap routine.Snapshot) string {
	l, style := m.layout, tone(snap, m)
	where, caption, keys := place(snap, m.theme), style.Render(m.caption(snap)), m.essentialKeys(snap)
	if m.note.on {
		return l.cut(m.viewNote(), m.theme.Muted.Render("enter keeps it"), style.Render(step.Clock(snap))+" "+where)
	}
	switch name := m.theme.Strong.Render(snap.Step.Name()); {
	case m.unkept():
		where = name + m.theme.Warn.Render("  not kept")
	case m.muted:
		where = name + m.theme.Muted.Render("  muted")
	}
	time := style.Bold(true).Render(step.Clock(snap))
	switch asked := m.run.asks == askLeave || m.asking(); {
	case asked && l.height < 6:
		return l.cut(keys, time, where)
	case !snap.Timed():
		return l.cut(where, caption, keys)
	case l.height == 1:
		return l.cut(time + " " + where + " " + keys)
	case l.height == 2:
		return l.cut(time+" "+where, keys)
	}
	if big, ok := step.Digits(step.Face(snap), l.width, 3); ok && l.height >= 6 {
		lines := append([]string{where}, strings.Split(style.Render(big), "\n")...)
		return l.cut(append(lines, caption, keys)...)
	}
	return l.cut(time, where, keys, caption)
}

// essentialKeys is the key that counts most now, and the one that ends an alarm.
func (m Model) essentialKeys(snap routine.Snapshot) string {
	t := m.theme
	switch {
	case m.run.asks == askLeave:
		return t.Alarm.Render("leave? y") + t.Muted.Render(" or stay")
	case m.asking():
		return t.Alarm.Render("enter: " + step.GoOn(snap))
	}
	keys, named := m.run.keys.during(snap, m.alarming()), []string(nil)
	for _, b := range []key.Binding{keys.done, keys.quiet} {
		if b.Enabled() {
			named = append(named, t.Strong.Render(b.Help().Key)+t.Muted.Render(" "+b.Help().Desc))
		}
	}
	return strings.Join(named, "  ")
}

// caption says what the time means, or that it stands still.
func (m Model) caption(snap routine.Snapshot) string {
	n, soon := cue.CountIn(m.session, m.now)
	switch paused := snap.State == routine.Pausing; {
	case soon:
		return cue.LeadIn(snap, n)
	case paused && snap.Cool && !snap.Timed():
		return step.Caption(snap) + ", paused"
	case paused:
		return "paused"
	}
	return step.Caption(snap)
}

// tone is the style of the time in the step's phase.
func tone(snap routine.Snapshot, m Model) lipgloss.Style {
	switch {
	case snap.State == routine.Pausing:
		return m.theme.Muted
	case snap.TakeOff, snap.Cool && snap.Step.Kind == routine.Rinse:
		return m.theme.Warn
	case snap.Phase == routine.Over && snap.Timing.Mode == routine.Window:
		return m.theme.Warn
	case snap.Phase == routine.Over, snap.Phase == routine.Ready:
		return m.theme.Good
	}
	return m.theme.Accent
}
