// Package screen has the screens: plan, resume, step, summary, diary, why, help
// and the note. Each is a plain struct: a key goes in and an action comes out;
// its view is a function of its state and a Frame. A screen knows no other
// screen and changes no session: package ui does what an action says. What
// screens say is in package words.
package screen

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"skintime/routine"
	"skintime/routine/care"
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
	// SendRequest is a request to the session under way.
	SendRequest struct{ Request routine.Request }
	// Leave leaves the session, to be resumed later, and ends the program.
	Leave struct{}
	// Quit ends the program.
	Quit struct{}
	// Suspend gives the terminal back to the shell.
	Suspend struct{}
	// Close goes back to what was there before.
	Close struct{}
	// PassKey closes what covers a screen and gives the key to that screen.
	PassKey struct{ Key Key }
	// OpenDiary shows the diary.
	OpenDiary struct{}
	// OpenWhy shows what a step or a plan rests on.
	OpenWhy struct {
		Title  string
		Claims []string
		Advice []care.Advice
	}
	// OpenHelp shows all keys: named in few words, and in more; and a line that
	// always has to be seen with them.
	OpenHelp struct {
		Short, Full help.KeyMap
		Note        string
	}
	// OpenNote begins a note.
	OpenNote struct{}
	// SaveNote records the note and closes it; Then follows, if not nil.
	SaveNote struct{ Then Action }
	// Mute mutes all but the screen, or ends that.
	Mute struct{}
	// OpenSkin shows what can be said of skin before a plan.
	OpenSkin struct{ Plan care.Plan }
	// SaySkin writes down until when skin rests, or that it is calm again, and plans so.
	SaySkin struct{ Rest care.SkinRest }
	// Notify shows a line about what just happened.
	Notify struct{ Text string }
)

// writer is a screen that can be written in.
type writer interface {
	Typing() bool
	Paste(tea.PasteMsg)
}

// Typing reports whether keys write a text on a screen.
func Typing(s Screen) bool {
	w, can := s.(writer)
	return can && w.Typing()
}

// Paste adds text from the clipboard where a screen is written in.
func Paste(s Screen, msg tea.PasteMsg) {
	if w, can := s.(writer); can {
		w.Paste(msg)
	}
}

// Screen is what fills the terminal, and acts on keys.
type Screen interface {
	// Key acts on a key, and returns what else is to be done.
	Key(k Key, f Frame) Action
	// View is the screen as text, of at most the frame's size.
	View(f Frame) string
}
