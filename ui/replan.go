package ui

import (
	"maps"
	"slices"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/ui/step"
)

// Planned is the model with the plan p behind its draft. With other kinds of
// products than those that were chosen for it, again makes it anew.
func (m Model) Planned(p care.Plan, chosen map[routine.Kind]string, again func(map[routine.Kind]string) care.Plan) Model {
	m.plan.care, m.plan.again = p, again
	maps.Copy(m.plan.chosen, chosen)
	m.plan.keys.kind.SetEnabled(true)
	return m
}

// take makes p the plan. What a person included or left out by hand stays so,
// and so do the minutes of steps whose time the plan has not changed.
func (pl *plan) take(p care.Plan) {
	kind, moved := pl.kind(), pl.moved()
	pl.care, pl.draft = p, p.Draft()
	for i, s := range pl.draft.Routine().Steps {
		if m, ok := moved[s.Kind]; ok && m.from == s.Timing {
			pl.draft = pl.draft.Timed(i, m.to)
		}
		if in, said := pl.said[s.Kind]; said && in != pl.draft.Included(i) {
			pl.draft = pl.draft.Toggle(i)
		}
		if s.Kind == kind {
			pl.cursor = i
		}
	}
}

// move is a step's time as it was planned, and as a person has changed it.
type move struct{ from, to routine.Timing }

// moved are the steps whose times a person has moved.
func (pl *plan) moved() map[routine.Kind]move {
	all := map[routine.Kind]move{}
	for i, s := range pl.draft.Routine().Steps {
		if planned := pl.care.Steps[i].Timing; planned != s.Timing {
			all[s.Kind] = move{planned, s.Timing}
		}
	}
	return all
}

// step is the step of the cursor.
func (pl *plan) step() routine.Step {
	steps := pl.draft.Routine().Steps
	if len(steps) == 0 {
		return routine.Step{}
	}
	return steps[min(pl.cursor, len(steps)-1)]
}

func (pl *plan) kind() routine.Kind { return pl.step().Kind }

// reason is why step i is not as its routine has it; there is none for what a
// person decided.
func (pl *plan) reason(i int) string {
	if i >= len(pl.care.Steps) || pl.care.Steps[i].Include != pl.draft.Included(i) {
		return ""
	}
	return pl.care.Steps[i].Reason
}

// weightiest is the advice that whoever skips the plan has to see; a stop
// before a caution.
func (pl *plan) weightiest() string {
	said := ""
	for _, a := range pl.care.Advice {
		if a.Level == care.Stop {
			return a.Text
		}
		if a.Level == care.Caution && said == "" {
			said = a.Text
		}
	}
	return said
}

// otherKind changes the kind of product of the cursor's step, and plans anew.
func (m *Model) otherKind() {
	pl := &m.plan
	s := pl.step()
	kinds := m.kinds(s.Kind)
	if len(kinds) == 0 {
		m.notice = step.The(s) + " comes in one kind only."
		return
	}
	next := (slices.Index(kinds, s.Product.Kind) + 1) % len(kinds)
	pl.chosen[s.Kind] = kinds[next]
	pl.take(pl.again(pl.chosen))
}

// kinds are the kinds of products that a step can be done with.
func (m Model) kinds(k routine.Kind) []string {
	var kinds []string
	switch k {
	case routine.Mask:
		for _, d := range m.data.Masks {
			kinds = append(kinds, d.Kind)
		}
	case routine.Exfoliate:
		for _, d := range m.data.Exfoliants {
			kinds = append(kinds, d.Kind)
		}
	case routine.Serum:
		kinds = []string{care.Light, care.Thick}
	}
	return slices.Compact(kinds)
}
