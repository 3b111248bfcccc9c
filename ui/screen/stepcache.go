package screen

import (
	"reflect"
	"strings"

	"charm.land/bubbles/v2/help"

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
	moment     step.Moment
	digitLines int
	barLines   int
	flags      string
	notice     string
	failed     string
	box        *step.Box
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

// placeholders stand for a display with as many lines.
func placeholders(digitLines, barLines int) step.TimeDisplay {
	m := step.TimeDisplay{Digits: make([]string, digitLines), Bar: make([]string, barLines)}
	for i := range m.Digits {
		m.Digits[i] = placeholder + string(rune('0'+i))
	}
	for i := range m.Bar {
		m.Bar[i] = placeholder + string(rune('0'+digitLines+i))
	}
	return m
}

// staticContent returns what of a frame does not change every second.
func (s *Step) staticContent(f Frame, sc step.Scene, m step.TimeDisplay) staticContent {
	sting := f.Snap.Sting
	sting.Undo = 0
	return staticContent{
		theme: f.Theme, layout: f.Layout, session: f.Session, phase: f.Snap.Phase, moment: sc.Moment, digitLines: len(m.Digits), barLines: len(m.Bar),
		flags: sc.Flags, notice: sc.Notice, failed: sc.Failed, box: sc.Box, question: s.OpenQuestion(f), noting: f.Note != nil, alarming: f.Alarming,
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
	bindings := c.keyMap(keys, snap)
	sc := step.Scene{
		Snap: snap, Moment: c.moment, Theme: c.theme, Width: c.layout.Width, Height: c.layout.Height, Flags: c.flags, Notice: c.notice, Failed: c.failed, Box: c.box,
		Keys: func(width int, tone theme.Hue) string { return keyRow(c.theme, tone, bindings, width) },
	}
	view := step.View(sc, placeholders(c.digitLines, c.barLines))
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
		return questionKeys{yes: keys.skip, no: keys.done} // done takes nothing away
	}
	return keys.forSnapshot(snap, c.alarming)
}

// render returns the cached view with m in place of the placeholders.
func (v cachedView) render(m step.TimeDisplay) string {
	parts := append(m.Digits[:len(m.Digits):len(m.Digits)], m.Bar...)
	lines := make([]string, len(v.lines))
	for i, line := range v.lines {
		if before, after, has := strings.Cut(line, placeholder); has {
			line = before + parts[after[0]-'0'] + after[1:]
		}
		lines[i] = strings.TrimRight(line, " ")
	}
	return strings.Join(lines, "\n")
}
