package library

import (
	"cmp"
	"fmt"
	"strings"
	"time"

	"skintime/routine"
	"skintime/routine/toml"
)

// routineFile is a routine file while it is checked.
type routineFile struct{ *toml.Document }

// routine checks what the decoder does not, and returns the routine.
func (d routineFile) routine(t routineTable) (routine.Routine, error) {
	r := routine.Routine{Name: t.Name, Title: t.Title, Rhythm: t.Rhythm, Time: routine.DayTime(t.Time)}
	if t.Name == "" {
		return r, d.ErrorAt("name", "the routine has no name", `add one, as in name = "facial"`)
	}
	if !routine.IsName(t.Name) {
		return r, d.ErrorAt("name", fmt.Sprintf("%q is not a routine name", t.Name), `use letters, digits and '-', as in name = "facial"`)
	}
	if r.Title == "" {
		r.Title = r.Name
	}
	if err := cmp.Or(d.CheckName("title", "title", t.Title, "Facial"), d.CheckText("rhythm", t.Rhythm),
		d.CheckOneOf("time", "time of day", t.Time, []string{string(routine.Morning), string(routine.Evening)})); err != nil {
		return r, err
	}
	if len(t.Step) == 0 {
		return r, d.ErrorAt("step", "the routine has no steps", "begin each with [[step]]")
	}
	for i, s := range t.Step {
		step, err := d.step(fmt.Sprintf("step.%d", i), s)
		if err != nil {
			return r, err
		}
		r.Steps = append(r.Steps, step)
	}
	return r, nil
}

func (d routineFile) step(path string, t stepTable) (routine.Step, error) {
	s := routine.Step{
		Kind: routine.Kind(t.Kind), Title: t.Title, Auto: t.Advance == "auto", Optional: t.Optional, Do: t.Do, Product: t.Product,
	}
	if err := cmp.Or(d.checkKind(path, t), d.CheckName(path+".title", "title", t.Title, "Neck massage"), d.CheckOneOf(path+".advance", "way to advance", t.Advance, []string{"wait", "auto"})); err != nil {
		return s, err
	}
	for i, line := range t.Do {
		if err := d.CheckText(fmt.Sprintf("%s.do.%d", path, i), line); err != nil {
			return s, err
		}
	}
	var err error
	if s.Lead, s.LeadWait, err = d.lead(path+".lead", t.Lead); err != nil {
		return s, err
	}
	s.Timing, err = d.timing(path, t)
	return s, err
}

func (d routineFile) checkKind(path string, t stepTable) error {
	switch {
	case t.Kind == "":
		return d.ErrorAt(path+".kind", "the step has no kind", "there are "+strings.Join(routine.KindNames(), ", "))
	case t.Kind == string(routine.Custom) && t.Title == "":
		return d.ErrorAt(path+".kind", "a custom step needs a title", `add one, as in title = "Neck massage"`)
	}
	if err := d.CheckOneOf(path+".kind", "kind of step", t.Kind, routine.KindNames()); err != nil {
		return err
	}
	if t.Kind == string(routine.Mask) {
		return d.CheckOneOf(path+".product.kind", "kind of mask", t.Product.Kind, routine.MaskKinds())
	}
	return d.CheckText(path+".product.kind", t.Product.Kind)
}

// leadWait stands for the time to get ready where the count begins when the step is on.
const leadWait = "wait"

// lead reads the time to get ready, and whether the step waits instead until it is on.
func (d routineFile) lead(path, text string) (lead time.Duration, wait bool, err error) {
	if text == leadWait {
		return 0, true, nil
	}
	if _, err := time.ParseDuration(text); d.Has(path) && err != nil {
		return 0, false, d.ErrorAt(path, fmt.Sprintf("%q is not a time", text), `write it as in "5s", or "wait" to count once it is on`)
	}
	lead, err = d.Duration(path, text)
	return lead, false, err
}

// timing reads the times of a step: none, a countdown or a window.
func (d routineFile) timing(path string, t stepTable) (routine.Timing, error) {
	var errs [5]error
	read := func(i int, key, text string) (length time.Duration) {
		length, errs[i] = d.Duration(path+"."+key, text)
		return length
	}
	countdown, suggested := read(0, "for", t.For), read(1, "suggested", t.Suggested)
	from, by, most := read(2, "from", t.From), read(3, "by", t.By), read(4, "cap", t.Cap)
	if err := cmp.Or(errs[:]...); err != nil {
		return routine.Timing{}, err
	}
	window := from + by + most
	switch {
	case countdown > 0 && window > 0:
		return routine.Timing{}, d.ErrorAt(path+".for", "a step has either a countdown or a window", `keep "for", or "from" and "by"`)
	case suggested > 0 && countdown+window > 0:
		return routine.Timing{}, d.ErrorAt(path+".suggested", "only an untimed step has a suggested time", `remove it, or the other times of the step`)
	case countdown > 0:
		return routine.For(countdown), nil
	case window > 0:
		return d.window(path, from, by, most)
	}
	return routine.Timing{Suggested: suggested}, nil
}

// window checks the edges of a window. Without "cap" the window cannot be extended.
func (d routineFile) window(path string, from, by, most time.Duration) (t routine.Timing, err error) {
	switch {
	case from == 0:
		return t, d.ErrorAt(path, `the window has no "from"`, `add when the step can end, as in from = "15m"`)
	case by == 0:
		return t, d.ErrorAt(path+".from", `the window has no "by"`, `add when the step has to end, as in by = "20m"`)
	case by < from:
		return t, d.ErrorAt(path+".by", `"by" is before "from"`, fmt.Sprintf("write %s or more", toml.ShortDuration(from)))
	case most == 0:
		most = by
	case most < by:
		return t, d.ErrorAt(path+".cap", `"cap" is before "by"`, fmt.Sprintf("write %s or more", toml.ShortDuration(by)))
	}
	return routine.Between(from, by, most), nil
}
