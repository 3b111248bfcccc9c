package care

import (
	"slices"
	"time"

	"skintime/routine"
)

// Recovery are the days on which skin rests.
type Recovery struct {
	Until  time.Time // its last day of care, midnight UTC
	Why    []string  // ids of claims
	Strict bool      // it is one of the first days after a sting
}

// Active reports whether skin rests.
func (r Recovery) Active() bool { return !r.Until.IsZero() }

// rest is what skin is spared today.
type rest struct {
	sting      doneStep  // the one that it rests from
	strict     bool      // after a sting of these days all that is not plain rests, and each mask
	stung      bool      // it rests from a sting
	ownerUntil time.Time // until when its owner says that it rests, zero: no longer
	// ownerStrict says that until then it is spared what it is on the first days after a sting.
	ownerStrict bool
}

// findRest finds out what skin is spared today.
func (p *planner) findRest() {
	if !p.Profile.RestUntil.Before(p.recent.today) {
		p.rest.ownerUntil, p.rest.ownerStrict = p.Profile.RestUntil, p.Profile.RestStrict
	}
	i := slices.IndexFunc(p.recent.stings, func(s doneStep) bool { return !p.calmed(s) })
	if i >= 0 && p.recent.stings[i].days < p.reactionDays() {
		sting := p.recent.stings[i]
		p.rest.sting, p.rest.stung, p.rest.strict = sting, true, sting.days < p.data.Numbers.StrictDays
	}
	if until := p.restUntil(); !until.IsZero() {
		p.Recovery = Recovery{until, []string{"G18"}, p.rest.strict}
		if !p.rest.stung {
			p.Recovery.Why = []string{"G25"}
		}
	}
}

// calmed reports whether skin has been said to be calm since a sting. Of several on that very
// day some may have come later, so that they count.
func (p *planner) calmed(s doneStep) bool {
	if p.Profile.CalmSince.IsZero() {
		return false
	}
	ago, stings := routine.Days(p.Profile.CalmSince, p.recent.today), 0
	for _, other := range p.recent.stings {
		if other.days == s.days {
			stings++
		}
	}
	return s.days > ago || s.days == ago && stings == 1
}

// reactionDays is how many days, the day of the sting included, skin rests (G17, G18).
func (p *planner) reactionDays() int {
	if p.Profile.Skin == Sensitive {
		return p.data.Numbers.ReactionDaysSensitive
	}
	return p.data.Numbers.ReactionDays
}

// restUntil is the last day on which skin is spared what is strong; zero: it is not.
func (p *planner) restUntil() time.Time {
	until := p.rest.ownerUntil
	if p.rest.stung {
		if end := p.restDay(p.reactionDays()); end.After(until) {
			until = end
		}
	}
	return until
}

// restDay is the last of n days from the sting's on.
func (p *planner) restDay(n int) time.Time {
	return p.recent.today.AddDate(0, 0, n-1-p.rest.sting.days)
}

// strictUntil is the last day on which skin is spared more than what is strong; zero: it is not.
func (p *planner) strictUntil() (until time.Time) {
	if p.rest.ownerStrict {
		until = p.rest.ownerUntil
	}
	if p.rest.strict {
		if end := p.restDay(p.data.Numbers.StrictDays); end.After(until) {
			until = end
		}
	}
	return until
}

// restBlock keeps what is strong off skin that rests; what is prescribed stays.
func (p *planner) restBlock(q Product) block {
	until := p.restUntil()
	if !q.strong() {
		until = p.strictUntil()
	}
	why := p.restClaims(q)
	switch {
	case q.Prescribed || until.IsZero() || !q.strong() && !q.strictlyOut():
		return block{}
	case Endless(until):
		return block{"your skin rests until you say it is calm", why}
	}
	return block{"your skin rests until " + until.Format(dayFormat), why}
}

// restClaims are the claims for which a product is kept off skin that rests: after a sting, or
// as its owner says (G18, G25, G36, G44, G45).
func (p *planner) restClaims(q Product) (why []string) {
	if p.rest.stung {
		why = []string{"G18", "G44", "G45"}
	}
	if !p.rest.ownerUntil.IsZero() {
		why = append(why, "G25")
		if q.retinoid() {
			why = append(why, "G36")
		}
	}
	return why
}

// forever is the year of a rest without an end.
const forever = 9999

// dayFormat is how a day of the next weeks is written: "Tue 10 Mar".
const dayFormat = "Mon 2 Jan"

// strong reports whether skin that rests is spared a product on all of its days.
func (q Product) strong() bool {
	return q.StepKind == routine.Exfoliate || q.Dries || q.Exfoliates || q.acid() ||
		q.retinoid() || q.has(Enzyme, TCA, VitaminC, Benzoyl)
}

// strictlyOut reports whether skin is spared a product on the first days: more than what is strong.
func (q Product) strictlyOut() bool {
	return q.StepKind == routine.Mask || q.has(Azelaic) || q.StepKind == routine.Toner && len(q.Actives) > 0
}
