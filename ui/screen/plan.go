package screen

import (
	"maps"
	"slices"
	"strings"
	"time"

	"charm.land/bubbles/v2/key"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/diary"
	"skintime/ui/words"
)

// Plan is the screen before a session: a routine while it is arranged.
type Plan struct {
	draft     routine.Draft
	cursor    int
	keys      planKeys
	care      care.Plan                    // what the draft was made from; empty: only a routine
	replan    func(care.Chosen) care.Plan  // plans with other products and steps
	chosen    map[routine.Kind]care.Choice // what was chosen
	overrides map[int]bool                 // steps that were included or skipped by hand, by their origin
	unfolded  bool                         // what is only offered has rows, too
	firstRun  bool
	ahead     *DayPlan // the part of a day ahead that it is of; nil: it stands before a session
	outlook   func() (care.Outlook, error)
	week      *care.Outlook // once it was asked for
	last      func(name string) (diary.Record, bool)
	routines  []RoutineName
	choose    func(name string) error
}

// RoutineName is the name of a routine, and how it is shown.
type RoutineName struct{ Name, Title string }

// PlanOptions are what a Plan shows, and what it can open.
type PlanOptions struct {
	Draft routine.Draft
	Care  care.Plan // what the draft was made from; empty: only a routine
	// Claims are the care rules with the claims behind them, read when asked for; nil: there is
	// nothing to look up.
	Claims func() care.Data
	// Replan plans with other products and steps; nil: products cannot be changed.
	Replan func(care.Chosen) care.Plan
	Chosen map[routine.Kind]care.Choice // what was chosen before
	Diary  bool                         // there is a diary to open
	Shelf  bool                         // there is a shelf to open
	// Outlook plans the week ahead, with the days before it; nil: there is no week to open.
	Outlook func() (care.Outlook, error)
	// Last returns the last session of a routine that the diary has; nil: there is no diary.
	Last func(name string) (diary.Record, bool)
	// Routines are all that can be planned, the one of Draft among them; fewer than two: it alone.
	Routines []RoutineName
	// Choose has Replan plan another routine.
	Choose   func(name string) error
	Skin     bool // it can be written down that skin rests
	FirstRun bool // nobody has used the program so far
}

// NewPlan begins at the first step that is in.
func NewPlan(o PlanOptions) Plan {
	keys := newPlanKeys()
	keys.diary.SetEnabled(o.Diary)
	keys.shelf.SetEnabled(o.Shelf)
	keys.week.SetEnabled(o.Outlook != nil)
	keys.why.SetEnabled(o.Claims != nil)
	keys.skin.SetEnabled(o.Skin && len(o.Care.Rests()) > 0)
	keys.kind.SetEnabled(o.Replan != nil)
	keys.last.SetEnabled(o.Replan != nil && o.Last != nil)
	keys.routine.SetEnabled(o.Replan != nil && o.Choose != nil && len(o.Routines) > 1)
	p := Plan{draft: o.Draft, cursor: firstIncluded(o.Draft), keys: keys, care: o.Care, replan: o.Replan, firstRun: o.FirstRun, outlook: o.Outlook, last: o.Last, routines: o.Routines, choose: o.Choose}
	p.chosen, p.overrides = map[routine.Kind]care.Choice{}, map[int]bool{}
	maps.Copy(p.chosen, o.Chosen)
	return p
}

// firstIncluded is the first step that is in.
func firstIncluded(d routine.Draft) int {
	for i := range d.Routine().Steps {
		if d.Included(i) {
			return i
		}
	}
	return 0
}

// NewDayPlan shows the plan of a part of a day ahead, to read. Claims reads what the care rules know.
func NewDayPlan(o DayPlan, claims func() care.Data) *Plan {
	p := NewPlan(PlanOptions{Draft: o.Plan.Draft(), Care: o.Plan, Claims: claims})
	p.keys, p.ahead = p.keys.toRead(), &o
	return &p
}

// Key acts on a key.
func (p *Plan) Key(k Key, f Frame) Action {
	switch keys := p.keys; {
	case key.Matches(k, keys.skin):
		return OpenSkin{p.care}
	case key.Matches(k, keys.begin):
		return p.Begin()
	case key.Matches(k, keys.quit):
		return Close{}
	case key.Matches(k, keys.abort):
		return Quit{}
	case key.Matches(k, keys.suspend):
		return Suspend{}
	case key.Matches(k, keys.help):
		keys.unfold.SetEnabled(p.offers())
		return OpenHelp{Short: keys, Full: keys}
	case key.Matches(k, keys.why):
		s := p.step()
		return OpenWhy{strings.TrimSuffix(s.Name()+": "+p.reason(p.cursor), ": "), s.Why, p.care.Advice}
	case key.Matches(k, keys.diary):
		return OpenDiary{}
	case key.Matches(k, keys.shelf):
		return OpenShelf{}
	case key.Matches(k, keys.week):
		return OpenWeek{}
	case key.Matches(k, keys.up):
		p.moveBy(-1)
	case key.Matches(k, keys.down):
		p.moveBy(1)
	case key.Matches(k, keys.routine):
		return p.nextRoutine()
	case key.Matches(k, keys.unfold):
		p.unfolded = !p.unfolded
	case len(p.draft.Routine().Steps) > 0:
		return p.change(k)
	}
	return nil
}

// moveBy moves the cursor by some of the steps that have a row, as far as there are any.
func (p *Plan) moveBy(by int) {
	if shown := p.shown(); len(shown) > 0 {
		at := slices.Index(shown, p.cursor) + by
		p.cursor = shown[max(0, min(at, len(shown)-1))]
	}
}

// included reports whether the step of the cursor is in; without steps it is not.
func (p *Plan) included() bool {
	return p.cursor < len(p.draft.Routine().Steps) && p.draft.Included(p.cursor)
}

// change acts on a key that changes the step of the cursor.
func (p *Plan) change(k Key) Action {
	switch keys := p.keys; {
	case key.Matches(k, keys.kind):
		return p.changeProduct()
	case key.Matches(k, keys.last):
		return p.asLastTime()
	case key.Matches(k, keys.toggle):
		p.toggle()
		if p.draft.Unrinsed() {
			return Notify{words.Unrinsed}
		}
	case key.Matches(k, keys.longer):
		return p.adjust(time.Minute)
	case key.Matches(k, keys.shorter):
		return p.adjust(-time.Minute)
	}
	return nil
}

func (p *Plan) adjust(by time.Duration) Action {
	d, err := p.draft.Adjust(p.cursor, by)
	if err != nil {
		return Notify{err.Error()}
	}
	p.draft = d
	return nil
}

// Begin is the action that starts the session with the steps that are in.
func (p *Plan) Begin() Action {
	r := p.draft.OnlyIncluded()
	if len(r.Steps) == 0 {
		return Notify{words.EveryStepExcluded}
	}
	return Begin{r}
}
