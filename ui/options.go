package ui

import (
	"skintime/routine/diary"
	"skintime/ui/cue"
	"skintime/ui/live"
	"skintime/ui/record"
	"skintime/ui/screen"
	"skintime/ui/terminal"
	"skintime/ui/theme"
)

// Start is where the program begins.
type Start int

// Where the program begins. A session that was left is offered first, except
// where the name says otherwise.
const (
	StartWithPlan   Start = iota // the plan
	StartNow                     // the first step
	StartResumed                 // the session that was left, without asking
	StartNewSession              // the first step, after ending what was left without asking
	StartWithDiary               // the diary, and nothing else
)

// Options are all that the program is told, read once by New.
type Options struct {
	// Session is what a session is run with.
	Session live.Options
	// Plan is what the plan screen shows.
	Plan screen.PlanOptions
	// Start is where the program begins.
	Start Start
	// ReadDiary reads the diary; nil: there is none to look into.
	ReadDiary func() (diary.Diary, error)
	// Known returns what a session can name that is added or corrected by hand; nil: none can be.
	Known func(diary.Diary) *record.Known
	// WriteRecord writes a session that was added, corrected or removed, and returns it as it is
	// written.
	WriteRecord func(diary.Record) (diary.Record, error)
	// ReadShelf reads the products, with what the diary says of them; nil: there is no
	// shelf to open.
	ReadShelf func() (screen.ShelfItems, error)
	// ChangeShelf writes a change and returns all products as they are then.
	ChangeShelf func(screen.ShelfChange) (screen.ShelfItems, error)
	// SaySkin writes down until when skin rests, or that it is calm, for the plans to come; nil: it cannot.
	SaySkin func(screen.SaySkin) error
	// Outlook plans the week ahead, with the days before it; nil: there is no week to open.
	Outlook func() (screen.Outlook, error)
	// Notifier is what the environment tells of the terminal's own
	// notifications; nil: the terminal does not notify.
	Notifier *cue.Terminal
	// LightBackground says that the terminal's background is light, as far as is
	// known before the terminal answers.
	LightBackground bool
	// Signs are those that the terminal shows, as far as is known before it answers.
	Signs theme.Signs
	// Look is the set of colours, and Colors are the person's own among them.
	Look   theme.Look
	Colors theme.Colors
	// Progress says whether the terminal has a progress bar of its own.
	Progress terminal.Progress
}
