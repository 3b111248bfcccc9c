package screen

import (
	"runtime"
	"strings"

	"charm.land/bubbles/v2/key"

	"skintime/routine"
	"skintime/ui/words"
)

// canSuspend says whether this system has job control. Where it has not, ctrl+z
// is not bound.
const canSuspend = runtime.GOOS != "windows"

func suspendKey() key.Binding {
	b := bind("ctrl+z", "to the shell", "ctrl+z")
	b.SetEnabled(canSuspend)
	return b
}

func bind(label, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, does))
}

// planKeys are the keys of the plan screen.
type planKeys struct {
	begin, toggle, longer, shorter, up, down, unfold, kind, why, skin, diary, shelf, week, help, suspend, quit, abort key.Binding
}

func newPlanKeys() planKeys {
	return planKeys{
		begin:   bind("enter", "begin", "enter"),
		toggle:  bind("space", "include, skip", "space"),
		longer:  bind("+", "longer", "+", "="),
		shorter: bind("-", "shorter", "-"),
		up:      bind("↑ k", "up", "up", "k"),
		down:    bind("↓ j", "down", "down", "j"),
		unfold:  bind("o", "show", "o"),
		kind:    bind("tab", "kind", "tab"),
		why:     bind("w", "why", "w"),
		skin:    bind("x", "skin rest", "x"),
		diary:   bind("d", "diary", "d"),
		shelf:   bind("f", "shelf", "f"),
		week:    bind("v", "week", "v"),
		help:    bind("?", "keys", "?"),
		suspend: suspendKey(),
		quit:    bind("q", "quit", "q", "esc", "ctrl+c"),
	}
}

// toRead are the keys of a plan that is only read.
func (k planKeys) toRead() planKeys {
	for _, b := range []*key.Binding{&k.begin, &k.toggle, &k.longer, &k.shorter} {
		b.SetEnabled(false)
	}
	k.quit, k.abort = bind("q", "back", "q", "esc"), bind("ctrl+c", "quit", "ctrl+c")
	return k
}

// withToggleLabel names the space key by what it does to a step that is included, or not.
func (k planKeys) withToggleLabel(included bool) planKeys {
	k.toggle.SetHelp("space", "include")
	if included {
		k.toggle.SetHelp("space", "skip")
	}
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k planKeys) ShortHelp() []key.Binding {
	time := k.longer
	time.SetHelp("+ -", "time")
	return []key.Binding{k.begin, k.toggle, time, k.kind, k.diary, k.week, k.skin, k.why, k.shelf, k.quit, k.help}
}

// narrow returns the keys of a narrow foot.
func (k planKeys) narrow() (shown, expendable []key.Binding) {
	return k.ShortHelp(), []key.Binding{k.quit, k.shelf, k.why, k.week, k.diary, k.kind, k.longer, k.skin}
}

// FullHelp lists all keys, in columns.
func (k planKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.begin, k.up, k.down, k.toggle, k.longer, k.shorter, k.unfold}, {k.kind, k.why, k.skin, k.shelf, k.week, k.diary, k.help, k.suspend, k.quit, k.abort}}
}

// stepKeys are the keys while a session runs.
type stepKeys struct {
	done, skip, back, pause, longer, shorter, restart, sting, unsting, blameUp, blameDown, bringBack, zoom, note, why, acknowledge, mute, help, leave, abort, suspend key.Binding
}

func newStepKeys() stepKeys {
	return stepKeys{
		done:        bind("enter", "done", "enter", "n", "right"),
		skip:        bind("s", "skip", "s"),
		back:        bind("b", "back", "b", "left"),
		pause:       bind("space", "pause", "space", "p"),
		longer:      bind("+", "1 min more", "+", "="),
		shorter:     bind("-", "1 min less", "-"),
		restart:     bind("r", "restart", "r"),
		sting:       bind("!", "stings", "!"),
		unsting:     bind("u", "undo", "u"),
		blameUp:     bind("↑↓", "another product", "up"),
		blameDown:   bind("↓", "another product", "down"),
		bringBack:   bind("c", "bring back", "c"),
		zoom:        bind("z", "time only", "z"),
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

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k stepKeys) ShortHelp() []key.Binding {
	return []key.Binding{k.done, k.unsting, k.blameUp, k.acknowledge, k.pause, k.skip, k.back, k.sting, k.bringBack, k.leave, k.help}
}

// forSnapshot names the keys by what they do at this moment of a step.
func (k stepKeys) forSnapshot(snap routine.Snapshot, alarms bool) stepKeys {
	k.acknowledge.SetEnabled(alarms)
	if snap.State == routine.StatePaused {
		k.pause.SetHelp(k.pause.Help().Key, "resume")
	}
	if snap.Phase == routine.PhaseApply || snap.Timing.Mode == routine.ModeWindow && snap.Phase != routine.PhaseEarly {
		k.done.SetHelp("enter", strings.TrimSuffix(words.AdvanceLabel(snap), " now"))
	}
	if snap.Sting.Suspects != nil {
		k.done.SetHelp("enter", "it's off")
	}
	k.sting.SetEnabled(snap.Sting.Suspects == nil)
	k.unsting.SetEnabled(snap.Sting.Undo > 0)
	k.blameUp.SetEnabled(len(snap.Sting.Suspects) > 1)
	k.bringBack.SetEnabled(snap.Sting.BringsBack)
	return k
}

// narrow returns the keys of a narrow foot. How to end an alarm stays.
func (k stepKeys) narrow() (shown, expendable []key.Binding) {
	k.pause.SetHelp("p", k.pause.Help().Desc)
	return k.ShortHelp(), []key.Binding{k.back, k.leave, k.skip, k.pause, k.blameUp, k.bringBack, k.help}
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

// questionKeys are the keys of a question that stands over the running step.
type questionKeys struct{ yes, no key.Binding }

// rinseKeys answer whether to rinse before the time.
func rinseKeys(does string) questionKeys {
	return questionKeys{yes: bind("enter", does, "enter", "n", "right"), no: bind("any other key", "stay", "any")}
}

// leaveKeys answer whether to leave. Enter is what a person presses to continue:
// it stays.
func leaveKeys() questionKeys {
	return questionKeys{yes: bind("y", "leave", "y", "q"), no: bind("any other key", "stay", "any")}
}

// ShortHelp lists the answers.
func (k questionKeys) ShortHelp() []key.Binding { return []key.Binding{k.yes, k.no} }

// FullHelp lists the answers, too.
func (k questionKeys) FullHelp() [][]key.Binding { return [][]key.Binding{k.ShortHelp()} }

// summaryKeys are the keys of the summary.
type summaryKeys struct{ done, feel, note, unsting, suspend key.Binding }

func newSummaryKeys() summaryKeys {
	keys := summaryKeys{
		done: bind("enter", "save", "enter", "q", "esc", "ctrl+c"), feel: bind("1-5", "feel", "1", "2", "3", "4", "5"),
		note: bind("e", "note", "e"), unsting: bind("u", "take a sting back", "u"), suspend: suspendKey(),
	}
	return keys
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k summaryKeys) ShortHelp() []key.Binding { return []key.Binding{k.done, k.feel, k.note} }

// FullHelp lists all keys.
func (k summaryKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.done, k.feel, k.note, k.unsting, k.suspend}}
}
