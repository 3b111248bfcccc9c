package screen

import (
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/words"
)

// asLastTime chooses for this time what the steps were done with in the last session of the
// routine, and its minutes, as far as a person's shelf and the plan have them. Whether a step is in
// is up to the plan.
func (p *Plan) asLastTime() Action {
	r, found := p.last(p.draft.Routine().Name)
	if !found {
		return Notify{words.NoLastTime(p.draft.Routine())}
	}
	for _, s := range r.Steps {
		if s.Product == nil || s.Outcome == routine.OutcomeStung || !s.Used() {
			continue
		}
		all := p.care.Alternatives(s.Kind)
		if i := slices.IndexFunc(all, func(a care.Alternative) bool { return a.Is(*s.Product) }); i >= 0 {
			p.chosen[s.Kind] = all[i].Choice
		}
	}
	p.adopt(p.replan(p.byHand()))
	p.takeMinutes(r.Steps)
	return Notify{words.AsLastTime(r, p.draft.OnlyIncluded())}
}

// takeMinutes gives the steps the times that others of their kinds were planned for.
func (p *Plan) takeMinutes(steps []diary.Step) {
	for i, s := range p.draft.Routine().Steps {
		j := slices.IndexFunc(steps, func(o diary.Step) bool { return o.Kind == s.Kind })
		if j < 0 {
			continue
		}
		planned := time.Duration(steps[j].Planned) * time.Second
		if t, err := s.Timing.WithLength(planned); err == nil && planned != s.Timing.Planned() {
			p.draft = p.draft.WithTiming(i, t)
		}
	}
}
