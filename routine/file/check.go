package file

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"skintime/routine"
)

// maskKinds are the kinds of masks that the care rules know (S14, S31, S32,
// G6, G7, G8, G10).
var maskKinds = []string{"cream", "gel", "sheet", "clay", "peel-off", "enzyme", "acid", "overnight"}

var validName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]{0,63}$`)

// ValidName reports whether name can be the name of a routine: letters, digits
// and '-'.
func ValidName(name string) bool { return validName.MatchString(name) }

// wrong is an error about the value at path, or where the file has no such
// value, about the table that lacks it.
func (d *document) wrong(path, problem, remedy string) error {
	for {
		if p, ok := d.places[path]; ok {
			return d.at(p, problem, remedy)
		}
		cut := strings.LastIndexByte(path, '.')
		if cut < 0 {
			return d.at(0, problem, remedy)
		}
		path = path[:cut]
	}
}

// routine checks what the decoder cannot, and makes the routine.
func (d *document) routine(t routineTable) (routine.Routine, error) {
	r := routine.Routine{Name: t.Name, Title: t.Title, Rhythm: t.Rhythm}
	if !ValidName(t.Name) {
		return r, d.wrong("name", fmt.Sprintf("%q is no name for a routine", t.Name), `use letters, digits and '-', as in name = "facial"`)
	}
	if r.Title == "" {
		r.Title = r.Name
	}
	if err := errors.Join(d.text("title", t.Title), d.text("rhythm", t.Rhythm)); err != nil {
		return r, first(err)
	}
	if len(t.Step) == 0 {
		return r, d.wrong("step", "the routine has no steps", "begin each with [[step]]")
	}
	for i, s := range t.Step {
		step, err := d.step(fmt.Sprintf("step.%d", i), s)
		if err != nil {
			return r, first(err)
		}
		r.Steps = append(r.Steps, step)
	}
	return r, nil
}

func (d *document) step(path string, t stepTable) (routine.Step, error) {
	s := routine.Step{
		Kind: routine.Kind(t.Kind), Title: t.Title, Auto: t.Advance == "auto", Optional: t.Optional, Do: t.Do,
		Product: routine.Product(t.Product),
	}
	if err := errors.Join(d.kind(path, t), d.text(path+".title", t.Title)); err != nil {
		return s, err
	}
	for i, line := range t.Do {
		if err := d.text(fmt.Sprintf("%s.do.%d", path, i), line); err != nil {
			return s, err
		}
	}
	if t.Advance != "" && t.Advance != "wait" && t.Advance != "auto" {
		return s, d.wrong(path+".advance", fmt.Sprintf("%q is no way to go on", t.Advance), didYouMean(t.Advance, []string{"wait", "auto"}))
	}
	var err error
	if s.Lead, err = d.time(path+".lead", t.Lead); err != nil {
		return s, err
	}
	s.Timing, err = d.timing(path, t)
	return s, err
}

func (d *document) kind(path string, t stepTable) error {
	kinds := make([]string, 0, len(routine.Kinds()))
	for _, k := range routine.Kinds() {
		kinds = append(kinds, string(k))
	}
	switch {
	case t.Kind == "":
		return d.wrong(path+".kind", "the step has no kind", "there are "+strings.Join(kinds, ", "))
	case !routine.Kind(t.Kind).Known():
		return d.wrong(path+".kind", fmt.Sprintf("unknown kind of step %q", t.Kind), didYouMean(t.Kind, kinds))
	case t.Kind == string(routine.Custom) && t.Title == "":
		return d.wrong(path+".kind", "a custom step needs a title", `add one, as in title = "Neck massage"`)
	case t.Kind == string(routine.Mask) && t.Product.Kind != "":
		for _, k := range maskKinds {
			if k == t.Product.Kind {
				return nil
			}
		}
		return d.wrong(path+".product.kind", fmt.Sprintf("unknown kind of mask %q", t.Product.Kind), didYouMean(t.Product.Kind, maskKinds))
	}
	return d.text(path+".product.kind", t.Product.Kind)
}

func (d *document) timing(path string, t stepTable) (routine.Timing, error) {
	var timing routine.Timing
	var errs [5]error
	timing.For, errs[0] = d.time(path+".for", t.For)
	timing.From, errs[1] = d.time(path+".from", t.From)
	timing.By, errs[2] = d.time(path+".by", t.By)
	timing.Cap, errs[3] = d.time(path+".cap", t.Cap)
	timing.Suggested, errs[4] = d.time(path+".suggested", t.Suggested)
	if err := errors.Join(errs[:]...); err != nil {
		return timing, err
	}
	window := timing.From + timing.By + timing.Cap
	switch {
	case timing.For > 0 && window > 0:
		return timing, d.wrong(path+".for", "a step has either a countdown or a window", `keep "for", or "from" and "by"`)
	case timing.Suggested > 0 && timing.For+window > 0:
		return timing, d.wrong(path+".suggested", "only an open step has a suggested time", `remove it, or the step's other times`)
	case timing.For > 0:
		timing.Mode = routine.Countdown
	case window > 0:
		return d.window(path, timing)
	}
	return timing, nil
}

func (d *document) window(path string, t routine.Timing) (routine.Timing, error) {
	t.Mode = routine.Window
	switch {
	case t.From == 0:
		return t, d.wrong(path+".by", `the window has no "from"`, `say from when the step may end, as in from = "15m"`)
	case t.By == 0:
		return t, d.wrong(path+".from", `the window has no "by"`, `say when the step has to end, as in by = "20m"`)
	case t.By < t.From:
		return t, d.wrong(path+".by", `"by" lies before "from"`, fmt.Sprintf("it is %v or more", t.From))
	case t.Cap == 0:
		t.Cap = t.By
	case t.Cap < t.By:
		return t, d.wrong(path+".cap", `"cap" lies before "by"`, fmt.Sprintf("it is %v or more", t.By))
	}
	return t, nil
}

// time reads a time; an empty text is none, and 0.
func (d *document) time(path, text string) (time.Duration, error) {
	if _, given := d.places[path]; !given {
		return 0, nil
	}
	t, err := time.ParseDuration(text)
	switch {
	case err != nil:
		return 0, d.wrong(path, fmt.Sprintf("%q is no time", text), `write it as in "15m", "90s" or "1m30s"`)
	case t < routine.MinTime || t > routine.MaxTime:
		return 0, d.wrong(path, fmt.Sprintf("%q is out of range", text), "a time lies between 1s and 12h")
	case t%time.Second != 0:
		return 0, d.wrong(path, fmt.Sprintf("%q has parts of a second", text), "a time is given in whole seconds")
	}
	return t, nil
}

func (d *document) text(path, text string) error {
	if n := utf8.RuneCountInString(text); n > routine.MaxText {
		return d.wrong(path, fmt.Sprintf("the text has %d characters", n), fmt.Sprintf("at most %d are possible", routine.MaxText))
	}
	if r, found := firstForbidden(text); found {
		return d.wrong(path, fmt.Sprintf("the text has a control character (%U)", r), "remove it; a text is one line of letters, digits and signs")
	}
	return nil
}

// first is the first of joined errors: one thing to mend at a time.
func first(err error) error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		return first(joined.Unwrap()[0])
	}
	return err
}
