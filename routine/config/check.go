package config

import (
	"cmp"
	"fmt"
	"time"

	"skintime/routine"
	"skintime/routine/toml"
)

const (
	minYear   = 2000 // the first year in which a product can have been opened
	maxMonths = 120  // how long a product can last once opened
)

// configFile is a configuration file while it is checked.
type configFile struct{ *toml.Document }

// config checks what the decoder does not, and returns the configuration.
func (d configFile) config(t table) (Config, error) {
	c := Config{Routine: t.Routine, Skin: t.Skin, Retinoid: t.Retinoid, Screen: t.Screen, AllowSleep: !t.Awake}
	if d.Has("routine") && !routine.IsName(t.Routine) {
		return Config{}, d.ErrorAt("routine", fmt.Sprintf("%q is not a routine name", t.Routine), `use letters, digits and '-', as in routine = "facial"`)
	}
	var err error
	c.Cues, err = d.cues(t.Cues)
	if err := cmp.Or(
		d.CheckOneOf("skin", "type of skin", t.Skin, Skins()), err,
		d.CheckOneOf("screen.theme", "theme", t.Screen.Theme, Themes()),
		d.CheckOneOf("screen.progress", "progress", t.Screen.Progress, ProgressBars()),
	); err != nil {
		return Config{}, err
	}
	for i, p := range t.Product {
		product, err := d.product(fmt.Sprintf("product.%d", i), p)
		if err != nil {
			return Config{}, err
		}
		c.Products = append(c.Products, product)
	}
	return c, nil
}

func (d configFile) product(path string, t productTable) (p Product, err error) {
	if p = t.Product; len(p.Actives) == 0 {
		p.Actives = nil
	}
	if p.StepKind == "" {
		return p, d.ErrorAt(path+".for", "the product has no step", `add the step that uses it, as in for = "mask"`)
	}
	if err := cmp.Or(
		d.CheckOneOf(path+".for", "kind of step", string(p.StepKind), routine.KindNames()),
		d.CheckName(path+".name", "name", p.Name, "green jar"), d.checkProductKind(path+".kind", p),
		d.CheckOneOf(path+".method", "method", p.Method, Methods()),
		d.checkStrength(path+".strength", p.Strength),
		d.CheckOneOf(path+".texture", "texture", p.Texture, Textures()),
		d.checkMonths(path+".months", p.Months),
		d.checkActives(path+".actives", p.Actives),
	); err != nil {
		return p, err
	}
	p.Opened, err = d.day(path+".opened", t.Opened)
	return p, err
}

// checkProductKind checks the kind of a mask or an exfoliant against those that are
// known. What other products are called is up to the person.
func (d configFile) checkProductKind(path string, p Product) error {
	switch p.StepKind {
	case routine.Mask:
		return d.CheckOneOf(path, "kind of mask", p.Kind, routine.MaskKinds())
	case routine.Exfoliate:
		return d.CheckOneOf(path, "kind of exfoliant", p.Kind, ExfoliantKinds())
	}
	return d.CheckText(path, p.Kind)
}

func (d configFile) checkActives(path string, words []string) error {
	for i, word := range words {
		at := fmt.Sprintf("%s.%d", path, i)
		if word == "" {
			return d.ErrorAt(at, "an active has no name", "remove it from the list")
		}
		if err := d.CheckOneOf(at, "active", word, Actives()); err != nil {
			return err
		}
	}
	return nil
}

func (d configFile) checkStrength(path string, s float64) error {
	if s >= 0 && s <= 100 {
		return nil
	}
	return d.ErrorAt(path, fmt.Sprintf("a strength of %v is out of range", s), "write 0 to 100 per cent")
}

func (d configFile) checkMonths(path string, n int) error {
	if !d.Has(path) || n >= 1 && n <= maxMonths {
		return nil
	}
	return d.ErrorAt(path, fmt.Sprintf("%d months are out of range", n), fmt.Sprintf("write 1 to %d", maxMonths))
}

// day reads the day at path; the zero time if there is none.
func (d configFile) day(path string, day toml.Date) (time.Time, error) {
	switch {
	case !d.Has(path):
		return time.Time{}, nil
	case day.Year < minYear:
		return time.Time{}, d.ErrorAt(path, fmt.Sprintf("%v is too long ago", day), "write a day as in 2026-05-01")
	}
	return day.AsTime(time.UTC), nil
}
