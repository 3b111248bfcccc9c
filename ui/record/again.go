package record

import (
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
)

// Again is what to choose for a plan by the kind of step, so that it is done with what a session
// was done with: as far as it was used, did not sting, and there still is such a product or kind.
func Again(p care.Plan, r diary.Record) map[routine.Kind]care.Choice {
	chosen := map[routine.Kind]care.Choice{}
	for _, s := range r.Steps {
		if s.Product == nil || s.Outcome == routine.OutcomeStung || !s.Used() {
			continue
		}
		all := p.Alternatives(s.Kind)
		if i := slices.IndexFunc(all, func(a care.Alternative) bool { return a.Is(*s.Product) }); i >= 0 {
			chosen[s.Kind] = all[i].Choice
		}
	}
	return chosen
}

// WithTimes is a draft with the times that a session's steps were planned for, as far as its steps
// can take them.
func WithTimes(d routine.Draft, r diary.Record) routine.Draft {
	for i, s := range d.Routine().Steps {
		j := slices.IndexFunc(r.Steps, func(o diary.Step) bool { return o.Kind == s.Kind })
		if j < 0 {
			continue
		}
		planned := time.Duration(r.Steps[j].Planned) * time.Second
		if t, err := s.Timing.WithLength(planned); err == nil && planned != s.Timing.Planned() {
			d = d.WithTiming(i, t)
		}
	}
	return d
}
