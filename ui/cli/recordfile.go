package cli

import (
	"cmp"
	"maps"
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/care"
	"skintime/routine/config"
	"skintime/routine/diary"
	"skintime/ui/record"
	"skintime/ui/words"
)

// known is what a session can name that is added or corrected by hand.
func (a *app) known(b diary.Diary) *record.Known {
	c, _ := config.Read(configPath()) // what is wrong with it is said elsewhere
	now := time.Now()
	k := &record.Known{Now: now, Locale: localeOf(c.Screen)}
	usual, err := a.library.Find(cmp.Or(c.Routine, defaultRoutine))
	if err != nil {
		usual, _ = a.library.Find(defaultRoutine)
	}
	k.Usual = usual
	for _, e := range a.library.Entries() {
		if e.Err == nil {
			k.Routines = append(k.Routines, e.Routine)
		}
	}
	for _, item := range shelfItems(c, diary.Stats{}, now) {
		k.AddProduct(record.Product{Step: item.Product.StepKind, Facts: item.Facts, Own: !item.Product.UsedUp})
	}
	for _, r := range newestFirst(b.Records) {
		for _, s := range r.Steps {
			if s.Product != nil {
				k.AddProduct(record.Product{Step: s.Kind, Facts: *s.Product})
			}
		}
	}
	return k
}

// lastSession returns the last session of a routine in which something was done.
func lastSession(name string) (diary.Record, bool) {
	b, _ := readDiary() // what cannot be read is said elsewhere
	for _, r := range newestFirst(b.Records) {
		if r.Routine == name && slices.ContainsFunc(r.Steps, diary.Step.Used) {
			return r, true
		}
	}
	return diary.Record{}, false
}

// replanAsLastTime plans with the products, kinds and minutes of the routine's last session, and
// says so.
func (o *options) replanAsLastTime() (plan care.Plan, d routine.Draft, said string, found bool) {
	r, found := lastSession(o.plan.Routine.Name)
	if !found {
		return plan, d, words.NoLastTime(o.plan.Routine), false
	}
	chosen := maps.Clone(o.chosen)
	if chosen == nil {
		chosen = map[routine.Kind]care.Choice{}
	}
	maps.Copy(chosen, record.Again(o.plan, r))
	o.chosen = chosen
	d, err := o.replan()
	switch {
	case err != nil: // no mask is left whose minutes were given
		d = o.plan.Draft()
	case !o.minutesSet:
		d = record.WithTimes(d, r)
	}
	return o.plan, d, words.AsLastTime(r, d.OnlyIncluded()), true
}
