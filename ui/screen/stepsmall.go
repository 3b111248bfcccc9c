package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// viewZoom fills the terminal with the time. What it means, or what is asked,
// stands below it: how large the digits are tells nobody what to do.
func (s *Step) viewZoom(f Frame) string {
	l, height := f.Layout, max(1, f.Layout.Height-1)
	big, ok := step.Digits(words.BigClock(f.Snap), l.Width, height)
	if !ok {
		big = words.Clock(f.Snap)
	}
	body := strings.Split(lipgloss.Place(l.Width, height, lipgloss.Center, lipgloss.Center, timeStyle(f).Render(big)), "\n")
	if l.Height <= 1 {
		return l.crop(body...)
	}
	line := theme.Truncate(s.zoomLine(f), l.Width, "…")
	return l.crop(append(body, lipgloss.PlaceHorizontal(l.Width, lipgloss.Center, line))...)
}

// viewEssential is what a very small terminal shows: time, step and key, the
// most important first, as far as there is room. A question comes before all.
func (s *Step) viewEssential(f Frame) string {
	l, snap, style := f.Layout, f.Snap, timeStyle(f)
	where, meaning, keys := s.nameAndFlag(f), style.Render(essentialCaption(f)), s.essentialKeys(f)
	if f.Note != nil {
		return l.crop(f.Note.View(f), f.Theme.Muted.Render("enter save"), style.Render(words.Clock(snap))+" "+nameAndNumber(snap, f.Theme))
	}
	time := f.Theme.Strong.Render(words.Clock(snap))
	switch {
	case s.OpenQuestion(f) != QuestionNone && l.Height < 6:
		return l.crop(keys, time, where)
	case !snap.Timed():
		said := []string{meaning}
		if task := words.TaskOf(words.Scene{Snap: snap, Wall: f.Wall}); task.Last != "" && l.Height > 3 {
			said = theme.Wrap(style.Render(strings.Join(task.Lines, " ")), l.Width)
		}
		return l.crop(slices.Concat([]string{where}, said[:min(len(said), max(1, l.Height-2))], []string{keys})...)
	case l.Height == 1:
		return l.crop(time + " " + where + " " + keys)
	case l.Height == 2:
		return l.crop(time+" "+where, keys)
	}
	if big, ok := step.Digits(words.BigClock(snap), l.Width, 3); ok && l.Height >= 6 {
		lines := append([]string{where}, strings.Split(style.Render(big), "\n")...)
		return l.crop(append(lines, meaning, keys)...)
	}
	return l.crop(time, where, keys, meaning)
}

// essentialCaption says what the digits mean, in whole words as far as they fit.
func essentialCaption(f Frame) string {
	caption := words.CaptionNow(f.Snap, f.CountIn)
	if f.Snap.Phase == routine.PhaseApply && lipgloss.Width(caption) > f.Layout.Width {
		return words.NotStarted
	}
	return theme.Wrap(caption, f.Layout.Width)[0]
}

// nameAndFlag is the step's name and number, or beside the name what is out of the
// ordinary.
func (s *Step) nameAndFlag(f Frame) string {
	title := f.Snap.Step.Name()
	if f.Snap.Phase == routine.PhaseApply {
		title = words.Title(f.Snap)
	}
	name := f.Theme.Strong.Render(title)
	switch {
	case f.Unrecorded:
		return name + f.Theme.Caution.Text.Render("  "+words.FlagUnrecorded)
	case f.Muted:
		return name + f.Theme.Muted.Render("  "+words.FlagMuted)
	}
	return name + f.Theme.Muted.Render(stepNumber(f.Snap))
}

// essentialKeys is the key that counts most now, and the one that ends an alarm.
func (s *Step) essentialKeys(f Frame) string {
	t := f.Theme
	switch s.OpenQuestion(f) {
	case QuestionLeave:
		return t.Caution.Cap.Render("leave? y") + t.Muted.Render(" or stay")
	case QuestionWorn:
		return t.Caution.Cap.Render("enter done") + t.Muted.Render(" s skip")
	case QuestionRinse:
		return t.Caution.Cap.Render("enter: " + words.AdvanceLabel(f.Snap))
	}
	keys := s.keys.forSnapshot(f.Snap, f.Alarming)
	named := func(b key.Binding) string { return t.Strong.Render(b.Help().Key) + t.Muted.Render(" "+b.Help().Desc) }
	other := keys.acknowledge
	if keys.unsting.Enabled() {
		other = keys.unsting
	}
	if !other.Enabled() {
		return named(keys.done)
	}
	both := named(keys.done) + "  " + named(other)
	if lipgloss.Width(both) > f.Layout.Width { // the caption says what enter does
		return t.Strong.Render(keys.done.Help().Key) + "  " + named(other)
	}
	return both
}

// timeStyle is the style of the time in the step's phase.
func timeStyle(f Frame) theme.Style {
	switch snap := f.Snap; {
	case snap.State == routine.StatePaused && !snap.Overdue(), snap.Phase == routine.PhaseApply && snap.Lead == 0:
		return f.Theme.Muted
	case snap.TakeOff, snap.Cool && snap.Step.Kind == routine.Rinse, snap.Overdue():
		return f.Theme.Caution.Text
	case snap.Phase == routine.PhaseOver, snap.Phase == routine.PhaseOpen:
		return f.Theme.Open.Text
	}
	return f.Theme.Step(string(f.Snap.Step.Kind)).Text
}
