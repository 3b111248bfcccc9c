package screen

import (
	"charm.land/bubbles/v2/key"

	"skintime/routine/care"
	"skintime/ui/words"
)

// Outlook is the week ahead, and the days before it.
type Outlook = care.Outlook

// The actions of the week.
type (
	// OpenWeek shows the week.
	OpenWeek struct{}
	// OpenDayPlan shows the plan of a part of a day that lies ahead.
	OpenDayPlan struct{ DayPlan }
)

// DayPlan is the plan of a part of a day that lies ahead.
type DayPlan struct {
	Title string
	Note  string // what has to be known of it; may be empty
	Plan  care.Plan
}

// Week is the screen of the days before today and the week ahead. Its cursor is on the morning
// or the evening of a day ahead.
type Week struct {
	outlook care.Outlook
	day     int  // of those ahead
	morning bool // else the evening
}

// NewWeek begins at this evening.
func NewWeek(o care.Outlook) Week { return Week{outlook: o} }

// Key acts on a key.
func (w *Week) Key(k Key, _ Frame) Action {
	switch keys := w.keys(); {
	case key.Matches(k, keys.open):
		return w.open()
	case key.Matches(k, keys.morning):
		w.morning = true
	case key.Matches(k, keys.evening):
		w.morning = false
	case key.Matches(k, keys.why):
		return w.why()
	case key.Matches(k, keys.help):
		return OpenHelp{Short: keys, Full: keys}
	case key.Matches(k, keys.back):
		return Close{}
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	default:
		last := len(w.outlook.Days) - 1
		w.day = max(0, min(w.day+newDiaryKeys().distance(k, last), last))
	}
	return nil
}

// open opens what the cursor is on.
func (w *Week) open() Action {
	day := w.outlook.Days[w.day]
	switch morning := w.outlook.Mornings[w.day]; {
	case w.morning && len(morning.Plan.Steps) == 0:
		return Notify{words.MorningOver}
	case w.morning:
		return OpenDayPlan{DayPlan{Title: w.title(), Plan: morning.Plan}}
	}
	note := ""
	if day.Rest {
		note = words.RestDay
	}
	return OpenDayPlan{DayPlan{w.title(), note, day.Plan}}
}

// why shows what the part of the day that the cursor is on rests on.
func (w *Week) why() Action {
	day := w.outlook.Days[w.day]
	if w.morning {
		return OpenWhy{w.title(), nil, w.outlook.Mornings[w.day].Plan.Advice}
	}
	return OpenWhy{w.title(), day.Why, day.Plan.Advice}
}

// title is the part of the day that the cursor is on.
func (w *Week) title() string { return words.PartOfDay(w.outlook.Days[w.day].Date, w.morning) }

// weekKeys are the keys of the week.
type weekKeys struct {
	open, up, down, first, last, morning, evening, why, help, back, abort, suspend key.Binding
}

// keys are those that do something now.
func (w *Week) keys() weekKeys {
	k := weekKeys{
		open:    bind("enter", "open", "enter"),
		up:      bind("↑ k", "day before", "up", "k"),
		down:    bind("↓ j", "next day", "down", "j"),
		first:   bind("home", "today", "home"),
		last:    bind("end", "last day", "end"),
		morning: bind("← h", "morning", "left", "h"),
		evening: bind("→ l", "evening", "right", "l"),
		why:     bind("w", "why", "w"),
		help:    bind("?", "keys", "?"),
		back:    bind("q", "back", "q", "esc"),
		abort:   bind("ctrl+c", "quit", "ctrl+c"),
		suspend: suspendKey(),
	}
	k.morning.SetEnabled(!w.morning)
	k.evening.SetEnabled(w.morning)
	return k
}

// ShortHelp lists the keys that are shown at the foot of the screen.
func (k weekKeys) ShortHelp() []key.Binding {
	k.up.SetHelp("↑↓", "day")
	k.morning.SetHelp("←", "morning")
	k.evening.SetHelp("→", "evening")
	return []key.Binding{k.open, k.up, k.morning, k.evening, k.why, k.back, k.help}
}

// expendable returns the keys that a narrow foot leaves out, the first first.
func (k weekKeys) expendable() []key.Binding {
	return []key.Binding{k.why, k.up}
}

// FullHelp lists all keys, in columns.
func (k weekKeys) FullHelp() [][]key.Binding {
	return [][]key.Binding{{k.open, k.up, k.down, k.first, k.last, k.morning, k.evening}, {k.why, k.help, k.back, k.abort, k.suspend}}
}
