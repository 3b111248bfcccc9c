package record

import (
	"fmt"
	"slices"
	"strings"

	"skintime/routine"
	"skintime/routine/diary"
	"skintime/routine/toml"
)

// products are the names of what the steps that were done can have been done with.
func (d Draft) products() (names []string) {
	for _, p := range d.known.Products {
		if slices.Contains(d.used(), string(p.Step)) && !slices.Contains(names, p.Facts.Name) {
			names = append(names, p.Facts.Name)
		}
	}
	return names
}

// products are the names of what the steps were done with.
func products(d Draft) string {
	var names []string
	for _, s := range d.Record.Steps {
		if name := s.ProductName(); name != "" && s.Used() && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ", ")
}

// setProducts sets what the steps were done with that the products are for. No text: no step
// has one with a name.
func setProducts(d *Draft, text string) error {
	steps, names := slices.Clone(d.Record.Steps), list(text)
	if text != "" && d.use(steps, text) == nil { // a name may have commas
		names = []string{text}
	}
	for _, name := range names {
		if err := d.use(steps, name); err != nil {
			return err
		}
	}
	for i, s := range steps {
		if s.ProductName() != "" && names == nil {
			steps[i].Product = nil
		}
	}
	d.Record.Steps = steps
	return nil
}

// use sets the product of the steps that it is for.
func (d Draft) use(steps []diary.Step, name string) error {
	for i, s := range steps {
		if strings.EqualFold(s.ProductName(), name) && s.Used() {
			return nil // it has it
		}
		for _, p := range d.known.Products {
			if s.Used() && p.Step == s.Kind && strings.EqualFold(p.Facts.Name, name) {
				steps[i].Product = diary.Known(p.Facts)
				return nil
			}
		}
	}
	return d.notUsed(name)
}

// notUsed is the error about a product that no step was done with.
func (d Draft) notUsed(name string) error {
	known := d.products()
	i := slices.IndexFunc(d.known.Products, func(p Product) bool { return strings.EqualFold(p.Facts.Name, name) })
	switch {
	case i >= 0:
		return fmt.Errorf("%q is for a step that was not done: %s", name, d.known.Products[i].Step)
	case len(known) == 0:
		return fmt.Errorf("unknown product %q; neither shelf nor diary has one for these steps", routine.Sanitize(name))
	}
	return fmt.Errorf("unknown product %q; %s", routine.Sanitize(name), toml.DidYouMean(name, known))
}
