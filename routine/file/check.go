package file

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"skintime/routine"
)

// maskKinds are the kinds of masks that the care rules know (S14, S31, S32,
// G6, G7, G8, G10).
var maskKinds = []string{"cream", "gel", "sheet", "clay", "peel-off", "enzyme", "acid", "overnight"}

var validName = regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9-]{0,63}$`)

// IsName reports whether name can be the name of a routine: letters, digits
// and '-'.
func IsName(name string) bool { return validName.MatchString(name) }

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
	if !IsName(t.Name) {
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
	case t.Kind == string(routine.Mask) && t.Product.Kind != "" && !slices.Contains(maskKinds, t.Product.Kind):
		return d.wrong(path+".product.kind", fmt.Sprintf("unknown kind of mask %q", t.Product.Kind), didYouMean(t.Product.Kind, maskKinds))
	}
	return d.text(path+".product.kind", t.Product.Kind)
}

// timing reads how the step keeps time: one of the three ways, not two.
func (d *document) timing(path string, t stepTable) (routine.Timing, error) {
	var errs [5]error
	read := func(i int, key, text string) (length time.Duration) {
		length, errs[i] = d.time(path+"."+key, text)
		return length
	}
	countdown, suggested := read(0, "for", t.For), read(1, "suggested", t.Suggested)
	from, by, most := read(2, "from", t.From), read(3, "by", t.By), read(4, "cap", t.Cap)
	if err := errors.Join(errs[:]...); err != nil {
		return routine.Timing{}, err
	}
	window := from + by + most
	switch {
	case countdown > 0 && window > 0:
		return routine.Timing{}, d.wrong(path+".for", "a step has either a countdown or a window", `keep "for", or "from" and "by"`)
	case suggested > 0 && countdown+window > 0:
		return routine.Timing{}, d.wrong(path+".suggested", "only an open step has a suggested time", `remove it, or the step's other times`)
	case countdown > 0:
		return routine.For(countdown), nil
	case window > 0:
		return d.window(path, from, by, most)
	}
	return routine.Timing{Suggested: suggested}, nil
}

// window checks the edges of a window. Without a cap it cannot be extended.
func (d *document) window(path string, from, by, most time.Duration) (t routine.Timing, err error) {
	switch {
	case from == 0:
		return t, d.wrong(path, `the window has no "from"`, `say from when the step may end, as in from = "15m"`)
	case by == 0:
		return t, d.wrong(path+".from", `the window has no "by"`, `say when the step has to end, as in by = "20m"`)
	case by < from:
		return t, d.wrong(path+".by", `"by" lies before "from"`, fmt.Sprintf("it is %s or more", brief(from)))
	case most == 0:
		most = by
	case most < by:
		return t, d.wrong(path+".cap", `"cap" lies before "by"`, fmt.Sprintf("it is %s or more", brief(by)))
	}
	return routine.Between(from, by, most), nil
}

// brief is a time as a person writes it: "20m", not "20m0s".
func brief(d time.Duration) string {
	s := d.String()
	if strings.HasSuffix(s, "m0s") {
		s = strings.TrimSuffix(s, "0s")
	}
	if strings.HasSuffix(s, "h0m") {
		s = strings.TrimSuffix(s, "0m")
	}
	return s
}

// time reads the time at path; where there is none it is 0.
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
	for _, r := range text {
		if routine.Printable(r) {
			continue
		}
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
