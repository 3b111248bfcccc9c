package cli

import (
	"fmt"
	"sync"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
)

// draft plans a situation, and sets the planner for what is chosen later.
func (o *options) draft(s care.Situation) (routine.Draft, error) {
	if o.ignoreHistory {
		s.Profile, s.History, s.HistoryIncomplete = care.Profile{}, nil, false
	}
	o.firstRun = len(s.History) == 0 && !s.HistoryIncomplete && unconfigured()
	o.follow(func() care.Situation { return s })
	if !o.ignoreHistory { // a demo knows nobody
		o.saySkin, o.repeat = o.replanAfter, o.replanAsLastTime
	}
	return o.replan()
}

// follow sets what plans a situation, which is read when it is first needed, and what changes it
// later.
func (o *options) follow(read func() care.Situation) {
	known := sync.OnceValue(func() *care.Situation { s := read(); return &s })
	o.planner = func(chosen care.Chosen) care.Plan {
		s := known()
		s.Chosen, s.Included = chosen.Products, chosen.Steps
		return care.Shipped().Plan(*s)
	}
	o.reprofile = func(c config.Config) { known().Profile = profile(c) }
	o.setRoutine = func(r routine.Routine) { known().Routine = r }
	o.reread = func() { known().History, known().HistoryIncomplete = history(time.Now()) }
	o.situation = func() care.Situation {
		s := *known()
		s.Chosen, s.Included = nil, nil
		return s
	}
	o.moisturizers = func() []routine.Product { return care.Shipped().PlainMoisturizers(*known()) }
}

// replan plans what is chosen, with minutes for the mask where they were given.
func (o *options) replan() (routine.Draft, error) {
	o.plan = o.planner(care.Chosen{Products: o.chosen})
	d := o.plan.Draft()
	if !o.minutesSet {
		return d, nil
	}
	d, err := d.WithMaskLength(time.Duration(o.minutes) * time.Minute)
	if err != nil {
		return d, usageError{fmt.Errorf("--minutes: %w", err)}
	}
	return d, nil
}

// replanAfter writes down what was said of skin, and plans so.
func (o *options) replanAfter(r care.SkinRest) (care.Plan, routine.Draft, error) {
	if err := (&shelfStore{reprofile: o.reprofile}).saySkin(r); err != nil {
		return o.plan, routine.Draft{}, err
	}
	d, err := o.replan()
	if err != nil { // no mask is left whose minutes were given
		d = o.plan.Draft()
	}
	return o.plan, d, nil
}
