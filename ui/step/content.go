// Package step draws a step of a routine, and the blocks that a step is made of:
// picture, digits, bar. Views are pure: they depend on the scene alone. What a
// step says is not here, but in package words.
package step

import (
	"skintime/ui/theme"
	"skintime/ui/words"
)

// Scene is all that a view depends on.
type Scene struct {
	words.Scene
	Theme  theme.Theme
	Width  int // cells that the view may fill
	Height int
}

// content is what a step shows: what it says, its picture and its tone.
type content struct {
	words.Task
	picture string
	tone    theme.Style // of picture, digits and bar
}

// contentOf is the content of the scene's step. What stings comes off as in a
// rinse.
func contentOf(sc Scene) content {
	c := content{Task: words.TaskOf(sc.Scene), picture: "rinse"}
	if !sc.Snap.TakeOff {
		c.picture = pictureOf(sc.Snap.Step.Kind)
	}
	c.tone = map[words.Urgency]theme.Style{words.Calm: sc.Theme.Accent, words.Allowed: sc.Theme.Good, words.Due: sc.Theme.Warn}[c.Urgency]
	return c
}
