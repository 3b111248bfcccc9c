package screen

import (
	"fmt"
	"slices"
	"strings"

	"skintime/routine/care"
	"skintime/ui/theme"
	"skintime/ui/words"
)

// manyRoutines is from how many routines on only the one that is planned has a tab.
const manyRoutines = 5

// place is the index of the routine that is planned.
func (p *Plan) place() int {
	name := p.draft.Routine().Name
	return max(0, slices.IndexFunc(p.routines, func(r RoutineName) bool { return r.Name == name }))
}

// nextRoutine plans the next routine as if nothing had been chosen, or says why that cannot be.
func (p *Plan) nextRoutine() Action {
	next := p.routines[(p.place()+1)%len(p.routines)]
	if err := p.choose(next.Name); err != nil {
		return Notify{words.FirstLine(err)}
	}
	clear(p.chosen)
	clear(p.overrides)
	p.unfolded, p.week = false, nil
	p.care = p.replan(care.Chosen{})
	p.draft = p.care.Draft()
	p.cursor = firstIncluded(p.draft)
	return nil
}

// tabs add the routines to the head, the one that is planned as a tab that is chosen: all of them,
// or only that one and its place among many.
func (p *Plan) tabs(r *row, room int) {
	t, title, at := r.theme, p.draft.Routine().Title, p.place()
	all := 0
	for _, o := range p.routines {
		all += len(o.Title) + 3
	}
	switch {
	case len(p.routines) < 2:
		r.add(t.Accent.Cap, " "+theme.Truncate(title, room-2, "…")+" ")
	case len(p.routines) >= manyRoutines || all > room:
		r.add(t.Muted, "‹").add(t.Accent.Cap, " "+theme.Truncate(title, room-16, "…")+" ").add(t.Muted, "›").add(t.Muted, fmt.Sprintf("  %d of %d", at+1, len(p.routines)))
	default:
		for i, o := range p.routines {
			switch {
			case i > 0 && i == at:
				r.add(t.Muted, " ").add(t.Accent.Cap, " "+title+" ")
			case i == at:
				r.add(t.Accent.Cap, " "+title+" ")
			default:
				r.add(t.Muted, strings.Repeat(" ", min(1, i))+" "+o.Title+" ")
			}
		}
	}
}
