package screen

import (
	"maps"

	"skintime/ui/record"
	"skintime/ui/words"
)

// asLastTime chooses for this time what the steps were done with in the last session of the
// routine, and its minutes. Whether a step is in is up to the plan.
func (p *Plan) asLastTime() Action {
	r, found := p.last(p.draft.Routine().Name)
	if !found {
		return Notify{words.NoLastTime(p.draft.Routine())}
	}
	maps.Copy(p.chosen, record.Again(p.care, r))
	p.adopt(p.replan(p.byHand()))
	p.draft = record.WithTimes(p.draft, r)
	return Notify{words.AsLastTime(r, p.draft.OnlyIncluded())}
}
