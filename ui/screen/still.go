package screen

import (
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/step"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// still is all that a step's screen is drawn from, but for what changes from
// second to second. It is comparable, and draw is given nothing else: a screen
// that is drawn once for a still can't miss what has changed.
type still struct {
	theme    *theme.Theme
	layout   Layout
	session  *routine.Session // as of its last event
	phase    routine.Phase
	timed    bool
	task     string // its lines, in one text
	label    string
	caption  string
	meaning  string
	always   string
	hint     string
	urgency  words.Urgency
	rows     int // of the digits
	flags    string
	notice   string
	question Question
	noting   bool
	alarming bool
}

// drawn is a still as it looks, with slots for what moves.
type drawn struct {
	from  still
	lines []string
}

// slot stands in a drawn line for the line of a number or the bar.
const slot = "\x00"

// slots are a step's moving parts as they stand in a drawn screen.
func slots(rows int) step.Moving {
	m := step.Moving{Number: make([]string, rows), Bar: slot + string(rune('0'+rows))}
	for i := range m.Number {
		m.Number[i] = slot + string(rune('0'+i))
	}
	return m
}

// stillOf is what of a frame does not move.
func (s *Step) stillOf(f Frame, task words.Task, m step.Moving) still {
	return still{
		theme: f.Theme, layout: f.Layout, session: f.Session, phase: f.Snap.Phase, timed: f.Snap.Timed(), task: strings.Join(task.Lines, "\n"),
		label: task.Label, caption: task.Caption, meaning: task.Meaning, always: task.Always, hint: task.Hint, urgency: task.Urgency,
		rows: len(m.Number), flags: f.flags(), notice: s.foot(f), question: s.Asks(f), noting: f.Note != nil, alarming: f.Alarming,
	}
}

// draw draws a still with the keys of a step.
func (k still) draw(keys stepKeys) drawn {
	snap := k.session.At(k.session.Last())
	snap.Phase = k.phase
	f := Frame{Theme: k.theme, Layout: k.layout}
	room := k.layout.inner
	if k.flags != "" {
		room -= lipgloss.Width(k.flags) + 2
	}
	sc := step.Scene{Snap: snap, Task: k.words(), Theme: k.theme, Width: k.layout.inner, Height: k.layout.body}
	head := withFlags(f, stepper(snap, k.session.Routine().Steps, k.theme, room), k.flags)
	screen := k.layout.compose(head, step.View(sc, slots(k.rows)), k.notice, keyLine(f, k.keyMap(keys, snap)))
	return drawn{k, strings.Split(screen, "\n")}
}

func (k still) words() words.Task {
	t := words.Task{Label: k.label, Caption: k.caption, Meaning: k.meaning, Always: k.always, Hint: k.hint, Urgency: k.urgency}
	if k.task != "" {
		t.Lines = strings.Split(k.task, "\n")
	}
	return t
}

// keyMap are the keys that act: those of a note, of a question, or of the step.
func (k still) keyMap(keys stepKeys, snap routine.Snapshot) help.KeyMap {
	switch {
	case k.noting:
		return newNoteKeys()
	case k.question == AskLeave:
		return leaveKeys()
	case k.question == AskRinse:
		return rinseKeys(words.AdvanceLabel(snap))
	}
	return keys.during(snap, k.alarming)
}

// with is the drawn screen with its moving parts.
func (d drawn) with(m step.Moving) string {
	moving := append(m.Number[:len(m.Number):len(m.Number)], m.Bar)
	lines := make([]string, len(d.lines))
	for i, line := range d.lines {
		if before, after, has := strings.Cut(line, slot); has {
			line = strings.TrimRight(before+moving[after[0]-'0'], " ")
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}
