package care

import (
	"slices"
	"time"

	"skintime/routine"
)

// KindData is a row of the care data about a kind of mask or exfoliant: what it is, how long it
// stays on, and how it goes on and comes off. The first row of a kind is what counts unless
// another of its rows is for the skin, or for how the label says that the product comes off.
type KindData struct {
	Kind string
	Skin []Skin // the row is for these types of skin; none: for any

	Method            string // of an exfoliant: Manual, Chemical or Peel
	Gentle            bool
	Strength          float64 // per cent of acid
	Actives           []string
	Dries, Exfoliates bool

	From, By, Cap int     // the window in minutes: it opens, is due, and is never extended beyond
	For           float64 // a countdown in minutes, instead of a window
	About         float64 // about how many minutes it takes to put on, without a window
	First         int     // the window in minutes of the first use; 0: the usual one

	Onto  string          // skin when it goes on: dry or wet
	Off   routine.Removal // how it comes off
	Title string          // of its step; empty: the usual one
	Do    []string        // how to put it on
	Open  string          // what to do once it may come off; empty: the usual words
	Over  string          // what to do once it is due; empty: the usual words

	Rinse      []string // what its rinse begins with
	RinseTitle string   `toml:"rinse_title"`
	RinseFor   float64  `toml:"rinse_for"`  // about how many minutes its rinse takes; 0: as the routine says
	LayersFor  float64  `toml:"layers_for"` // the minutes of the toner and serum after it; 0: as the routine says
	Serum      string   // a line of the serum after it
	Morning    string   // what the next morning's cleansing begins with

	IDs []string // ids of the claims behind the row
}

// row returns the row for a kind, the skin and a way off: one for that way off, or that stays on
// or comes off as it does, before one for the skin, and that before the first of the kind.
func row(rows []KindData, kind string, skin Skin, off routine.Removal) (found KindData, ok bool) {
	at, best := -1, -1
	for i := range rows {
		r := &rows[i]
		if r.Kind != kind || len(r.Skin) > 0 && !slices.Contains(r.Skin, skin) {
			continue
		}
		fits := 0
		if len(r.Skin) > 0 {
			fits = 1
		}
		if off != "" && (r.Off == routine.LeaveOn) == (off == routine.LeaveOn) {
			fits += 2
		}
		if off != "" && r.Off == off {
			fits += 4
		}
		if fits > best {
			at, best = i, fits
		}
	}
	if at < 0 {
		return found, false
	}
	return rows[at], true
}

// rows lists the rows that a kind of step has.
func (d Data) rows(k routine.Kind) []KindData {
	switch k {
	case routine.Mask:
		return d.Masks
	case routine.Exfoliate:
		return d.Exfoliants
	}
	return nil
}

// mask returns the row of a kind of mask.
func (d Data) mask(kind string, skin Skin) (KindData, bool) { return row(d.Masks, kind, skin, "") }

// timing is how a step with the kind keeps time.
func (k KindData) timing() routine.Timing {
	switch {
	case k.For > 0:
		return routine.For(minutes(k.For))
	case k.From > 0:
		return routine.Between(minutes(float64(k.From)), minutes(float64(k.By)), minutes(float64(k.Cap)))
	}
	return routine.Timing{Suggested: minutes(k.About)}
}

func minutes(n float64) time.Duration { return time.Duration(n * float64(time.Minute)) }
