package screen

import (
	"reflect"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// staticContent is all that the view of a step is drawn from, except what
// changes every second. draw gets nothing else, so a view that is cached for a
// staticContent cannot miss a change.
type staticContent struct {
	theme      *theme.Theme
	layout     Layout
	session    *routine.Session // as of its last event
	phase      routine.Phase
	task       words.Task
	digitLines int
	flags      string
	notice     string
	question   Question
	noting     bool
	alarming   bool
	sting      routine.Sting // without the time for which it can be taken back
	undo       bool          // it can be taken back
}

// cachedView is the view of a staticContent, with placeholders for what changes
// every second.
type cachedView struct {
	content staticContent
	lines   []string
}

// placeholder stands in a cached line for a line of digits or the bar; the
// line's number follows.
const placeholder = "\x00"

// placeholders stand for a display with that many lines of digits.
func placeholders(digitLines int) step.TimeDisplay {
	m := step.TimeDisplay{Digits: make([]string, digitLines), Bar: placeholder + string(rune('0'+digitLines))}
	for i := range m.Digits {
		m.Digits[i] = placeholder + string(rune('0'+i))
	}
	return m
}

// staticContent returns what of a frame does not change every second.
func (s *Step) staticContent(f Frame, task words.Task, m step.TimeDisplay) staticContent {
	sting := f.Snap.Sting
	sting.Undo = 0
	return staticContent{
		theme: f.Theme, layout: f.Layout, session: f.Session, phase: f.Snap.Phase, task: task, digitLines: len(m.Digits),
		flags: f.flags(), notice: s.footLine(f), question: s.OpenQuestion(f), noting: f.Note != nil, alarming: f.Alarming,
		sting: sting, undo: f.Snap.Sting.Undo > 0,
	}
}

// equal reports whether both are drawn alike.
func (c staticContent) equal(d staticContent) bool {
	return c.theme == d.theme && c.session == d.session && reflect.DeepEqual(c, d)
}

// draw draws the view, with the keys of a step.
func (c staticContent) draw(keys stepKeys) cachedView {
	snap := c.session.At(c.session.Last())
	snap.Phase, snap.Sting = c.phase, c.sting
	if c.undo {
		snap.Sting.Undo = routine.UnstingTime
	}
	f := Frame{Theme: c.theme, Layout: c.layout}
	room := c.layout.inner
	if c.flags != "" {
		room -= lipgloss.Width(c.flags) + 2
	}
	sc := step.Scene{Snap: snap, Task: c.task, Theme: c.theme, Width: c.layout.inner, Height: c.layout.body}
	head := withFlags(f, stepper(snap, c.session.Routine().Steps, c.theme, room), c.flags)
	view := c.layout.compose(head, step.View(sc, placeholders(c.digitLines)), c.notice, keyLine(f, c.keyMap(keys, snap)))
	return cachedView{c, strings.Split(view, "\n")}
}

// keyMap returns the keys that act: those of a note, of a question, or of the
// step.
func (c staticContent) keyMap(keys stepKeys, snap routine.Snapshot) help.KeyMap {
	switch {
	case c.noting:
		return newNoteKeys()
	case c.question == QuestionLeave:
		return leaveKeys()
	case c.question == QuestionRinse:
		return rinseKeys(words.AdvanceLabel(snap))
	case c.question == QuestionWorn:
		return questionKeys{yes: keys.done, no: keys.skip}
	}
	return keys.forSnapshot(snap, c.alarming)
}

// render returns the cached view with m in place of the placeholders.
func (v cachedView) render(m step.TimeDisplay) string {
	parts := append(m.Digits[:len(m.Digits):len(m.Digits)], m.Bar)
	lines := make([]string, len(v.lines))
	for i, line := range v.lines {
		if before, after, has := strings.Cut(line, placeholder); has {
			line = strings.TrimRight(before+parts[after[0]-'0'], " ")
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}
