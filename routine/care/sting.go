package care

import (
	"fmt"
	"slices"
	"strings"
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

// block is why a product is not for today; without a reason it is.
type block struct {
	reason string
	why    []string
}

// rest is what skin is spared today.
type rest struct {
	sting  doneStep  // the one that it rests from
	strict bool      // after a sting of these days all that is not plain rests, and each mask
	stung  bool      // it rests from a sting
	told   time.Time // until when its owner says that it rests, zero: no longer
}

// findRest finds out what skin is spared today.
func (p *planner) findRest() {
	if !p.Profile.RestUntil.Before(p.recent.today) {
		p.rest.told = p.Profile.RestUntil
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
	until := p.rest.told
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

// blocked says why a product is not for today, whatever else is planned: it stung, skin rests,
// it is too strong, or was used too lately. Its facts have to be complete.
func (p *planner) blocked(q Product) block {
	if b := p.stungBlock(q); b.reason != "" {
		return b
	}
	if b := p.restBlock(q); b.reason != "" {
		return b
	}
	if b := p.strengthBlock(q); b.reason != "" {
		return b
	}
	return p.tooSoon(q)
}

// stungBlock keeps a product out that stung: until its owner clears it, or for some days where
// nobody knows which product it was. Custom steps share a kind without being the same, so
// theirs never counts, nor does a rinse, which has no product (G17, G18).
func (p *planner) stungBlock(q Product) block {
	if q.StepKind == routine.Custom || q.StepKind == routine.Rinse {
		return block{}
	}
	i := slices.IndexFunc(p.recent.stings, func(s doneStep) bool { return p.stillOut(s, &q) })
	if i < 0 {
		return block{}
	}
	switch s := p.recent.stings[i]; {
	case q.Prescribed && s.days > 0 && p.Chosen[q.StepKind].Product == q.Name && q.Name != "":
		return block{}
	case q.Prescribed && s.days > 0:
		return block{"ask whoever prescribed it before the next use", []string{"G18"}}
	default:
		return block{"it stung " + Ago(s.days), []string{"G18", "G17"}}
	}
}

// stillOut reports whether a sting keeps a product out today.
func (p *planner) stillOut(s doneStep, q *Product) bool {
	if q.StepKind != s.Kind || !q.Cleared.IsZero() && p.dayOf(s).Before(routine.LocalDate(q.Cleared)) {
		return false
	}
	if clearable := !s.unsaid && s.shelved >= 0; !clearable && s.days >= p.data.Numbers.ReactionDays {
		return false
	}
	anyOfThem := s.unsaid && s.is.name == "" && s.is.kind == ""
	return anyOfThem || s.is == q.identity()
}

// dayOf is the day of care of a step.
func (p *planner) dayOf(s doneStep) time.Time { return p.recent.today.AddDate(0, 0, -s.days) }

// restBlock keeps what is strong off skin that rests; what is prescribed stays (G18, G25, G44, G45).
func (p *planner) restBlock(q Product) block {
	until, strict := p.restUntil(), p.rest.strict && q.strictlyOut()
	switch {
	case q.Prescribed || until.IsZero() || !q.strong() && !strict:
		return block{}
	case !q.strong():
		until = p.restDay(p.data.Numbers.StrictDays)
	}
	why := []string{"G18", "G44", "G45"}
	if !p.rest.stung {
		why = []string{"G25"}
	}
	if until.Year() == forever {
		return block{"your skin rests until you say that it is calm", why}
	}
	return block{"your skin rests until " + until.Format(dayFormat), why}
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

// strictlyOut reports whether skin is spared a product on the first days, besides what is strong.
func (q Product) strictlyOut() bool {
	return q.StepKind == routine.Mask || q.has(Azelaic) || q.StepKind == routine.Toner && len(q.Actives) > 0
}

// ruleReaction leaves out what stung, and what skin that rests is spared, and says so (G17, G18).
func (p *planner) ruleReaction() {
	for i := range p.Steps {
		s := &p.Steps[i]
		q := s.product
		b := p.stungBlock(q)
		if b.reason == "" {
			b = p.restBlock(q)
		}
		switch instead, never := plainInstead[s.Kind]; {
		case b.reason == "":
			p.askPrescriber(s, q)
		case never:
			s.Product, s.Reason = routine.Product{}, instead
			s.cite(b.why...)
		default:
			s.Include, s.Reason, s.Why = false, b.reason, b.why
		}
	}
	p.excludeRinsesOfNothing()
	p.adviseStop()
	p.adviseCleared()
}

// plainInstead are the steps that no sting puts out, and what to take instead of what stung.
var plainInstead = map[routine.Kind]string{
	routine.Cleanse:     "take a mild one, or only water",
	routine.Moisturizer: "take a plain one, without perfume or actives",
	routine.Sunscreen:   "take another one, or stay in the shade",
}

// askPrescriber asks for care with what is prescribed, on days on which skin rests.
func (p *planner) askPrescriber(s *Step, q Product) {
	cosmetic := q
	cosmetic.Prescribed = false
	if s.Include && q.Prescribed && p.restBlock(cosmetic).reason != "" {
		p.adviseOn(q.StepKind, Caution, subject(q)+" is prescribed: ask whoever prescribed it before you use it on skin that rests.", "G18", "G44")
	}
}

// adviseStop says on days of rest what stung and when, once (G17, G18), and when to see a doctor
// after a second sting (G22, G23). Later a tip says that a product stays out.
func (p *planner) adviseStop() {
	var named []string
	why, prescribed := []string{"G18", "G17", "G44", "G45"}, false
	for _, s := range p.recent.stings {
		if s.days >= p.data.Numbers.DoctorDays {
			break
		}
		q := p.shelved(s)
		text := fmt.Sprintf("%s stung %s", subject(q), Ago(s.days))
		switch {
		case slices.Contains(named, text):
		case s.days < p.reactionDays() && !p.calmed(s):
			named = append(named, text)
			prescribed = prescribed || q.Prescribed
			if s.Kind == routine.Sunscreen {
				why = append(why, "S28")
			}
		case p.stillOut(s, &q) && !q.UsedUp && len(p.ofKind(s.Kind)) > 0:
			p.adviseOn(q.StepKind, Tip, text+": it stays out until "+clearedBy(q)+".", "G18")
		}
	}
	if len(named) == 0 {
		return
	}
	text := strings.Join(named[:min(len(named), maxNamed)], "; ") + ". "
	if prescribed {
		text += "Ask whoever prescribed it before the next use."
	} else {
		text += "Don't use it again, and try a new product on a small spot first."
	}
	if until := p.restUntil(); until.Year() != forever {
		text += " Gentle care until " + until.Format(dayFormat) + "."
	}
	if p.stungTwice() {
		text += " Two stings in two weeks: see a doctor if it blisters, swells or gets worse."
		why = append(why, "G22", "G23")
	}
	p.advise(Stop, text, why...)
}

// clearedBy is what brings a product back that stung.
func clearedBy(q Product) string {
	if q.Prescribed {
		return "you have asked whoever prescribed it, and choose it by hand"
	}
	return "you clear it on the shelf"
}

// maxNamed is how many products past their date, or that stung, are named.
const maxNamed = 3

// stungTwice reports whether the last two stings lie close together.
func (p *planner) stungTwice() bool {
	stings := p.recent.stings
	return len(stings) > 1 && stings[1].days-stings[0].days <= p.data.Numbers.DoctorDays
}

// shelved is the product of a step as the shelf has it; else as it was.
func (p *planner) shelved(s doneStep) Product {
	if s.shelved >= 0 {
		return p.data.complete(p.Profile.Shelf[s.shelved])
	}
	return withFacts(s.Kind, *s.facts)
}

// subject begins a sentence with a product: its own name, else what it is.
func subject(q Product) string {
	if own := routine.Sanitize(q.Name); own != "" {
		return routine.Capitalized(own)
	}
	switch q.StepKind {
	case routine.Rinse:
		return "What you rinsed off"
	case routine.Custom:
		return "Something"
	}
	return yourProduct(q.StepKind, q.Kind)
}

// adviseCleared asks for a small spot before a product is used again that stung (G17).
func (p *planner) adviseCleared() {
	for i := range p.Steps {
		q := p.Steps[i].product
		id := q.identity()
		s, ever := p.recent.latest(func(s doneStep) bool { return s.is == id })
		if cleared := routine.LocalDate(q.Cleared); p.Steps[i].Include && !q.Cleared.IsZero() && q.Tested.Before(q.Cleared) &&
			(!ever || p.dayOf(s).Before(cleared)) && routine.Days(cleared, p.recent.today) < p.data.Numbers.DoctorDays {
			p.adviseOn(q.StepKind, Tip, subject(q)+" stung before: try it on a small spot first.", "G17")
		}
	}
}
