package care

import (
	"fmt"

	"skintime/routine"
)

// ruleSuits suggests a kind that would suit now where a mask or exfoliant is out because each one
// on the shelf is blocked. The plan itself takes only what a person owns. Soon after a sting, no
// exfoliant is suggested (G17).
func (p *planner) ruleSuits() {
	stungLately := p.stungWithin(p.data.Numbers.DoctorDays)
	for _, s := range p.Steps {
		if s.Include || s.fromRoutine || p.stungBlock(s.product).reason != "" || s.Reason != p.barred(s.product).reason || p.Chosen[s.Kind] != (Choice{}) {
			continue
		}
		if s.Kind == routine.Exfoliate && s.Reason == p.eveningBlock(s.product).reason {
			continue // it has evenings of its own
		}
		if w, ok := p.suitingKind(s.Kind); ok && !(stungLately && s.Kind == routine.Exfoliate) {
			noun := w.Kind
			if s.Kind == routine.Mask {
				noun += " mask"
			}
			p.adviseOn(s.Kind, Tip, fmt.Sprintf("%s would suit now.", routine.Capitalized(withArticle(noun))), w.IDs...)
		}
	}
}

// suitingKind is the first kind that nothing blocks now, and that goes with all else.
func (p *planner) suitingKind(k routine.Kind) (KindData, bool) {
	planned := p.planned()
	for _, w := range p.data.rows(k) {
		q := p.data.complete(Product{StepKind: k, Kind: w.Kind})
		if p.barred(q).reason == "" && p.goesAlong(q, planned) && !p.data.Avoided(p.Profile, q) {
			return w, true
		}
	}
	return KindData{}, false
}
