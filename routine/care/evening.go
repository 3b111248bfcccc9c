package care

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"skintime/routine"
)

// eveningRow is what an evening keeps out, and why.
type eveningRow struct {
	keepsOut func(Product) bool
	reason   string
}

// eveningRowOf returns what an evening keeps out (G34). What is prescribed stays.
func eveningRowOf(kind routine.EveningKind) (row eveningRow) {
	switch kind {
	case routine.EveningRetinoid:
		return eveningRow{Product.unmoistMask, "only a moist mask with a retinoid"}
	case routine.EveningExfoliate:
		return eveningRow{Product.retinoid, "tonight is for exfoliating"}
	case routine.EveningRecovery:
		return eveningRow{Product.tooMuchForRecovery, "tonight is for recovery"}
	}
	return row
}

// unmoistMask reports whether a product is a mask that does not just stay moist.
func (q Product) unmoistMask() bool {
	return q.StepKind == routine.Mask && (q.Dries || q.Exfoliates || q.acid())
}

// tooMuchForRecovery reports whether skin is spared a product while it recovers. What comes off
// at once with cleansing is not.
func (q Product) tooMuchForRecovery() bool { return q.StepKind != routine.Cleanse && q.strong() }

// findEvening finds out what this evening is for: empty where the routine is not for the evening,
// or nobody has said.
func (p *planner) findEvening() {
	all := p.Profile.Evenings
	if !p.evening() || !all.Planned() {
		return
	}
	p.tonight = all.On(p.recent.today)
	if p.Plan.Routine.Evening = p.tonight; !all.Begun(p.recent.today) {
		p.EveningsStart = all.Starts
	}
}

// eveningBlock keeps a product out that is for other evenings (G34).
func (p *planner) eveningBlock(q Product) block {
	row := eveningRowOf(p.tonight)
	switch {
	case q.Prescribed:
	case row.keepsOut != nil && row.keepsOut(q):
		return block{row.reason, []string{"G34"}}
	case p.tonight == routine.EveningExfoliate && q.StepKind == routine.Serum && q.potent() && !p.exfoliatesInLayers(q):
		return block{row.reason, []string{"G34"}}
	case q.retinoid() && p.elsewhere(routine.EveningRetinoid):
		return block{"a retinoid has evenings of its own", []string{"G34"}}
	case q.StepKind == routine.Exfoliate && q.harsh() && p.elsewhere(routine.EveningExfoliate) && p.tonight != routine.EveningRetinoid:
		return block{"exfoliating has evenings of its own", []string{"G34"}}
	case p.tonight == routine.EveningMask && q.retinoid() && q.StepKind != routine.Mask && p.maskExfoliates():
		return block{"tonight is for a mask that exfoliates", []string{"G34", "G32"}}
	}
	return block{}
}

// exfoliatesInLayers reports whether an acid that stays on is what exfoliates, as the routine has no
// step for it.
func (p *planner) exfoliatesInLayers(q Product) bool {
	return len(p.ofKind(routine.Exfoliate)) == 0 && q.sour()
}

// elsewhere reports whether other evenings are of a kind, and this one is not.
func (p *planner) elsewhere(kind routine.EveningKind) bool {
	all := p.Profile.Evenings
	return p.tonight != "" && p.tonight != kind && all.Begun(p.recent.today) && all.Have(kind)
}

// maskExfoliates reports whether a mask of this plan exfoliates.
func (p *planner) maskExfoliates() bool {
	return slices.ContainsFunc(p.included(routine.Mask), func(s *Step) bool {
		mask, _ := p.productFor(s, p.best[routine.Mask])
		return mask.Exfoliates && p.barred(mask).reason == ""
	})
}

// newRetinoid keeps a retinoid that skin is new to to some evenings of a week (G35).
func (p *planner) newRetinoid(q Product) block {
	begun, id, evenings := q.begun(), q.identity(), map[int]bool{}
	days := routine.Days(begun, p.recent.today)
	if begun.IsZero() || days < 0 || days >= p.data.Numbers.RetinoidNewDays {
		return block{}
	}
	for _, s := range p.recent.steps {
		if s.is == id && s.days < 7 {
			evenings[s.days] = true
		}
	}
	if len(evenings) < p.data.Numbers.RetinoidNewEvenings {
		return block{}
	}
	return block{fmt.Sprintf("new: %d evenings a week at most", p.data.Numbers.RetinoidNewEvenings), []string{"G35"}}
}

// begun is since when a product is in use, as its owner says; zero: nobody knows.
func (q Product) begun() time.Time {
	if q.Since.IsZero() {
		return q.Opened
	}
	return q.Since
}

// ruleEvening leaves out what is for other evenings, and a retinoid that skin is new to on too
// many of them. When skin recovers, it is moisturized.
func (p *planner) ruleEvening() {
	p.excludeBlocked(func(q Product) block {
		b := p.eveningBlock(q)
		if b.reason == "" && q.retinoid() {
			b = p.tooSoon(q)
		}
		return b
	})
	if p.tonight == routine.EveningRecovery {
		for _, s := range p.ofKind(routine.Moisturizer) {
			s.Include = true
			s.cite("G34")
		}
	}
}

// suitsEvening reports whether a step is what the evening is for.
func (p *planner) suitsEvening(s *Step) bool {
	switch p.tonight {
	case routine.EveningRetinoid:
		return s.product.retinoid()
	case routine.EveningExfoliate:
		return s.Kind == routine.Exfoliate
	case routine.EveningMask:
		return s.Kind == routine.Mask
	}
	return false
}

// rankEvening prefers what suits the evening: a retinoid on its own, and where skin exfoliates
// what is calm, or, without a step for it, an acid (G34); where nobody has said which is for what,
// a retinoid that is due again (G35). By day it is rather no acid, so that the evening can be what it is
// for (G33).
func (p *planner) rankEvening(q Product) int {
	layer := q.StepKind == routine.Toner || q.StepKind == routine.Serum
	switch {
	case p.tonight == "" && layer && q.retinoid() && p.dueAgain(q):
		return -1
	case p.laterToday() != "" && q.acid():
		return 1
	case p.tonight == routine.EveningRetinoid && !q.retinoid():
		return 1
	case p.tonight != routine.EveningExfoliate || !layer:
		return 0
	case p.exfoliatesInLayers(q):
		return -1
	case q.potent():
		return 1
	}
	return 0
}

// sayEvening says what the evening is for, of a product that suits it less.
func (p *planner) sayEvening(Product) block {
	switch kind := cmp.Or(p.tonight, p.laterToday()); kind {
	case "":
		return block{"a retinoid is due again", []string{"G35"}}
	case routine.EveningRetinoid:
		return block{"tonight is for a retinoid", []string{"G34"}}
	default:
		return block{eveningRowOf(kind).reason, []string{"G34"}}
	}
}

// laterToday is what the evening of this day is for, seen by day, where an acid would be in its way.
func (p *planner) laterToday() routine.EveningKind {
	all := p.Profile.Evenings
	if kind := all.On(p.recent.today); !p.evening() && all.Planned() && all.Begun(p.recent.today) && eveningRowOf(kind).reason != "" {
		return kind
	}
	return ""
}

// habitOn reports whether a retinoid that is only a habit is used on the evening so many days
// from today: on those for a retinoid, or, where none is, on all that are plain or for a mask.
func (p *planner) habitOn(in int) bool {
	all, day := p.Profile.Evenings, p.day(in)
	kind, own := all.On(day), all.Begun(day) && all.Have(routine.EveningRetinoid)
	return kind == routine.EveningRetinoid || !own && (kind == routine.EveningPlain || kind == routine.EveningMask)
}

// habitWithin says when a retinoid that is only a habit is used less than some hours before now, or
// after; empty: it is not.
func (p *planner) habitWithin(before, after int) string {
	toEvening := 12 // hours, about
	if p.evening() {
		toEvening = 0
	}
	for days := 1; 24*days-toEvening < before; days++ {
		switch {
		case p.habitOn(-days) && days == 1:
			return "last evening"
		case p.habitOn(-days):
			return Ago(days)
		}
	}
	for days := 0; 24*days+toEvening < after; days++ {
		if p.habitOn(days) {
			return inDays(days)
		}
	}
	return ""
}

// inDays is the evening in a number of days, as a person says it.
func inDays(days int) string {
	switch days {
	case 0:
		return "tonight"
	case 1:
		return "tomorrow"
	}
	return fmt.Sprintf("in %d days", days)
}

// ruleNoEvening has a tip to choose evenings where a retinoid every evening has left none to the
// acids of the shelf (G34). Of what is for each evening it is not said two evenings running.
func (p *planner) ruleNoEvening() {
	habit := p.separation.habit != 0
	if p.Profile.Evenings.Planned() || !p.evening() || !habit && !p.retinoidIn(func(Product) bool { return true }) {
		return
	}
	weekly, each := p.acidsWait()
	if !weekly && !each || !p.noAcidFor(p.data.Numbers.NoAcidDays) {
		return
	}
	if said := p.noAcidFor(p.data.Numbers.NoAcidDays+1) && (habit || p.retinoidIn(p.usedLikewise)); !each || !said {
		p.advise(Tip, "Choose evenings in setup, so that acids get theirs.", "G34")
	}
}

// noAcidFor reports whether a retinoid has been used for so many days, and no acid since.
func (p *planner) noAcidFor(days int) bool {
	for _, s := range p.recent.steps { // the latest first
		switch {
		case s.days < days && p.product(s).acid():
			return false
		case s.days >= days && (p.separation.habit != 0 || p.product(s).retinoid()):
			return true
		}
	}
	return false
}

// retinoidIn reports whether a retinoid is in the plan, and such a one.
func (p *planner) retinoidIn(such func(Product) bool) bool {
	return slices.ContainsFunc(p.Steps, func(s Step) bool { return p.takes(&s) && s.product.retinoid() && such(s.product) })
}

// acidsWait reports whether the shelf has an acid for a step of the plan, and none is in it: for one
// of some evenings, or of each.
func (p *planner) acidsWait() (weekly, each bool) {
	for i := range p.Steps {
		s := &p.Steps[i]
		if p.takes(s) && s.product.acid() {
			return false, false
		}
		waits := slices.ContainsFunc(p.candidates(s.Kind), func(q Product) bool {
			q = p.data.complete(q)
			return q.acid() && p.blocked(q).reason == ""
		})
		weekly, each = weekly || waits && !daily(s.Kind), each || waits && daily(s.Kind)
	}
	return weekly, each
}
