package routine

import (
	"fmt"
	"slices"
	"time"
)

// Draft is a routine while it is arranged, before it begins: which of its steps
// are done this time, and for how long. It is a value; its methods return a
// new one.
type Draft struct {
	routine Routine
	left    []bool // left out, by step
}

// NewDraft is the draft that follows r: optional steps are left out.
func NewDraft(r Routine) Draft {
	d := Draft{routine: r, left: make([]bool, len(r.Steps))}
	for i, s := range r.Steps {
		d.left[i] = s.Optional
	}
	return d
}

// Routine is the routine the draft was made from, with the draft's times.
func (d Draft) Routine() Routine { return d.routine }

// Included reports whether step i will be done.
func (d Draft) Included(i int) bool { return !d.left[i] }

// Toggle includes step i, or leaves it out.
func (d Draft) Toggle(i int) Draft {
	d.left = slices.Clone(d.left)
	d.left[i] = !d.left[i]
	return d
}

// Adjust makes step i longer or shorter by the duration by, as far as the step
// allows, and never shorter than a minute. The error says what holds it.
func (d Draft) Adjust(i int, by time.Duration) (Draft, error) {
	step := d.routine.Steps[i]
	t, moved := step.Timing.Shift(by, 0)
	switch {
	case step.Timing.Mode == Open:
		return d, fmt.Errorf("%s has no set time: it waits for you", step.Name())
	case by < 0 && t.Planned() < time.Minute:
		return d, fmt.Errorf("%s is as short as it gets", step.Name())
	case moved == 0 && t.Mode == Window:
		return d, fmt.Errorf("%s may last %d min at the very most", step.Name(), int(t.Cap.Minutes()))
	}
	return d.with(i, t), nil
}

// Lasting sets the length of the draft's first mask, or where it has none of
// its first timed step. The error says which lengths are possible.
func (d Draft) Lasting(length time.Duration) (Draft, error) {
	at := slices.IndexFunc(d.routine.Steps, func(s Step) bool { return s.Kind == Mask })
	if at < 0 {
		at = slices.IndexFunc(d.routine.Steps, func(s Step) bool { return s.Timing.Mode != Open })
	}
	if at < 0 {
		return d, fmt.Errorf("%s has no step with a time", d.routine.Name)
	}
	t, err := d.routine.Steps[at].Timing.Lasting(length)
	if err != nil {
		return d, fmt.Errorf("%s cannot last %d min: %w", d.routine.Steps[at].Name(), int(length/time.Minute), err)
	}
	return d.with(at, t), nil
}

func (d Draft) with(i int, t Timing) Draft {
	d.routine.Steps = slices.Clone(d.routine.Steps)
	d.routine.Steps[i].Timing = t
	return d
}

// Plan is the routine with the included steps only: what will be done.
func (d Draft) Plan() Routine {
	r := d.routine
	r.Steps = nil
	for i, s := range d.routine.Steps {
		if d.Included(i) {
			r.Steps = append(r.Steps, s)
		}
	}
	return r
}
