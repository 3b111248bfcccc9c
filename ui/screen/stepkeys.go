package screen

import (
	"strings"

	"charm.land/bubbles/v2/key"

	"skintime/routine"
	"skintime/ui/words"
)

// stepKeys are the keys while a session runs.
type stepKeys struct {
	done, skip, back, pause, longer, shorter, restart, sting, unsting, blameUp, blameDown, bringBack, zoom, note, why, acknowledge, mute, help, leave, abort, suspend key.Binding

	foot []key.Binding // those that are shown at the foot
}

func newStepKeys() stepKeys {
	return stepKeys{
		done:        doneKey(),
		skip:        bind("s", "skip", "s"),
		back:        bind("b", "back", "b", "left"),
		pause:       bind("space", "pause", "space", "p"),
		longer:      bind("+", "longer", "+", "="),
		shorter:     bind("-", "shorter", "-"),
		restart:     bind("r", "restart", "r"),
		sting:       bind("!", "it stings", "!"),
		unsting:     bind("u", "undo", "u"),
		blameUp:     bind("↑↓", "another product", "up"),
		blameDown:   bind("↓", "another product", "down"),
		bringBack:   bind("c", "bring back", "c"),
		zoom:        bind("z", "zoom", "z"),
		note:        bind("e", "note", "e"),
		why:         bind("w", "why", "w"),
		acknowledge: bind("a", "silence", "a"),
		mute:        bind("m", "mute", "m"),
		help:        bind("?", "keys", "?"),
		leave:       bind("q", "leave", "q", "esc"),
		abort:       bind("ctrl+c", "leave now", "ctrl+c"),
		suspend:     suspendKey(),
	}
}

// doneKey is the key that advances.
func doneKey() key.Binding { return bind("enter", "done", "enter", "n", "right") }

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k stepKeys) ShortHelp() []key.Binding { return k.foot }

// forSnapshot names the keys by what they do at this moment of a step.
func (k stepKeys) forSnapshot(snap routine.Snapshot, alarms bool) stepKeys {
	window := snap.Timing.Mode == routine.ModeWindow
	k.acknowledge.SetEnabled(alarms)
	if snap.State == routine.StatePaused {
		k.pause.SetHelp(k.pause.Help().Key, "resume")
	}
	switch {
	case snap.Phase == routine.PhaseApply, window && snap.Phase != routine.PhaseEarly:
		k.done.SetHelp("enter", strings.TrimSuffix(words.AdvanceLabel(snap), " now"))
	case window && words.ComesOff(snap) && snap.Lead == 0:
		k.done.SetHelp("enter", strings.TrimSuffix(words.AdvanceLabel(snap), " now")+" early")
	}
	if snap.Sting.Suspects != nil {
		k.done.SetHelp("enter", "it's off")
	}
	k.sting.SetEnabled(snap.Sting.Suspects == nil)
	k.unsting.SetEnabled(snap.Sting.Undo > 0)
	k.blameUp.SetEnabled(len(snap.Sting.Suspects) > 1)
	k.bringBack.SetEnabled(snap.Sting.BringsBack)
	k.foot = k.footOf(snap)
	return k
}

// footOf are the keys that are worth naming: the one that wet hands need first.
func (k stepKeys) footOf(snap routine.Snapshot) []key.Binding {
	stung := []key.Binding{k.done, k.unsting, k.blameUp}
	switch {
	case snap.State == routine.StatePaused && !snap.Overdue():
		return []key.Binding{k.pause, k.done, k.unsting, k.blameUp, k.sting, k.bringBack, k.leave, k.help}
	case snap.Sting.Suspects != nil:
		return append(stung, k.pause, k.bringBack, k.note, k.leave, k.help)
	case snap.Phase == routine.PhaseApply:
		return []key.Binding{k.done, k.back, k.skip, k.sting, k.leave, k.help}
	case snap.Phase == routine.PhaseOver:
		return append(stung, k.acknowledge, k.sting, k.bringBack, k.zoom, k.leave, k.help)
	case snap.Timing.Mode == routine.ModeWindow:
		return append(stung, k.pause, k.longer, k.sting, k.bringBack, k.zoom, k.leave, k.help)
	case !snap.Timed():
		return append(stung, k.skip, k.back, k.sting, k.bringBack, k.note, k.leave, k.help)
	}
	return append(stung, k.pause, k.skip, k.back, k.sting, k.bringBack, k.leave, k.help)
}

// expendable returns the keys that a narrow foot leaves out, the first first. How to end an alarm stays.
func (k stepKeys) expendable() []key.Binding {
	return []key.Binding{k.leave, k.note, k.zoom, k.skip, k.back, k.longer, k.pause, k.blameUp, k.bringBack}
}

// FullHelp lists all keys, in columns.
func (k stepKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{
		{k.done, k.skip, k.back, k.pause, k.longer, k.shorter, k.restart, k.blameUp},
		{k.sting, k.unsting, k.bringBack, k.acknowledge, k.note, k.why, k.zoom, k.mute, k.help, k.leave, k.abort, k.suspend},
	}
}

// withLongLabels names every key of a binding, where the foot of the screen has room for
// one only.
func (k stepKeys) withLongLabels() stepKeys {
	k.done.SetHelp("enter n →", "done, continue")
	k.back.SetHelp("b ←", "step before")
	k.skip.SetHelp("s", "skip this step")
	k.pause.SetHelp("space p", "pause, resume")
	k.longer.SetHelp("+ =", "a minute more")
	k.shorter.SetHelp("-", "a minute less")
	k.zoom.SetHelp("z", "only the time")
	k.abort.SetHelp("ctrl+c", "leave at once")
	k.sting.SetHelp("!", "it stings")
	k.unsting.SetHelp("u", "after !: take it back")
	k.blameUp.SetHelp("↑ ↓", "after !: another product")
	k.bringBack.SetHelp("c", "after !: bring back what is mild")
	k.note.SetHelp("e", "write a note")
	k.why.SetHelp("w", "why this step")
	k.acknowledge.SetHelp("a", "silence the alarm")
	k.mute.SetHelp("m", "mute, unmute")
	k.help.SetHelp("?", "all keys")
	k.leave.SetHelp("q esc", "leave")
	return k
}

// questionKeys are the keys of a question of the running step. Any key but yes means no; what
// is safe comes first.
type questionKeys struct{ yes, no key.Binding }

// rinseKeys answer whether to rinse before the time.
func rinseKeys(does string) questionKeys {
	return questionKeys{yes: bind("enter", does, "enter", "n", "right"), no: bind("esc", "wait", "any")}
}

// leaveKeys answer whether to leave. Enter is what a person presses to continue:
// it stays.
func leaveKeys() questionKeys {
	return questionKeys{yes: bind("y", "leave", "y", "q"), no: bind("esc", "stay", "any")}
}

// ShortHelp lists the answers.
func (k questionKeys) ShortHelp() []key.Binding { return []key.Binding{k.no, k.yes} }

// FullHelp lists the answers, too.
func (k questionKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }
