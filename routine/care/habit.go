package care

import (
	"time"

	"skintime/routine"
)

// Ranks by use: neverUsed is that of a product that was not used for UsedDays; the others add to
// the rank of one that was used only once at this hour, or only at another.
const (
	neverUsed   = 1 << 30
	anotherHour = 1 << 20
	onlyOnce    = 1 << 19
)

// rankUse prefers what was used last in such a step.
func (p *planner) rankUse(q Product) int {
	if rank, ever := p.uses[q.identity()]; ever {
		return rank
	}
	return neverUsed
}

// rankUses ranks what was used within UsedDays by the minutes since. What is put on each day has a
// habit for its hour, and that takes two uses: what was used once may have been taken only
// because the usual was out.
func (p *planner) rankUses() map[identity]int {
	ranks := map[identity]int{}
	for _, s := range p.recent.steps { // the latest first
		if s.days >= p.data.Numbers.UsedDays {
			break
		}
		rank := int(s.hours / time.Minute)
		switch before, known := ranks[s.is]; {
		case known && (before < onlyOnce || !p.atThisHour(s)):
			continue
		case !daily(s.Kind):
		case !p.atThisHour(s):
			rank += anotherHour
		case !known || before >= anotherHour:
			rank += onlyOnce
		}
		ranks[s.is] = rank
	}
	return ranks
}

// daily reports whether a kind of step is for each morning or evening.
func daily(k routine.Kind) bool { return k != routine.Mask && k != routine.Exfoliate }

// atThisHour reports whether a step was done at about this hour of its day, by its own clock.
func (p *planner) atThisHour(s doneStep) bool {
	const day, about = 24 * time.Hour, 6 * time.Hour
	clock := func(t time.Time) time.Duration {
		return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
	}
	apart := (clock(p.Now) - clock(s.When) + day) % day
	return min(apart, day-apart) < about
}

// usedLikewise reports whether a product was used yesterday or today, at about this hour, so that
// what there is to say of it was said.
func (p *planner) usedLikewise(q Product) bool { return p.usedWithin(q, 36*time.Hour) }

// usedWithin reports whether a product was used that lately at about this hour.
func (p *planner) usedWithin(q Product, since time.Duration) bool {
	id := q.identity()
	last, ever := p.recent.latest(func(s doneStep) bool { return s.is == id && (!daily(s.Kind) || p.atThisHour(s)) })
	return ever && last.hours < since
}

// dueAgain reports whether a product that is used on some evenings was not used on the last two: it
// was on at least two of the last fourteen days. Soon after a sting it is not, as skin begins again
// by its owner's hand.
func (p *planner) dueAgain(q Product) bool {
	const some, pause = 14, 3
	if !p.evening() || p.stungWithin(p.data.Numbers.DoctorDays) {
		return false
	}
	id, days := q.identity(), map[int]bool{}
	for _, s := range p.recent.steps {
		switch {
		case s.is != id || s.days >= some:
		case s.days < pause:
			return false
		default:
			days[s.days] = true
		}
	}
	return len(days) > 1
}

// stungWithin reports whether anything stung that lately, in days.
func (p *planner) stungWithin(days int) bool {
	return len(p.recent.stings) > 0 && p.recent.stings[0].days < days
}
