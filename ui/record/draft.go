// Package record is the form of a record: what can be said of a session by hand, field by field,
// as it is typed and as it is shown. The diary's screen and its commands both use it.
package record

import (
	"slices"
	"time"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/ui/locale"
)

// Known is what a record can name.
type Known struct {
	Routines []routine.Routine
	Products []Product       // the person's own first, then what the diary names, the latest first
	Usual    routine.Routine // is added where no other is named
	Now      time.Time       // nothing recorded is later
	Locale   locale.Locale   // how times of day are written
}

// Product is something that a kind of step can be done with.
type Product struct {
	Step  routine.Kind
	Facts routine.Product
	Own   bool // the person has it now
}

// AddProduct adds a product that has a name, unless there is one with it for the step.
func (k *Known) AddProduct(p Product) {
	same := func(o Product) bool { return o.Step == p.Step && o.Facts.Name == p.Facts.Name }
	if p.Facts.Name != "" && !slices.ContainsFunc(k.Products, same) {
		k.Products = append(k.Products, p)
	}
}

// usual is what a step is done with where nobody says: the one product that a person has for it, or
// without any what the routine names. Of several, nobody knows.
func (k *Known) usual(s routine.Step) *routine.Product {
	var own []Product
	for _, p := range k.Products {
		if p.Own && p.Step == s.Kind {
			own = append(own, p)
		}
	}
	switch len(own) {
	case 0:
		return diary.Known(s.Product)
	case 1:
		return diary.Known(own[0].Facts)
	}
	return nil
}

// Draft is a record that is being written or corrected.
type Draft struct {
	Record diary.Record
	known  *Known
	added  bool          // it is a new record
	timed  bool          // its start was said
	extra  time.Duration // that the session took beside its steps
}

// Add returns the draft of a session that ended just now, with all steps of the usual routine that
// are not optional.
func Add(known *Known) Draft {
	d := Draft{known: known, added: true, Record: diary.Record{Outcome: diary.Finished}}
	d.startAnew(known.Usual)
	return d
}

// Correct returns the draft of the correction of a record.
func Correct(known *Known, r diary.Record) Draft {
	r.Steps = slices.Clone(r.Steps)
	d := Draft{Record: r, known: known, timed: true}
	d.extra = max(0, r.Took()-d.inSteps())
	return d
}

// routine returns the routine of the record; without steps where it is gone.
func (d Draft) routine() routine.Routine {
	i := slices.IndexFunc(d.known.Routines, func(r routine.Routine) bool { return r.Name == d.Record.Routine })
	if i < 0 {
		return routine.Routine{Name: d.Record.Routine}
	}
	return d.known.Routines[i]
}

// startAnew makes the record one of a routine, as if all of it was done.
func (d *Draft) startAnew(r routine.Routine) {
	d.Record.Routine, d.Record.Stung, d.Record.Steps = r.Name, false, nil
	for _, s := range r.Steps {
		if !s.Optional {
			d.Record.Steps = append(d.Record.Steps, d.done(s))
		}
	}
	d.update()
}

// done is a step that took as long as it is planned.
func (d Draft) done(s routine.Step) diary.Step {
	planned := int(s.Timing.Planned() / time.Second)
	return diary.Step{Kind: s.Kind, Outcome: routine.OutcomeDone, Planned: planned, Active: planned, Product: d.known.usual(s)}
}

// inSteps is how long the steps took, pauses included.
func (d Draft) inSteps() (total time.Duration) {
	for _, s := range d.Record.Steps {
		total += time.Duration(s.Active+s.Paused) * time.Second
	}
	return total
}

// update follows a change of the steps or the start: when the session ended, and whether it stung.
func (d *Draft) update() {
	r, now := &d.Record, d.known.Now.Truncate(time.Second)
	took := d.extra + d.inSteps()
	if !d.timed {
		r.Started = now.Add(-took)
	}
	r.Ended = r.Started.Add(took)
	if r.Ended.After(now) {
		r.Ended = now.In(r.Started.Location())
	}
	r.Stung = slices.ContainsFunc(r.Steps, func(s diary.Step) bool { return s.Outcome == routine.OutcomeStung })
}

// kinds are the kinds of steps that the record can have: those of its routine and its own.
func (d Draft) kinds() (kinds []string) {
	add := func(k routine.Kind) {
		if !slices.Contains(kinds, string(k)) {
			kinds = append(kinds, string(k))
		}
	}
	for _, s := range d.routine().Steps {
		add(s.Kind)
	}
	for _, s := range d.Record.Steps {
		add(s.Kind)
	}
	return kinds
}

// used are the kinds of the steps that were done.
func (d Draft) used() (kinds []string) {
	for _, s := range d.Record.Steps {
		if k := string(s.Kind); s.Used() && !slices.Contains(kinds, k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// setUsed makes the steps of some kinds those that were done. What was not stays in a record that
// is corrected, as not done.
func (d *Draft) setUsed(kinds []string) {
	steps := d.Record.Steps
	for _, s := range d.routine().Steps {
		k := string(s.Kind)
		if slices.Contains(kinds, k) && !slices.ContainsFunc(steps, func(o diary.Step) bool { return o.Kind == s.Kind }) {
			d.insert(s)
		}
	}
	for i := range d.Record.Steps {
		switch s := &d.Record.Steps[i]; {
		case slices.Contains(kinds, string(s.Kind)) == s.Used():
		case s.Used():
			s.Outcome, s.Active, s.Paused = routine.OutcomeUndone, 0, 0
		default:
			s.Outcome, s.Active, s.Because = routine.OutcomeDone, max(s.Active, s.Planned), ""
		}
	}
	if d.added {
		d.Record.Steps = slices.DeleteFunc(d.Record.Steps, func(s diary.Step) bool { return !s.Used() })
	}
	d.update()
}

// insert adds a step of the routine, before those of the kinds that come after it.
func (d *Draft) insert(s routine.Step) {
	order := d.kinds()
	at := slices.IndexFunc(d.Record.Steps, func(o diary.Step) bool {
		return slices.Index(order, string(o.Kind)) > slices.Index(order, string(s.Kind))
	})
	if at < 0 {
		at = len(d.Record.Steps)
	}
	d.Record.Steps = slices.Insert(slices.Clone(d.Record.Steps), at, d.done(s))
}

// mask returns the mask that was done; nil: none.
func (d *Draft) mask() *diary.Step {
	for i, s := range d.Record.Steps {
		if s.Kind == routine.Mask && s.Used() {
			return &d.Record.Steps[i]
		}
	}
	return nil
}
