package care

import (
	"slices"
	"time"

	"skintime/routine"
)

// SkinRest is something that a person can say of their skin, and how it is then left alone. What
// they said is not kept, only until when skin rests.
type SkinRest struct {
	Says   string // "waxed"
	Days   int    // on which skin rests, the first included; 0: until they say that it is calm
	Strict bool   // it is spared what it is on the first days after a sting
	Told   bool   // somebody else may have told them for how many days
	Calm   bool   // it is calm again: it rests no longer
	IDs    []string
}

// MaxRestDays is the most days of rest that a person can be told.
const MaxRestDays = 60

// RestAfter is the last day on which skin rests, midnight UTC, and whether strictly, once a
// person has said r of it on a day of care. A rest that they have said before is not cut short,
// except when skin is calm: then there is none.
func (who Profile) RestAfter(r SkinRest, today time.Time) (until time.Time, strict bool) {
	if r.Calm {
		return time.Time{}, false
	}
	until, strict = today.AddDate(0, 0, r.Days-1), r.Strict
	if r.Days == 0 {
		until = time.Date(forever, 12, 31, 0, 0, 0, 0, time.UTC)
	}
	if before := who.RestUntil; !before.Before(today) {
		strict = strict || who.RestStrict
		if before.After(until) {
			until = before
		}
	}
	return until, strict
}

// Rests lists what a person can say of their skin on the day of the plan: that it is calm only
// while it rests.
func (p Plan) Rests() []SkinRest {
	return slices.DeleteFunc(slices.Clone(p.data.Rests), func(r SkinRest) bool { return r.Calm && !p.Recovery.Active() })
}

// RestAfter is what the profile's RestAfter is on the day of the plan.
func (p Plan) RestAfter(r SkinRest) (until time.Time, strict bool) {
	return p.profile.RestAfter(r, p.today)
}

// Today is the day of care that the plan is for, midnight UTC.
func (p Plan) Today() time.Time { return p.today }

// Endless reports whether a rest lasts until its owner says that skin is calm.
func Endless(until time.Time) bool { return until.Year() == forever }

// ruleFirstStrong has it said that skin may need rest while an acid, a peel, a peel-off mask or a
// retinoid of the shelf is in that was not used in a finished session yet. It was said where a
// session of today had it.
func (p *planner) ruleFirstStrong() {
	for i := range p.Steps {
		s := &p.Steps[i]
		if p.Recovery.Active() || !p.takes(s) || !s.product.delicate() {
			continue
		}
		id := s.product.identity()
		own := slices.ContainsFunc(p.Profile.Shelf, func(q Product) bool { return q.identity() == id })
		p.MindSkin = p.MindSkin || own && !p.usedThrough(id)
	}
}

// delicate reports whether a product is only for skin that is calm and whole (G25, G36).
func (q Product) delicate() bool {
	return q.acid() || q.retinoid() || q.StepKind == routine.Mask && q.Kind == "peel-off"
}

// usedThrough reports whether a product was used in a session that was finished, or in one today.
func (p *planner) usedThrough(id identity) bool {
	_, used := p.recent.latest(func(s doneStep) bool { return s.is == id && (!s.Left || s.days == 0) })
	return used
}
