// Package step draws the steps of a routine: a file for each kind, which says
// what is special about it, and the blocks that all of them are made of. Views
// are pure: they depend on the scene alone.
package step

import (
	"time"

	"charm.land/lipgloss/v2"

	"skintime/routine"
	"skintime/ui/theme"
)

// Scene is all that a view depends on.
type Scene struct {
	Snap   routine.Snapshot
	Wall   time.Time // what the clock on the wall shows now
	Theme  theme.Theme
	Width  int // cells that the view may fill
	Height int
}

// face is what the kinds of steps differ in.
type face struct {
	picture string
	tone    lipgloss.Style // of picture, digits and bar
	label   string         // a word beside the name, for a phase that asks for something
	caption string         // what the digits mean
	lines   []string       // what to do
	always  string         // a line that comes before all others
	hint    string         // a line about a key
}

// faceOf is the face of the scene's step. A step that stings has another: what
// is on the skin comes off first.
func faceOf(sc Scene) face {
	if sc.Snap.TakeOff {
		return takeOff(sc)
	}
	switch sc.Snap.Step.Kind {
	case routine.Cleanse:
		return cleanse(sc)
	case routine.Exfoliate:
		return exfoliate(sc)
	case routine.Mask:
		return mask(sc)
	case routine.Rinse:
		return rinse(sc)
	case routine.Toner:
		return toner(sc)
	case routine.Serum:
		return serum(sc)
	case routine.Moisturizer:
		return moisturizer(sc)
	case routine.Sunscreen:
		return sunscreen(sc)
	}
	return custom(sc)
}

// plainFace is the face of a step about which nothing is special but its
// picture: calm until its time is up.
func plainFace(sc Scene, picture string) face {
	f := face{picture: picture, tone: sc.Theme.Accent, caption: Caption(sc.Snap), lines: sc.Snap.Step.Do}
	if sc.Snap.Phase == routine.Over {
		f.tone, f.label, f.caption = sc.Theme.Good, Caption(sc.Snap), ""
	}
	return f
}

// At is the time of day at which the time of the scene's step reaches edge.
func (sc Scene) At(edge time.Duration) string {
	return sc.Wall.Add(sc.Snap.Until(edge)).Format("15:04")
}

// Sayings are the lines that say what to do in the scene's step, for those who
// are read to.
func Sayings(sc Scene) []string {
	f := faceOf(sc)
	lines := f.lines
	if f.always != "" {
		lines = append([]string{f.always}, lines...)
	}
	return lines
}
