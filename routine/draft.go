package routine

import (
	"fmt"
	"slices"
	"time"
)

// Draft is a value: a routine while a person chooses its steps and their times.
type Draft struct {
	routine  Routine
	excluded []bool // by step
}

// NewDraft is the draft of r: optional steps are excluded.
func NewDraft(r Routine) Draft {
	d := Draft{routine: r, excluded: make([]bool, len(r.Steps))}
	for i, s := range r.Steps {
		d.excluded[i] = s.Optional
	}
	return d
}

// Routine is the routine the draft was made from, with the draft's times.
func (d Draft) Routine() Routine { return d.routine }

// Included reports whether step i will be done.
func (d Draft) Included(i int) bool { return !d.excluded[i] }

// Toggle includes or excludes step i.
func (d Draft) Toggle(i int) Draft {
	d.excluded = slices.Clone(d.excluded)
	d.excluded[i] = !d.excluded[i]
	return d
}

// Adjust moves the time of step i by as much of by as is possible. The error says why not.
func (d Draft) Adjust(i int, by time.Duration) (Draft, error) {
	step := d.routine.Steps[i]
	t, moved := step.Timing.Shift(by, 0)
	switch {
	case step.Timing.Mode == ModeUntimed:
		return d, fmt.Errorf("%s has no set time: it waits for you", step.Name())
	case moved > by:
		return d, fmt.Errorf("%s is as short as it gets", step.Name())
	case moved == 0:
		return d, fmt.Errorf("%s is as long as it may be", step.Name())
	}
	return d.WithTiming(i, t), nil
}

// Unrinsed reports whether a mask is included, and the rinse that follows it is not.
func (d Draft) Unrinsed() bool {
	mask := false
	for i, s := range d.routine.Steps {
		switch {
		case s.Kind == Mask:
			mask = mask || d.Included(i)
		case s.Kind == Rinse && mask && !d.Included(i):
			return true
		case s.Kind == Rinse:
			mask = false
		}
	}
	return false
}

// WithMaskLength sets the length of the draft's masks; untimed ones stay so, unless all
// are. The error says which lengths are possible, or that there is no mask.
func (d Draft) WithMaskLength(length time.Duration) (Draft, error) {
	masks := d.masks()
	if len(masks) == 0 {
		return d, fmt.Errorf("%s has no mask; choose a routine that has one", d.routine.Name)
	}
	longer := d
	for _, i := range masks {
		s := d.routine.Steps[i]
		t, err := s.Timing.WithLength(length)
		if err != nil {
			return d, fmt.Errorf("%s cannot last %d min: %w", s.Name(), int(length/time.Minute), err)
		}
		longer = longer.WithTiming(i, t)
	}
	return longer, nil
}

// masks lists the masks that have a length; where none has, all of them.
func (d Draft) masks() []int {
	var all, timed []int
	for i, s := range d.routine.Steps {
		if s.Kind != Mask {
			continue
		}
		if all = append(all, i); s.Timing.Mode != ModeUntimed {
			timed = append(timed, i)
		}
	}
	if len(timed) == 0 {
		return all
	}
	return timed
}

// WithTiming is the draft with the time t for step i.
func (d Draft) WithTiming(i int, t Timing) Draft {
	d.routine.Steps = slices.Clone(d.routine.Steps)
	d.routine.Steps[i].Timing = t
	return d
}

// OnlyIncluded is the routine with the included steps only: what will be done.
func (d Draft) OnlyIncluded() Routine {
	r := d.routine
	r.Steps = nil
	for i, s := range d.routine.Steps {
		if d.Included(i) {
			r.Steps = append(r.Steps, s)
		}
	}
	return r
}
