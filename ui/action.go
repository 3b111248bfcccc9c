package ui

import (
	"skintime/routine"
	"skintime/routine/care"

	"charm.land/bubbles/v2/help"
)

// Action is what a screen wants done after a key; nil: nothing but what the
// screen has done to itself.
type Action any

// The actions of screens.
type (
	// Begin starts a session with Routine.
	Begin struct{ Routine routine.Routine }
	// Choose answers the offer of a session that was left.
	Choose struct{ Choice Choice }
	// Ask is a request to the session under way.
	Ask struct{ Request routine.Request }
	// Leave leaves the session, to be resumed later, and ends the program.
	Leave struct{}
	// Quit ends the program.
	Quit struct{}
	// Suspend gives the terminal back to the shell.
	Suspend struct{}
	// Close goes back to what was there before.
	Close struct{}
	// PassKey closes what covers a screen and gives the key to that screen.
	PassKey struct{}
	// OpenDiary shows the diary.
	OpenDiary struct{}
	// OpenWhy shows what a step or a plan rests on.
	OpenWhy struct {
		Title  string
		Claims []string
		Advice []care.Advice
	}
	// OpenHelp shows all keys: named in few words, and in more.
	OpenHelp struct{ Short, Full help.KeyMap }
	// OpenNote begins a note.
	OpenNote struct{}
	// SaveNote records a note and closes it; with Then, that follows.
	SaveNote struct {
		Text string
		Then Action
	}
	// Mute mutes all but the screen, or ends that.
	Mute struct{}
	// Notify shows a line about what just happened.
	Notify struct{ Text string }
)
